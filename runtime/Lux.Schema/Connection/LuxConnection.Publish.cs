using Lux.Schema.Generated;

namespace Lux.Schema;

public sealed partial class LuxConnection
{
    /// <summary>Sends a message to all who are subscribed to <paramref name="channel"/> now.</summary>
    /// <returns>How many connections received it.</returns>
    public ValueTask<long> PublishAsync(string channel, string payload, CancellationToken cancellationToken = default) =>
        SendPublishAsync(channel, payload, cancellationToken);

    /// <inheritdoc cref="PublishAsync(string, string, CancellationToken)"/>
    public ValueTask<long> PublishAsync(string channel, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken = default) =>
        SendPublishAsync(channel, payload, cancellationToken);

    private ValueTask<long> SendPublishAsync(string channel, RespArgument payload, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(channel);
        return SendAsync<PublishCommand, IntegerReply, long>(new(channel, payload), default, cancellationToken);
    }

    private readonly struct PublishCommand(string channel, RespArgument payload) : ICommand
    {
        public void Write(ref RespWriter writer)
        {
            writer.Raw("*3\r\n$7\r\nPUBLISH\r\n"u8);
            writer.Bulk(channel);
            payload.Write(ref writer);
        }
    }

    private readonly struct IntegerReply : IReply<long>
    {
        public string? Table => null;

        public long Read(ref RespReader reader) => reader.ReadInteger();
    }
}
