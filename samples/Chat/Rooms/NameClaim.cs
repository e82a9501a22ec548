using System.Security.Cryptography;
using System.Text;
using Lux.Schema;

namespace Lux.Samples.Chat;

/// <summary>A name belongs for 30 days to the browser that chose it, so that nobody speaks as somebody else. The browser keeps a random key; the engine its hash.</summary>
internal sealed class NameClaim(LuxConnection engine)
{
    private const int Seconds = 30 * 24 * 60 * 60;

    /// <summary>Whether the name is free or this browser's already.</summary>
    public async ValueTask<bool> TryTakeAsync(string name, string browserKey, CancellationToken cancellationToken)
    {
        string key = engine.Key($"claim:{name.ToLowerInvariant()}");
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(browserKey)));
        var taken = await engine.ExecuteAsync("SET", [key, hash, "NX", "EX", Seconds], cancellationToken);
        if (!taken.IsNull) return true;

        var holder = await engine.ExecuteAsync("GET", [key], cancellationToken);
        if (holder.AsString() != hash) return false;
        await engine.ExecuteAsync("EXPIRE", [key, Seconds], cancellationToken);
        return true;
    }
}
