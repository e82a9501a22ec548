using System.Collections.Frozen;
using System.Text;
using Garnet.server;

namespace Lux.Engine;

/// <summary>The commands that write keys, and those under which others do: MULTI and scripts.</summary>
internal static class KeyWrites
{
    private const int LongestName = 32;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names =
        Find().Concat(["MULTI", "EVAL", "EVALSHA"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Includes(ReadOnlySpan<byte> name)
    {
        if (name.Length > LongestName || !Ascii.IsValid(name)) return false;
        Span<char> text = stackalloc char[LongestName];
        return Names.Contains(text[..Encoding.ASCII.GetChars(name, text)]);
    }

    private static IEnumerable<string> Find() =>
        RespCommandsInfo.TryGetRespCommandsInfo(out var commands)
            ? from command in commands where command.Value.Flags.HasFlag(RespCommandFlags.Write) select command.Key
            : throw new InvalidOperationException("Garnet does not say which commands write");
}
