using System.Text;

namespace Lux.Schema.Generators.Emit;

/// <summary>Writes lines of code with their indentation.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>A line; an empty one is not indented.</summary>
    public void Line(string line = "")
    {
        if (line.Length > 0)
            _text.Append(' ', _depth * 4).Append(line);
        _text.Append('\n');
    }

    /// <summary>Lines one level deeper than what follows.</summary>
    public void Indented(IEnumerable<string> lines)
    {
        _depth++;
        foreach (string line in lines)
            Line(line);
        _depth--;
    }

    /// <summary><paramref name="head"/> and an opening brace.</summary>
    public void Open(string head)
    {
        Line(head);
        Line("{");
        _depth++;
    }

    /// <summary>The closing brace, followed by <paramref name="tail"/>.</summary>
    public void Close(string tail = "")
    {
        _depth--;
        Line("}" + tail);
    }

    /// <summary>A documentation comment on one line. <paramref name="xml"/> is markup already.</summary>
    public void Doc(string xml) => Line("/// " + xml);

    public override string ToString() => _text.ToString();
}
