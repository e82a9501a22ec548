namespace Lux.Schema;

/// <summary>Keeps one socket served: when it ends, connects again, with pauses that double, until it is told to stop.</summary>
internal sealed class Reconnector(LuxConnectionOptions options, CancellationToken stop)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);

    private TimeSpan _pause;   // before the next attempt; none after a connection that lasted

    /// <summary>Runs until stopped. <paramref name="serve"/> serves one socket until it ends; <paramref name="note"/> hears why there is none.</summary>
    public async Task RunAsync(RespTransport transport, Func<RespTransport, Task<Exception?>> serve, Action<Exception> note)
    {
        while (true)
        {
            RespTransport current = transport;
            long began = Environment.TickCount64;
            await using (stop.UnsafeRegister(static socket => ((RespTransport)socket!).End(), current).ConfigureAwait(false))
                await serve(current).ConfigureAwait(false);
            if (Environment.TickCount64 - began > 2 * options.ReconnectPause.TotalMilliseconds) _pause = TimeSpan.Zero;
            if (await ReconnectAsync(note).ConfigureAwait(false) is not { } next) return;
            transport = next;
        }
    }

    private async Task<RespTransport?> ReconnectAsync(Action<Exception> note)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (_pause > TimeSpan.Zero) await Task.Delay(_pause, stop).ConfigureAwait(false);
                _pause = Longer(_pause);   // also when it succeeds: a server that lets us in and hangs up at once is not to be pestered
                return await Handshake.ConnectAsync(options, stop).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return null;
            }
            catch (Exception error)
            {
                note(error);   // the callers that wait hear it when their time runs out
            }
        }
        return null;
    }

    // A random part keeps the clients of an engine that restarts from coming back all at once.
    private TimeSpan Longer(TimeSpan pause)
    {
        TimeSpan doubled = pause == TimeSpan.Zero ? FirstPause : pause * 2;
        return (doubled < options.ReconnectPause ? doubled : options.ReconnectPause) * (0.75 + Random.Shared.NextDouble() / 4);
    }
}
