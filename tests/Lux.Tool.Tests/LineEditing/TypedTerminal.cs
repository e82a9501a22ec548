using Lux.Cli;

namespace Lux.Tool.Tests;

/// <summary>A terminal that is typed into: letters as they are, keys in angle brackets (<c>&lt;Left&gt;</c>, <c>&lt;^R&gt;</c>). It keeps the screen as a real one would show it.</summary>
internal sealed class TypedTerminal(int width, string keys) : ILineTerminal
{
    private readonly List<string> _screen = [""];
    private int _at;
    private int _row;
    private int _column;

    public int Width => width;

    /// <summary>The rows of the screen, blanks at their ends left out.</summary>
    public IEnumerable<string> Screen => _screen.Select(row => row.TrimEnd());

    public ConsoleKeyInfo ReadKey()
    {
        if (keys[_at] != '<') return new(keys[_at++], 0, false, false, false);
        var end = keys.IndexOf('>', _at);
        var name = keys[(_at + 1)..end];
        _at = end + 1;
        return name[0] == '^' ? new((char)(name[1] - '@'), Enum.Parse<ConsoleKey>(name[1..]), false, false, control: true)
            : name == "Enter" ? new('\r', ConsoleKey.Enter, false, false, false)
            : new('\0', Enum.Parse<ConsoleKey>(name is "Left" or "Right" ? name + "Arrow" : name), false, false, false);
    }

    public void Write(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\e')
            {
                var end = i + 2;
                while (!char.IsLetter(text[end])) end++;
                Escape(text[end], text[(i + 2)..end]);
                i = end;
            }
            else if (text[i] == '\r') _column = 0;
            else if (text[i] == '\n') Down();
            else Put(text[i]);
        }
    }

    public void Begin()
    {
    }

    public void End()
    {
    }

    private void Put(char c)
    {
        if (_column == width)
        {
            _column = 0;
            Down();
        }
        _screen[_row] = _screen[_row].PadRight(_column)[.._column] + c + (_screen[_row].Length > _column + 1 ? _screen[_row][(_column + 1)..] : "");
        _column++;
    }

    private void Down()
    {
        if (++_row == _screen.Count) _screen.Add("");
    }

    private void Escape(char command, string number)
    {
        switch (command)
        {
            case 'A': _row -= int.Parse(number, System.Globalization.CultureInfo.InvariantCulture); break;
            case 'C': _column += int.Parse(number, System.Globalization.CultureInfo.InvariantCulture); break;
            case 'J':
                _screen[_row] = _screen[_row][..Math.Min(_column, _screen[_row].Length)];
                for (var below = _row + 1; below < _screen.Count; below++) _screen[below] = "";
                break;
        }
    }
}
