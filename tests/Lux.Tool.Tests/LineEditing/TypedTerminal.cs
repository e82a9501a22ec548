using Lux.Cli;

namespace Lux.Tool.Tests;

/// <summary>A terminal that is typed into: letters as they are, keys in angle brackets (<c>&lt;Left&gt;</c>, <c>&lt;^R&gt;</c>). <c>&lt;Paste&gt;..&lt;Pasted&gt;</c> is pasted.</summary>
internal sealed class TypedTerminal(int width, string keys) : ILineTerminal
{
    private readonly Screen _screen = new(width);
    private int _at;

    public int Width => width;

    /// <summary>The rows of the screen, blanks at their ends left out.</summary>
    public IEnumerable<string> Rows => _screen.Rows;

    public ConsoleKeyInfo ReadKey()
    {
        if (keys[_at] != '<') return new(keys[_at++], 0, false, false, false);
        var end = keys.IndexOf('>', _at);
        var name = keys[(_at + 1)..end];
        _at = end + 1;
        return name[0] == '^' ? new((char)(name[1] - '@'), Enum.Parse<ConsoleKey>(name[1..]), false, false, control: true)
            : name is "Paste" or "Pasted" ? Mark(name == "Paste" ? "200~" : "201~")
            : name == "Esc" ? new('\e', ConsoleKey.Escape, false, false, false)
            : name == "Enter" ? new('\r', ConsoleKey.Enter, false, false, false)
            : new('\0', Enum.Parse<ConsoleKey>(name is "Left" or "Right" ? name + "Arrow" : name), false, false, false);
    }

    /// <summary>The mark that terminals put before and behind what is pasted: its beginning now, the rest as the next keys.</summary>
    private ConsoleKeyInfo Mark(string rest)
    {
        keys = keys[.._at] + '[' + rest + keys[_at..];
        return new('\e', ConsoleKey.Escape, false, false, false);
    }

    public void Write(string text) => _screen.Write(text);

    public void Begin()
    {
    }

    public void End()
    {
    }
}
