using System.ComponentModel;
using Lux.Schema.Generated;

namespace Lux.Schema;

public sealed partial class LuxConnection
{
    /// <summary>Sends a command and reads its reply; what generated code calls.</summary>
    /// <remarks>Hot path: 0 B per call when awaited directly.</remarks>
    /// <exception cref="LuxException">The engine's error, or what its reply could not be read as.</exception>
    /// <exception cref="LuxConnectionException">The connection was lost (the outcome is unknown) or did not come back in time (nothing was sent).</exception>
    /// <exception cref="LuxTimeoutException">No reply in time: the outcome is unknown.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the message says whether the command may have had an effect.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<T> SendAsync<TCommand, TReply, T>(TCommand command, TReply reply, CancellationToken cancellationToken = default)
        where TCommand : struct, ICommand
        where TReply : struct, IReply<T> =>
        _multiplexer.TrySend<TCommand, TReply, T>(command, reply, cancellationToken, out ValueTask<T> task)
            ? task
            : SendWithRoomAsync<TCommand, TReply, T>(command, reply, cancellationToken);

    // The engine takes commands more slowly than they are given: wait for room.
    private async ValueTask<T> SendWithRoomAsync<TCommand, TReply, T>(TCommand command, TReply reply, CancellationToken cancellationToken)
        where TCommand : ICommand
        where TReply : struct, IReply<T>
    {
        ValueTask<T> task;
        while (!_multiplexer.TrySend(command, reply, cancellationToken, out task))
        {
            try
            {
                await _multiplexer.RoomAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                throw ConnectionErrors.Congested(Options);
            }
        }
        return await task.ConfigureAwait(false);
    }
}
