using System.Globalization;
using System.Text;

namespace Lux.Cli;

/// <summary>A line and the cursor in it. It moves by what people see as one character, however many it is in memory.</summary>
internal sealed class LineBuffer
{
    private readonly StringBuilder _text = new();

    public string Text => _text.ToString();

    public int Cursor { get; private set; }

    public void Set(string text) => Set(text, text.Length);

    public void Set(string text, int cursor)
    {
        _text.Clear().Append(text);
        Cursor = cursor;
    }

    public void Insert(string text)
    {
        _text.Insert(Cursor, text);
        Cursor += text.Length;
    }

    public void Replace(int start, string text)
    {
        _text.Remove(start, Cursor - start).Insert(start, text);
        Cursor = start + text.Length;
    }

    public void Left() => Cursor = Previous();

    public void Right() => Cursor = Next();

    public void Home() => Cursor = 0;

    public void End() => Cursor = _text.Length;

    public void WordLeft() => Cursor = WordStart();

    public void WordRight()
    {
        while (Cursor < _text.Length && char.IsWhiteSpace(_text[Cursor])) Cursor++;
        while (Cursor < _text.Length && !char.IsWhiteSpace(_text[Cursor])) Cursor++;
    }

    public void Backspace() => RemoveBack(Previous());

    public void Delete() => _text.Remove(Cursor, Next() - Cursor);

    public void DeleteToStart() => RemoveBack(0);

    public void DeleteToEnd() => _text.Length = Cursor;

    public void DeleteWordBack() => RemoveBack(WordStart());

    private void RemoveBack(int start)
    {
        _text.Remove(start, Cursor - start);
        Cursor = start;
    }

    private int Next() => Cursor == _text.Length ? Cursor : Cursor + StringInfo.GetNextTextElementLength(Text, Cursor);

    private int Previous()
    {
        var last = 0;
        foreach (var start in StringInfo.ParseCombiningCharacters(Text))
            if (start < Cursor) last = start;
        return last;
    }

    private int WordStart()
    {
        var at = Cursor;
        while (at > 0 && char.IsWhiteSpace(_text[at - 1])) at--;
        while (at > 0 && !char.IsWhiteSpace(_text[at - 1])) at--;
        return at;
    }
}
