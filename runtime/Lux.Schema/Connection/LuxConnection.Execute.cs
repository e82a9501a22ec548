using Lux.Language;
using Lux.Schema.Generated;

namespace Lux.Schema;

public sealed partial class LuxConnection
{
    /// <summary>Sends any command: <c>ExecuteAsync("ZADD", "board", 10, "ann")</c>.</summary>
    /// <exception cref="LuxException">The engine's error.</exception>
    /// <exception cref="ArgumentException">The command would change the connection for its other callers (SUBSCRIBE, MULTI, SELECT, ...).</exception>
    public ValueTask<RespValue> ExecuteAsync(string command, params ReadOnlySpan<RespArgument> arguments) => ExecuteAsync(command, arguments, default);

    /// <summary>Sends any command: <c>ExecuteAsync("ZADD", ["board", 10, "ann"], cancellationToken)</c>.</summary>
    /// <inheritdoc cref="ExecuteAsync(string, ReadOnlySpan{RespArgument})"/>
    public ValueTask<RespValue> ExecuteAsync(string command, ReadOnlySpan<RespArgument> arguments, CancellationToken cancellationToken)
    {
        SharedConnection.Check(command);
        return SendAnyAsync<ArgumentsCommand, RespValueReply, RespValue>(new ArgumentsCommand(command, arguments), default, cancellationToken);
    }

    /// <summary>Sends a command that may live on the stack only; it is written before this returns.</summary>
    private ValueTask<T> SendAnyAsync<TCommand, TReply, T>(scoped in TCommand command, TReply reply, CancellationToken cancellationToken)
        where TCommand : ICommand, allows ref struct
        where TReply : struct, IReply<T>
    {
        if (_multiplexer.TrySend<TCommand, TReply, T>(command, reply, cancellationToken, out ValueTask<T> task)) return task;
        var bytes = new RowWriter();
        var writer = new RespWriter(bytes);
        command.Write(ref writer);
        return SendWithRoomAsync<EncodedCommand, TReply, T>(new(bytes.WrittenFrom(0)), reply, cancellationToken);
    }
}
