using System.ComponentModel;
using System.Runtime.CompilerServices;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>Channels whose messages are records: the base of what generated code adds to a database. In a database other than <c>main</c> their names begin with its name.</summary>
/// <typeparam name="TValue">The record.</typeparam>
/// <typeparam name="TCodec">The generated class.</typeparam>
public abstract class Topic<TValue, TCodec>
    where TCodec : IValueCodec<TValue>
{
    private readonly LuxDatabase _database;

    /// <summary>Made by generated code.</summary>
    /// <param name="database">The database.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Topic(LuxDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        _database = database;
    }

    /// <summary>Sends a message to all who are subscribed now to the channel that its members name.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many connections received it.</returns>
    public ValueTask<long> PublishAsync(TValue message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return _database.Connection.SendAsync<PublishValue<TValue, TCodec>, CountReply, long>(new(_database.KeyOf(TCodec.NameOf(message)), message), default, cancellationToken);
    }

    /// <summary>The messages of a channel, from the moment that the engine confirmed the subscription.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected async IAsyncEnumerable<TValue> ReceiveAsync(string name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = _database.KeyOf(name);
        await foreach (var message in _database.Connection.SubscribeAsync(channel, cancellationToken).ConfigureAwait(false))
            yield return ValueBytes<TValue, TCodec>.Read(message.Payload.Span, channel);
    }
}
