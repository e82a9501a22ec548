using System.Text;

namespace Lux.Cli;

/// <summary>Text that was pasted, which terminals put between two marks when they are asked to: it is taken as it is, and its lines are not run while it comes.</summary>
internal static class Paste
{
    /// <summary>Asks a terminal for the marks, and not any more (xterm's bracketed paste).</summary>
    public const string On = "\e[?2004h", Off = "\e[?2004l";

    private const string Begin = "\e[200~", End = "\e[201~";

    /// <summary>Takes <paramref name="key"/> as the next of a mark that <paramref name="mark"/> begins; false when it is none of it.</summary>
    public static bool TryTake(ConsoleKeyInfo key, ref string mark, out bool isWhole) => TryTake(key, Begin, ref mark, out isWhole);

    /// <summary>What was pasted, behind the mark.</summary>
    public static string Read(ILineTerminal terminal)
    {
        var (text, mark) = (new StringBuilder(), "");
        while (true)
        {
            var key = terminal.ReadKey();
            if (TryTake(key, End, ref mark, out var isWhole))
            {
                if (isWhole) return text.ToString();
                continue;
            }
            text.Append(mark.TrimStart('\e'));
            mark = "";
            if (key.KeyChar is >= ' ' or '\r' or '\n') text.Append(key.KeyChar);
            else if (key.KeyChar == '\t') text.Append(' ');
        }
    }

    /// <summary>The lines of <paramref name="text"/>; one that begins with a blank goes on with the one before, as in files of commands. The last is what follows the last line end.</summary>
    public static IReadOnlyList<string> Lines(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (lines.Count > 0 && line.Trim().Length > 0 && char.IsWhiteSpace(line[0]) && lines[^1].Length > 0) lines[^1] += " " + line.Trim();
            else lines.Add(line);
        }
        return lines;
    }

    // .NET gives a sequence that it does not know letter by letter, or its beginning as Alt+[.
    private static bool TryTake(ConsoleKeyInfo key, string whole, ref string mark, out bool isWhole)
    {
        var next = mark + ((key.Modifiers & ConsoleModifiers.Alt) != 0 ? $"\e{key.KeyChar}" : key.KeyChar.ToString());
        isWhole = next == whole;
        if (!whole.StartsWith(next, StringComparison.Ordinal)) return false;
        mark = isWhole ? "" : next;
        return true;
    }
}
