using System.Diagnostics;
using HdrHistogram;
using Lux.Schema;
using Lux.Schema.Generated;

namespace Lux.Cli;

/// <summary>Each connection sends a batch of commands, waits for their replies and sends the next. What is measured is a call of this client: its way, the engine's work and the way back.</summary>
/// <param name="connections">The connections that work at once.</param>
/// <param name="pipeline">The commands of a batch.</param>
/// <param name="cancellation">Ends it.</param>
internal sealed class LoadRun(IReadOnlyList<LuxConnection> connections, int pipeline, CancellationToken cancellation)
{
    private const long LongestMicroseconds = 600_000_000;

    private long _sent;
    private long _measuredFrom;
    private long _end;
    private long _most;

    /// <summary>Measures commands with numbers from <paramref name="first"/> on, for <paramref name="time"/> after a warm-up of a fifth of it, or until <paramref name="most"/> are sent.</summary>
    public async Task<LoadResult> RunAsync(LoadWork work, TimeSpan time, long first, long most)
    {
        (_sent, _most) = (0, most);
        // What uses rows up is measured from the first one on.
        var warmUp = most == long.MaxValue ? time.TotalSeconds / 5 : 0;
        _measuredFrom = Stopwatch.GetTimestamp() + (long)(warmUp * Stopwatch.Frequency);
        _end = _measuredFrom + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var all = await Task.WhenAll(connections.Select((connection, i) => Task.Run(() => CallAsync(connection, work.Write, first, new Random(i + 1)), cancellation))).ConfigureAwait(false);
        var took = Stopwatch.GetElapsedTime(_measuredFrom, Math.Min(_end, all.Max(one => one.Last))).TotalSeconds;
        var times = new LongHistogram(LongestMicroseconds, 3);
        foreach (var one in all) times.Add(one.Times);
        var replies = all.Sum(one => one.Replies);
        return new(work.Name, pipeline, replies, took > 0 ? replies / took : 0, At(times, 50), At(times, 99), At(times, 99.9), At(times, 100));
    }

    /// <summary>Sends the commands with the numbers 0 to <paramref name="count"/> once each, to fill what is measured.</summary>
    public async Task FillAsync(WriteLoad write, long count)
    {
        (_sent, _most, _measuredFrom, _end) = (0, count, 0, long.MaxValue);
        await Task.WhenAll(connections.Select(connection => Task.Run(() => CallAsync(connection, write, 0, new Random(1)), cancellation))).ConfigureAwait(false);
    }

    private async Task<(LongHistogram Times, long Replies, long Last)> CallAsync(LuxConnection connection, WriteLoad write, long first, Random random)
    {
        var (times, replies, last) = (new LongHistogram(LongestMicroseconds, 3), 0L, 0L);
        var calls = new ValueTask<bool>[pipeline];
        while (Stopwatch.GetTimestamp() < _end)
        {
            var from = Interlocked.Add(ref _sent, pipeline) - pipeline;
            var batch = (int)Math.Min(pipeline, _most - from);
            if (batch <= 0) break;
            var began = Stopwatch.GetTimestamp();
            for (var i = 0; i < batch; i++) calls[i] = connection.SendAsync<Command, Reply, bool>(new(write, new(random, first + from + i)), default, cancellation);
            await AllAsync(calls.AsMemory(0, batch)).ConfigureAwait(false);
            last = Stopwatch.GetTimestamp();
            if (last < _measuredFrom || last > _end) continue;
            replies += batch;
            if (began >= _measuredFrom) times.RecordValue(Math.Clamp((long)Stopwatch.GetElapsedTime(began, last).TotalMicroseconds, 1, LongestMicroseconds));
        }
        return (times, replies, last);
    }

    // Each is awaited, also behind one that failed.
    private static async ValueTask AllAsync(ReadOnlyMemory<ValueTask<bool>> calls)
    {
        Exception? failure = null;
        for (var i = 0; i < calls.Length; i++)
        {
            try
            {
                await calls.Span[i].ConfigureAwait(false);
            }
            catch (Exception error) when (error is LuxException or OperationCanceledException)
            {
                failure ??= error;
            }
        }
        if (failure is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
    }

    private static double At(LongHistogram histogram, double percent) => histogram.TotalCount > 0 ? histogram.GetValueAtPercentile(percent) : 0;

    private readonly struct Command(WriteLoad write, LoadDraw draw) : ICommand
    {
        public void Write(ref RespWriter writer) => write(ref writer, draw);
    }

    private readonly struct Reply : IReply<bool>
    {
        public string? Table => null;

        public bool Read(ref RespReader reader)
        {
            reader.Skip();
            return true;
        }
    }
}
