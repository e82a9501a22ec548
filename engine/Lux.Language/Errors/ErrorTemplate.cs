using System.Text;

namespace Lux.Language;

/// <summary>A text with named holes that can be written with values and read back into them.</summary>
internal sealed class ErrorTemplate
{
    private readonly string[] _literals;   // one more than there are holes

    public ErrorTemplate(string text)
    {
        List<string> literals = [], names = [];
        int at = 0;
        for (int open; (open = text.IndexOf('{', at)) >= 0;)
        {
            int close = text.IndexOf('}', open);
            literals.Add(text.Substring(at, open - at));
            names.Add(text.Substring(open + 1, close - open - 1));
            at = close + 1;
        }
        literals.Add(text.Substring(at));
        _literals = [.. literals];
        Names = [.. names];
    }

    /// <summary>The names of the holes in order.</summary>
    public IReadOnlyList<string> Names { get; }

    public string Write(IReadOnlyList<string> arguments)
    {
        var text = new StringBuilder(_literals[0]);
        for (int i = 0; i < arguments.Count; i++) text.Append(arguments[i]).Append(_literals[i + 1]);
        return text.ToString();
    }

    public bool TryMatch(string text, out string[] arguments)
    {
        arguments = new string[Names.Count];
        if (!text.StartsWith(_literals[0], StringComparison.Ordinal)) return false;
        int at = _literals[0].Length;
        for (int i = 0; i < arguments.Length; i++)
        {
            string next = _literals[i + 1];
            bool last = i == arguments.Length - 1;
            int end = !last ? text.IndexOf(next, at, StringComparison.Ordinal)
                : text.Length - at >= next.Length && text.EndsWith(next, StringComparison.Ordinal) ? text.Length - next.Length : -1;
            if (end < 0) return false;
            arguments[i] = text.Substring(at, end - at);
            at = end + next.Length;
        }
        return at == text.Length;
    }
}
