using System.Globalization;
using System.Text;

namespace Lux.Language;

/// <summary>Takes the text of a <see cref="CommandText"/> apart.</summary>
internal sealed class TextSplitter(string text)
{
    private int _at;

    public List<TextArgument> Arguments { get; } = [];

    public TextError? Error { get; private set; }

    public bool TryRun()
    {
        for (SkipBlanks(); _at < text.Length; SkipBlanks())
        {
            if (text[_at] == '(' && IsIn())
            {
                if (!TryIn()) return false;
            }
            else if (text[_at] is '(' or ')') Arguments.Add(new(text[_at].ToString(), _at++, 1));
            else if (!TryArgument(isItem: false)) return false;
        }
        return true;
    }

    private void SkipBlanks()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
    }

    // A value may be IN, too, but no parenthesis can follow a value.
    private bool IsIn() => Arguments.Count > 0 && Arguments[Arguments.Count - 1] is { Parameter: null } last && string.Equals(text.Substring(last.Start, last.Length), "IN", StringComparison.OrdinalIgnoreCase);

    // IN (a, b) as the engine has it: IN 2 a b.
    private bool TryIn()
    {
        int open = _at++, first = Arguments.Count;
        for (SkipBlanks(); _at < text.Length && text[_at] != ')'; SkipBlanks())
        {
            if (Arguments.Count > first)
            {
                if (text[_at] != ',') return Fail(ErrorCode.CommaExpected, _at, 1);
                _at++;
                SkipBlanks();
            }
            if (_at == text.Length || text[_at] is ',' or ')' || !TryArgument(isItem: true)) return Error is null ? Fail(ErrorCode.TextIncomplete, open, _at - open, "IN (") : false;
        }
        if (_at++ == text.Length) return Fail(ErrorCode.TextIncomplete, open, text.Length - open, "IN (");
        int count = Arguments.Count - first;
        if (count == 1 && Arguments[first].Parameter is not null) Arguments[first] = Arguments[first] with { IsList = true };
        Arguments.Insert(first, new(count.ToString(CultureInfo.InvariantCulture), open, _at - open));
        return true;
    }

    private bool TryArgument(bool isItem)
    {
        int start = _at;
        if (text[_at] == '\'') return TryQuoted(start);
        if (text[_at] == '{' && !IsDoubled()) return TryParameter(start, isItem);
        var value = new StringBuilder();
        int depth = 0;
        for (; _at < text.Length && !char.IsWhiteSpace(text[_at]); _at++)
        {
            char c = text[_at];
            if (c == ')' && depth == 0) break;
            if (c == ',' && isItem) break;
            if (c == '(') depth++;
            if (c == ')') depth--;
            if (c is '{' or '}')
            {
                if (!IsDoubled()) return Fail(ErrorCode.ParameterWithinWord, _at, WordEnd() - _at, Quoted.Of(text.Substring(start, WordEnd() - start)));
                _at++;
            }
            value.Append(c);
        }
        Arguments.Add(new(value.ToString(), start, _at - start));
        return true;
    }

    private bool TryQuoted(int start)
    {
        var value = new StringBuilder();
        for (_at++; _at < text.Length; _at++)
        {
            char c = text[_at];
            if (c is '\'' or '{' or '}' && !IsDoubled())
            {
                if (c != '\'') return Fail(ErrorCode.ParameterWithinWord, _at, 1, Quoted.Of(text.Substring(start, WordEnd() - start)));
                Arguments.Add(new(value.ToString(), start, ++_at - start));
                return true;
            }
            if (c is '\'' or '{' or '}') _at++;
            value.Append(c);
        }
        return Fail(ErrorCode.TextIncomplete, start, text.Length - start, "'");
    }

    private bool TryParameter(int start, bool isItem)
    {
        int end = text.IndexOf('}', start);
        if (end < 0) return Fail(ErrorCode.TextIncomplete, start, text.Length - start, "{");
        _at = end + 1;
        bool isWord = _at == text.Length || char.IsWhiteSpace(text[_at]) || text[_at] == ')' || (isItem && text[_at] == ',');
        if (!isWord) return Fail(ErrorCode.ParameterWithinWord, start, WordEnd() - start, Quoted.Of(text.Substring(start, WordEnd() - start)));
        string shown = text.Substring(start, _at - start);
        Arguments.Add(new(IsNumber() ? "1" : shown, start, _at - start, text.Substring(start + 1, end - start - 1).Trim()));
        return true;
    }

    // What the parsers read as a number rather than leave where it stands.
    private bool IsNumber() => Arguments.Count > 0 && Arguments[Arguments.Count - 1].Value.ToUpperInvariant() is "LIMIT" or "OFFSET" or "TTL";

    private bool IsDoubled() => _at + 1 < text.Length && text[_at + 1] == text[_at];

    private int WordEnd()
    {
        int end = _at;
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        return end;
    }

    private bool Fail(ErrorCode code, int start, int length, params string[] arguments)
    {
        Error = new(LuxError.Of(code, arguments), start, length);
        return false;
    }
}
