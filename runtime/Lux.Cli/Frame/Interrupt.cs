using System.Runtime.InteropServices;

namespace Lux.Cli;

/// <summary>Ctrl+C and SIGTERM as a token: the first asks the command to end, the second ends the process.</summary>
internal sealed class Interrupt : IDisposable
{
    /// <summary>How long what was asked to end may clean up.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _source;
    private readonly PosixSignalRegistration[] _registrations;

    public Interrupt(CancellationToken outer)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(outer);
        _registrations = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(signal => PosixSignalRegistration.Create(signal, Handle))];
    }

    public CancellationToken Token => _source.Token;

    /// <summary>The result of <paramref name="work"/>; after a signal that is waited for a while only.</summary>
    /// <exception cref="OperationCanceledException">It did not end in that time.</exception>
    public async Task<int> UnlessStoppedAsync(Task<int> work)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = Token.Register(() => stopped.TrySetResult());
        if (await Task.WhenAny(work, stopped.Task).ConfigureAwait(false) == work) return await work.ConfigureAwait(false);
        return await Task.WhenAny(work, Task.Delay(Grace)).ConfigureAwait(false) == work ? await work.ConfigureAwait(false) : throw new OperationCanceledException();
    }

    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
        _source.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        if (_source.IsCancellationRequested) return;
        context.Cancel = true;
        _source.Cancel();
    }
}
