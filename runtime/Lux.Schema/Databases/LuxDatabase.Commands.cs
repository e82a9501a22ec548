namespace Lux.Schema;

/// <content>What is not about tables.</content>
public abstract partial class LuxDatabase
{
    /// <inheritdoc cref="LuxConnection.ExecuteAsync(string, ReadOnlySpan{RespArgument})"/>
    public ValueTask<RespValue> ExecuteAsync(string command, params ReadOnlySpan<RespArgument> arguments) => Connection.ExecuteAsync(command, arguments);

    /// <inheritdoc cref="LuxConnection.PublishAsync(string, string, CancellationToken)"/>
    public ValueTask<long> PublishAsync(string channel, string payload, CancellationToken cancellationToken = default) => Connection.PublishAsync(channel, payload, cancellationToken);

    /// <inheritdoc cref="LuxConnection.PublishAsync(string, ReadOnlyMemory{byte}, CancellationToken)"/>
    public ValueTask<long> PublishAsync(string channel, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken = default) => Connection.PublishAsync(channel, payload, cancellationToken);

    /// <inheritdoc cref="LuxConnection.SubscribeAsync(string, CancellationToken)"/>
    public IAsyncEnumerable<LuxMessage> SubscribeAsync(string channel, CancellationToken cancellationToken = default) => Connection.SubscribeAsync(channel, cancellationToken);
}
