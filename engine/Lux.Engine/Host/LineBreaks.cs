using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// The commands whose errors quote an argument as it came: a line break in it would end the error's line, and the client would take what follows for the reply to its next command.
/// Of these a line break is refused where they would quote it; none of these arguments has a use for one.
/// </summary>
internal static class LineBreaks
{
    private static readonly Quoting[] All =
    [
        new("ACL"),
        new("CLIENT"),
        new("CLUSTER", Last: 1),
        new("COMMAND", Last: 1),
        new("CONFIG"),
        new("EXPIRE", First: 3),
        new("EXPIREAT", First: 3),
        new("HELLO", First: 2),
        new("INFO"),
        new("LATENCY"),
        new("MEMORY", Last: 1),
        new("MODULE"),
        new("OBJECT", Last: 1),
        new("PEXPIRE", First: 3),
        new("PEXPIREAT", First: 3),
        new("PUBSUB", Last: 1),
        new("SCRIPT", Last: 1),
        new("SLOWLOG"),
    ];

    private static readonly FrozenDictionary<string, Quoting>.AlternateLookup<ReadOnlySpan<char>> ByName =
        All.ToFrozenDictionary(command => command.Name, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The names of the commands.</summary>
    public static IEnumerable<string> Names => All.Select(command => command.Name);

    /// <summary>What a command is answered with instead of being run; null when it may run.</summary>
    public static LuxError? In(FrameScan.Commands command)
    {
        var name = command.Name;
        if (name.Length > WatchedNames.Longest || !Ascii.IsValid(name)) return null;
        Span<char> text = stackalloc char[WatchedNames.Longest];
        text = text[..Encoding.ASCII.GetChars(name, text)];
        if (!ByName.TryGetValue(text, out var quoting)) return null;
        var arguments = command.Arguments;
        for (var i = 0; i <= quoting.Last && arguments.MoveNext(); i++)
        {
            // A password may contain anything, and is quoted nowhere.
            if (quoting.Name == "HELLO" && i >= 2 && Ascii.EqualsIgnoreCase(arguments.Current, "AUTH"u8))
            {
                for (var secret = 0; secret < 2; secret++, i++) _ = arguments.MoveNext();
                continue;
            }
            if (i >= quoting.First && arguments.Current.ContainsAny((byte)'\r', (byte)'\n'))
                return LuxError.Of(ErrorCode.LineBreak, quoting.Name, i.ToString(CultureInfo.InvariantCulture));
        }
        return null;
    }

    /// <summary>Which arguments may be quoted, counted from the name, which is 0.</summary>
    private sealed record Quoting(string Name, int First = 1, int Last = int.MaxValue);
}
