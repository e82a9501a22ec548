namespace Lux.Tool.Tests;

/// <summary>What a terminal shows of what is written to it.</summary>
internal sealed class Screen(int width)
{
    private readonly List<string> _rows = [""];
    private string _rest = "";   // an escape sequence whose end has not come
    private int _row;
    private int _column;

    /// <summary>The rows, blanks at their ends left out.</summary>
    public IEnumerable<string> Rows => _rows.Select(row => row.TrimEnd());

    public override string ToString() => string.Join('\n', Rows);

    public void Write(string written)
    {
        var text = _rest + written;
        _rest = "";
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\e')
            {
                var end = EndOfEscape(text, i);
                if (end == text.Length)
                {
                    _rest = text[i..];
                    return;
                }
                if (text[i + 1] == '[') Escape(text[end], text[(i + 2)..end]);
                i = end;
            }
            else if (text[i] == '\r') _column = 0;
            else if (text[i] == '\n') Down();
            else if (text[i] == '\b') _column = Math.Max(_column - 1, 0);
            else if (text[i] >= ' ') Put(text[i]);
        }
    }

    private static int EndOfEscape(string text, int at)
    {
        if (at + 1 < text.Length && text[at + 1] != '[') return at + 1;
        var end = at + 2;
        while (end < text.Length && text[end] is < '@' or > '~') end++;
        return Math.Min(end, text.Length);
    }

    private void Put(char c)
    {
        if (_column == width)
        {
            _column = 0;
            Down();
        }
        _rows[_row] = _rows[_row].PadRight(_column)[.._column] + c + (_rows[_row].Length > _column + 1 ? _rows[_row][(_column + 1)..] : "");
        _column++;
    }

    private void Down()
    {
        if (++_row == _rows.Count) _rows.Add("");
    }

    private void Escape(char command, string number)
    {
        switch (command)
        {
            case 'A': _row -= int.Parse(number, System.Globalization.CultureInfo.InvariantCulture); break;
            case 'C': _column += int.Parse(number, System.Globalization.CultureInfo.InvariantCulture); break;
            case 'K': _rows[_row] = _rows[_row][..Math.Min(_column, _rows[_row].Length)]; break;
            case 'J':
                _rows[_row] = _rows[_row][..Math.Min(_column, _rows[_row].Length)];
                for (var below = _row + 1; below < _rows.Count; below++) _rows[below] = "";
                break;
        }
    }
}
