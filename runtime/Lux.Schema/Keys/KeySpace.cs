using System.ComponentModel;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>Keys whose values are records: the base of what generated code adds to a database. In a database other than <c>main</c> their names begin with its name.</summary>
/// <typeparam name="TValue">The record.</typeparam>
/// <typeparam name="TCodec">The generated class.</typeparam>
public abstract class KeySpace<TValue, TCodec>
    where TCodec : IValueCodec<TValue>
{
    private readonly LuxDatabase _database;
    private readonly TimeSpan _expire;

    /// <summary>Made by generated code.</summary>
    /// <param name="database">The database.</param>
    /// <param name="expireSeconds">How long a value lives; 0 for ever.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected KeySpace(LuxDatabase database, int expireSeconds)
    {
        ArgumentNullException.ThrowIfNull(database);
        _database = database;
        _expire = TimeSpan.FromSeconds(expireSeconds);
    }

    /// <summary>Sets the value of the key that its members name; it lives as long as the declaration says.</summary>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Ends the wait; the outcome is then unknown if the command had left.</param>
    public ValueTask SetAsync(TValue value, CancellationToken cancellationToken = default) => SendAsync(value, _expire, cancellationToken);

    /// <summary>Sets the value of the key that its members name.</summary>
    /// <param name="value">The value.</param>
    /// <param name="expire">How long it lives, to the millisecond.</param>
    /// <param name="cancellationToken">Ends the wait; the outcome is then unknown if the command had left.</param>
    public ValueTask SetAsync(TValue value, TimeSpan expire, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(expire, TimeSpan.FromMilliseconds(1));
        return SendAsync(value, expire, cancellationToken);
    }

    /// <summary>The value of a key, if it is there.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected async ValueTask<(bool IsThere, TValue Value)> FindAsync(string name, CancellationToken cancellationToken)
    {
        var key = _database.KeyOf(name);
        var (isThere, value) = await _database.Connection.SendAsync<KeyCommand, FoundValueReply<TValue, TCodec>, FoundRow<TValue>>(new("GET", key), new(key), cancellationToken).ConfigureAwait(false);
        return (isThere, value);
    }

    /// <summary>Whether a key is there.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ValueTask<bool> HasAsync(string name, CancellationToken cancellationToken) => AskAsync("EXISTS", name, null, cancellationToken);

    /// <summary>Removes a key.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ValueTask<bool> RemoveAsync(string name, CancellationToken cancellationToken) => AskAsync("DEL", name, null, cancellationToken);

    /// <summary>Lets a key live on for a time from now.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ValueTask<bool> RenewAsync(string name, TimeSpan expire, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(expire, TimeSpan.FromMilliseconds(1));
        return AskAsync("PEXPIRE", name, (long)expire.TotalMilliseconds, cancellationToken);
    }

    private async ValueTask SendAsync(TValue value, TimeSpan expire, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(value);
        await _database.Connection.SendAsync<SetValue<TValue, TCodec>, DoneReply, bool>(new(_database.KeyOf(TCodec.NameOf(value)), value, (long)expire.TotalMilliseconds), default, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<bool> AskAsync(string command, string name, long? number, CancellationToken cancellationToken) =>
        await _database.Connection.SendAsync<KeyCommand, CountReply, long>(new(command, _database.KeyOf(name), number), default, cancellationToken).ConfigureAwait(false) > 0;
}
