using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using HdrHistogram;
using Lux.Benchmarks.Work;

namespace Lux.Benchmarks.Load;

/// <summary>Runs a <see cref="LoadSpec"/> in this process: every connection sends a batch, waits for its replies, and sends the next.</summary>
internal sealed class LoadRun(LoadSpec spec)
{
    private readonly Operation _operation = Operations.Find(spec.Operation);
    private long _sent;
    private long _start;
    private long _measureFrom;
    private long _end;

    public async Task<LoadResult> RunAsync()
    {
        var connections = Enumerable.Range(0, spec.Connections).Select(i => new Connection(i)).ToArray();
        foreach (var connection in connections) await connection.Socket.ConnectAsync(IPAddress.Loopback, spec.Port);
        _start = Stopwatch.GetTimestamp();
        double warmUp = spec.Count > 0 ? 0 : spec.Seconds / 5;
        _measureFrom = _start + (long)(warmUp * Stopwatch.Frequency);
        _end = spec.Count > 0 ? long.MaxValue : _measureFrom + (long)(spec.Seconds * Stopwatch.Frequency);
        await Task.WhenAll(connections.Select(c => Task.Run(() => WorkAsync(c))));
        double seconds = Stopwatch.GetElapsedTime(_measureFrom).TotalSeconds;
        if (spec.Count == 0) seconds = spec.Seconds;

        var all = new LongHistogram(60_000_000, 3);
        foreach (var connection in connections)
        {
            all.Add(connection.Times);
            connection.Socket.Dispose();
        }
        long replies = connections.Sum(c => c.Replies);
        return new(replies / seconds, all.GetValueAtPercentile(50), all.GetValueAtPercentile(99), replies,
            connections.Select(c => c.Counter.Error).FirstOrDefault(e => e is not null));
    }

    private async Task WorkAsync(Connection connection)
    {
        var writer = new CommandWriter();
        byte[] received = new byte[256 * 1024];
        while (connection.Counter.Error is null)
        {
            long first = Interlocked.Add(ref _sent, spec.Pipeline) - spec.Pipeline;
            int batch = spec.Count > 0 ? (int)Math.Min(spec.Pipeline, spec.Count - first) : spec.Pipeline;
            if (batch <= 0 || Stopwatch.GetTimestamp() >= _end) return;
            writer.Clear();
            for (int i = 0; i < batch; i++) _operation.Write(writer, new(connection.Random, first + i, spec.Rows, spec.Redis));
            long sent = Stopwatch.GetTimestamp();
            await connection.Socket.SendAsync(writer.Written);
            for (int waiting = batch; waiting > 0;)
            {
                int size = await connection.Socket.ReceiveAsync(received.AsMemory());
                if (size == 0) throw new IOException($"the server closed the connection during {spec.Operation}");
                waiting -= connection.Counter.Take(received.AsSpan(0, size));
            }
            long now = Stopwatch.GetTimestamp();
            if (now < _measureFrom || now > _end) continue;
            connection.Replies += batch;
            connection.Times.RecordValue(Math.Min(60_000_000, (long)Stopwatch.GetElapsedTime(sent, now).TotalMicroseconds));
        }
    }

    private sealed class Connection(int number)
    {
        public Socket Socket { get; } = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

        public ReplyCounter Counter { get; } = new();

        public LongHistogram Times { get; } = new(60_000_000, 3);

        public Random Random { get; } = new(number + 1);

        public long Replies { get; set; }
    }
}
