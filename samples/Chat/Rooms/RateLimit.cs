using Lux.Schema;

namespace Lux.Samples.Chat;

/// <summary>Five messages in ten seconds for each user, counted in the engine and so over all servers.</summary>
internal sealed class RateLimit(LuxConnection engine)
{
    public const int Messages = 5, Seconds = 10;

    /// <summary>0 when the user may send now, else the seconds to wait.</summary>
    public async ValueTask<int> TakeAsync(Id<User> user, CancellationToken cancellationToken)
    {
        string key = engine.Key($"ratelimit:msg:{user}");
        long sent = (await engine.ExecuteAsync("INCR", [key], cancellationToken)).AsInt64();
        if (sent == 1) await engine.ExecuteAsync("EXPIRE", [key, Seconds], cancellationToken);
        if (sent <= Messages) return 0;

        long left = (await engine.ExecuteAsync("TTL", [key], cancellationToken)).AsInt64();
        if (left == -1)
        {
            // A server died between INCR and EXPIRE: without this the user would be shut out for good.
            await engine.ExecuteAsync("EXPIRE", [key, Seconds], cancellationToken);
            left = Seconds;
        }
        return (int)Math.Max(left, 1);
    }
}
