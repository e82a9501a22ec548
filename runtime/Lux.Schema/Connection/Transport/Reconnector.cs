namespace Lux.Schema;

/// <summary>Keeps one socket served: when it ends, connects again, with pauses that double, until it is told to stop.</summary>
internal sealed class Reconnector(LuxConnectionOptions options, CancellationToken stop)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);

    /// <summary>Runs until stopped. <paramref name="serve"/> serves one socket until it ends; <paramref name="note"/> hears why there is none.</summary>
    public async Task RunAsync(RespTransport transport, Func<RespTransport, Task<Exception?>> serve, Action<Exception> note)
    {
        while (true)
        {
            RespTransport current = transport;
            await using (stop.UnsafeRegister(static socket => ((RespTransport)socket!).Abort(null), current).ConfigureAwait(false))
                await serve(current).ConfigureAwait(false);
            if (await ReconnectAsync(note).ConfigureAwait(false) is not { } next) return;
            transport = next;
        }
    }

    private async Task<RespTransport?> ReconnectAsync(Action<Exception> note)
    {
        for (TimeSpan pause = TimeSpan.Zero; !stop.IsCancellationRequested; pause = Longer(pause))
        {
            try
            {
                if (pause > TimeSpan.Zero) await Task.Delay(pause, stop).ConfigureAwait(false);
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
