using Lux.Schema;

namespace Lux.Samples.Chat;

/// <summary>Names of keys and topics. The engine divides tables by database, keys not; so another database than <c>main</c> is in their names.</summary>
internal static class KeyNames
{
    public static string Key(this LuxConnection engine, string name) =>
        engine.Options.Database == "main" ? name : $"{engine.Options.Database}:{name}";
}
