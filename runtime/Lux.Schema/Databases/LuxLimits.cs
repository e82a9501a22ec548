namespace Lux.Schema;

/// <summary>Limits on how often something may happen, counted in the engine and so over all servers of an app.</summary>
public sealed class LuxLimits
{
    // The count and its end are made in one step, so that no count stays for ever. What is refused is not counted.
    private const string Script =
        "local n = tonumber(redis.call('GET', KEYS[1]) or '0') " +
        "if n >= tonumber(ARGV[1]) then return 0 end " +
        "if redis.call('INCR', KEYS[1]) == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end " +
        "return 1";

    private readonly LuxDatabase _database;

    internal LuxLimits(LuxDatabase database) => _database = database;

    /// <summary>Takes one of the permits of a window: <c>if (!await db.Limits.TryAcquireAsync($"msg:{ann}", permits: 5, per: TimeSpan.FromSeconds(10))) ...</c></summary>
    /// <param name="key">What is limited; the key <c>limit:...</c> counts it.</param>
    /// <param name="permits">How many permits a window has.</param>
    /// <param name="per">How long a window is; it begins with its first permit. To the millisecond.</param>
    /// <param name="cancellationToken">Ends the wait; a permit may then be taken.</param>
    /// <returns>False when the window has none left.</returns>
    public async ValueTask<bool> TryAcquireAsync(string key, int permits, TimeSpan per, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentOutOfRangeException.ThrowIfNegative(permits);
        ArgumentOutOfRangeException.ThrowIfLessThan(per, TimeSpan.FromMilliseconds(1));
        var reply = await _database.Connection.ExecuteAsync("EVAL", [Script, 1, _database.KeyOf($"limit:{key}"), permits, (long)per.TotalMilliseconds], cancellationToken).ConfigureAwait(false);
        return reply.AsInt64() == 1;
    }
}
