using System.Collections.Frozen;

namespace Lux.Schema;

/// <summary>Commands that would change the connection for its other callers, too.</summary>
internal static class SharedConnection
{
    private static readonly FrozenDictionary<string, string> Instead = new Dictionary<string, string>
    {
        ["SUBSCRIBE"] = "use SubscribeAsync",
        ["UNSUBSCRIBE"] = "end the subscription's enumeration, or dispose it",
        ["PSUBSCRIBE"] = "use SubscribePatternAsync",
        ["PUNSUBSCRIBE"] = "end the subscription's enumeration, or dispose it",
        ["SSUBSCRIBE"] = "use SubscribeAsync",
        ["SUNSUBSCRIBE"] = "end the subscription's enumeration, or dispose it",
        ["MONITOR"] = "use another client for it",
        ["MULTI"] = "others' commands would come in between; use EVAL, or TBATCH for tables",
        ["EXEC"] = "use EVAL, or TBATCH for tables",
        ["DISCARD"] = "use EVAL, or TBATCH for tables",
        ["WATCH"] = "use EVAL, or TUPDATE ... IF for tables",
        ["UNWATCH"] = "use EVAL, or TUPDATE ... IF for tables",
        ["SELECT"] = "the database is a part of the connection string",
        ["AUTH"] = "user and password are parts of the connection string",
        ["HELLO"] = "user and password are parts of the connection string",
        ["RESET"] = "dispose the connection and make a new one",
        ["QUIT"] = "dispose the connection",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static void Check(string command)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(command);
        if (Instead.TryGetValue(command, out string? instead))
            throw new ArgumentException($"{command} would change the connection for all who share it; {instead}.", nameof(command));
    }
}
