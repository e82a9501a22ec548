namespace Lux.Cli;

/// <summary>
/// Reads a line with the keys that people know from a shell: arrows, Home, End, Ctrl+A E B F K U W L D, Alt+arrows, Tab to complete (twice to list), up and down
/// through the history, Ctrl+R to search it, pasted lines one after the other. No library of the kind is kept up for this version of Spectre.Console.
/// </summary>
internal sealed class LineEditor(ILineTerminal terminal, HistoryFile history, Func<string, int, Completion> complete, Func<string, string>? paint)
{
    private readonly LineView _view = new(terminal, paint);
    private readonly LineBuffer _line = new();
    private string _prompt = "";
    private int _at;             // in the history; its length is the line that is new
    private string _draft = "";  // the new line while an old one is looked at
    private bool _wasTab;
    private readonly Queue<string> _pasted = new();   // the lines behind the one that is run; the last is for the user to end

    /// <summary>The line, empty after Ctrl+C; null at the end of input (Ctrl+D).</summary>
    public string? ReadLine(string prompt)
    {
        (_prompt, _at, _draft) = (prompt, history.Lines.Count, "");
        _line.Set(_pasted.TryDequeue(out var pasted) ? pasted : "");
        if (_pasted.Count > 0) return Leave(_line.Text);
        terminal.Begin();
        var mark = "";
        try
        {
            while (true)
            {
                _view.Draw(_prompt, _line);
                var key = terminal.ReadKey();
                if (Paste.TryTake(key, ref mark, out var isPaste))
                {
                    if (isPaste && TakePasted(Paste.Read(terminal))) return Leave(_line.Text);
                    continue;
                }
                // No mark after all: letters behind an Esc.
                _line.Insert(mark.TrimStart('\e'));
                mark = "";
                if (key.Key == ConsoleKey.R && IsControl(key)) key = Search();
                if (IsEnter(key)) return Leave(_line.Text);
                if (key.Key == ConsoleKey.C && IsControl(key)) return Leave("");
                if (key.Key == ConsoleKey.D && IsControl(key) && _line.Text.Length == 0) return Leave(null);
                Take(key);
                _wasTab = key.Key == ConsoleKey.Tab;
            }
        }
        finally
        {
            terminal.End();
        }
    }

    /// <summary>Forgets lines that were pasted and not run yet.</summary>
    public void ForgetPasted() => _pasted.Clear();

    /// <summary>True when the text ends the line; those behind it come next.</summary>
    private bool TakePasted(string text)
    {
        var (before, behind) = (_line.Text[.._line.Cursor], _line.Text[_line.Cursor..]);
        var lines = Paste.Lines(before + text + behind);
        if (lines.Count == 1)
        {
            _line.Set(lines[0], lines[0].Length - behind.Length);
            return false;
        }
        _line.Set(lines[0]);
        foreach (var line in lines.Skip(1)) _pasted.Enqueue(line);
        return true;
    }

    private string? Leave(string? result)
    {
        _view.Leave(_prompt, _line);
        return result;
    }

    private void Take(ConsoleKeyInfo key)
    {
        var byWord = (key.Modifiers & (ConsoleModifiers.Control | ConsoleModifiers.Alt)) != 0;
        switch (key.Key)
        {
            case ConsoleKey.LeftArrow when byWord: _line.WordLeft(); break;
            case ConsoleKey.RightArrow when byWord: _line.WordRight(); break;
            case ConsoleKey.LeftArrow: _line.Left(); break;
            case ConsoleKey.RightArrow: _line.Right(); break;
            case ConsoleKey.UpArrow: Recall(-1); break;
            case ConsoleKey.DownArrow: Recall(+1); break;
            case ConsoleKey.Home: _line.Home(); break;
            case ConsoleKey.End: _line.End(); break;
            case ConsoleKey.Delete: _line.Delete(); break;
            case ConsoleKey.Backspace when byWord: _line.DeleteWordBack(); break;
            case ConsoleKey.Backspace: _line.Backspace(); break;
            case ConsoleKey.Tab: Complete(); break;
            case var letter when IsControl(key): TakeControl(letter); break;
            default:
                if (key.KeyChar >= ' ') _line.Insert(key.KeyChar.ToString());
                break;
        }
    }

    private void TakeControl(ConsoleKey letter)
    {
        switch (letter)
        {
            case ConsoleKey.A: _line.Home(); break;
            case ConsoleKey.E: _line.End(); break;
            case ConsoleKey.B: _line.Left(); break;
            case ConsoleKey.F: _line.Right(); break;
            case ConsoleKey.D: _line.Delete(); break;
            case ConsoleKey.H: _line.Backspace(); break;
            case ConsoleKey.K: _line.DeleteToEnd(); break;
            case ConsoleKey.U: _line.DeleteToStart(); break;
            case ConsoleKey.W: _line.DeleteWordBack(); break;
            case ConsoleKey.P: Recall(-1); break;
            case ConsoleKey.N: Recall(+1); break;
            case ConsoleKey.L: terminal.Write("\e[H\e[2J"); break;
        }
    }

    private void Recall(int step)
    {
        var next = _at + step;
        if (next < 0 || next > history.Lines.Count) return;
        if (_at == history.Lines.Count) _draft = _line.Text;
        _at = next;
        _line.Set(_at == history.Lines.Count ? _draft : history.Lines[_at]);
    }

    private void Complete()
    {
        var completion = complete(_line.Text, _line.Cursor);
        if (completion.Candidates.Count == 0) return;
        var common = completion.Candidates.Count == 1 ? completion.Candidates[0] + " " : completion.CommonPrefix();
        var isLonger = common.Length > _line.Cursor - completion.Start;
        if (isLonger || completion.Candidates.Count == 1) _line.Replace(completion.Start, common);
        else if (_wasTab) List(completion.Candidates);
    }

    private void List(IReadOnlyList<string> candidates)
    {
        var (text, cursor) = (_line.Text, _line.Cursor);
        _view.Leave(_prompt, _line);
        var width = candidates.Max(one => one.Length) + 2;
        var perRow = Math.Max(1, terminal.Width / width);
        foreach (var row in candidates.Chunk(perRow)) terminal.Write(string.Concat(row.Select(one => one.PadRight(width))).TrimEnd() + "\r\n");
        _line.Set(text, cursor);
    }

    /// <summary>Ctrl+R: the newest line that holds what is typed; again for an older one. Returns the key that ended it.</summary>
    private ConsoleKeyInfo Search()
    {
        var (sought, from) = ("", history.Lines.Count - 1);
        while (true)
        {
            _view.Draw($"search '{sought}': ", _line);
            var key = terminal.ReadKey();
            if (key.Key == ConsoleKey.R && IsControl(key)) from = Math.Max(Find(sought, from) - 1, 0);
            else if (key.Key == ConsoleKey.Backspace) (sought, from) = (sought[..^Math.Min(1, sought.Length)], history.Lines.Count - 1);
            else if (key.KeyChar >= ' ' && !IsControl(key)) sought += key.KeyChar;
            else return key;
            if (sought.Length > 0 && Find(sought, from) is >= 0 and var found) _line.Set(history.Lines[found]);
        }
    }

    private int Find(string sought, int from)
    {
        for (var i = Math.Min(from, history.Lines.Count - 1); i >= 0; i--)
            if (history.Lines[i].Contains(sought, StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }

    private static bool IsControl(ConsoleKeyInfo key) => (key.Modifiers & ConsoleModifiers.Control) != 0;

    private static bool IsEnter(ConsoleKeyInfo key) => key.Key == ConsoleKey.Enter || key.KeyChar is '\r' or '\n';
}
