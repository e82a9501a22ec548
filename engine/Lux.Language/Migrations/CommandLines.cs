using System.Text;

namespace Lux.Language;

/// <summary>Where a word of a script stands: its line and column, from 1, and how long it is there.</summary>
internal readonly record struct WordPlace(int Line, int Column, int Length);

/// <summary>The lines of one command of a script, joined, and where each part of it stood.</summary>
internal sealed class CommandLines
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Offset, int Line, int Column)> _parts = [];

    /// <summary>The line that it begins on.</summary>
    public int Line => _parts[0].Line;

    public void Append(string content, int line, int column)
    {
        if (_text.Length > 0) _text.Append(' ');
        _parts.Add((_text.Length, line, column));
        _text.Append(content);
    }

    /// <summary>Reads its words.</summary>
    /// <param name="command">The command.</param>
    /// <param name="wrong">The word that is wrong, or null.</param>
    /// <param name="place">Where that word stands.</param>
    public bool TryRead(out ScriptCommand? command, out string? wrong, out WordPlace place)
    {
        List<(int Start, int Length)> spans = [];
        bool isRead = ScriptWords.TryRead(_text.ToString(), out var words, spans, out wrong);
        var places = spans.Select(PlaceOf).ToEquatableArray();
        place = places.Count == 0 ? default : places[places.Count - 1];
        command = isRead ? new(words, Line) { Places = places } : null;
        return isRead;
    }

    private WordPlace PlaceOf((int Start, int Length) span)
    {
        var part = _parts.Last(one => one.Offset <= span.Start);
        return new(part.Line, part.Column + span.Start - part.Offset, span.Length);
    }
}
