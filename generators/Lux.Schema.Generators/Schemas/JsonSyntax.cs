namespace Lux.Schema.Generators.Schemas;

/// <summary>Whether the engine takes a text as JSON. Its own reader is not there in every compiler; a property holds both together.</summary>
internal sealed class JsonSyntax
{
    private const int MaxDepth = 64;

    private readonly string _text;
    private int _at;

    private JsonSyntax(string text) => _text = text;

    public static bool IsValid(string text)
    {
        var syntax = new JsonSyntax(text);
        syntax.Blanks();
        return syntax.Value(0) && syntax._at == text.Length;
    }

    private char Now => _at < _text.Length ? _text[_at] : '\0';

    private bool Value(int depth)
    {
        bool isValue = Now switch
        {
            '{' => Items(depth, '}', inner => Text() && Next(':') && Value(inner)),
            '[' => Items(depth, ']', Value),
            '"' => Text(),
            't' => Word("true"),
            'f' => Word("false"),
            'n' => Word("null"),
            _ => Number(),
        };
        Blanks();
        return isValue;
    }

    private bool Items(int depth, char end, Func<int, bool> item)
    {
        _at++;
        Blanks();
        if (depth == MaxDepth)
            return false;
        if (Next(end))
            return true;
        do
        {
            if (!item(depth + 1))
                return false;
        }
        while (Next(','));
        return Next(end);
    }

    private bool Text()
    {
        if (Now != '"')
            return false;
        for (_at++; Now >= ' '; _at++)
        {
            if (Now == '"')
            {
                _at++;
                Blanks();
                return true;
            }

            if (Now == '\\' && !Escape())
                return false;
        }

        return false;
    }

    // Ends on its last character.
    private bool Escape()
    {
        _at++;
        if (Now != 'u')
            return Now != '\0' && "\"\\/bfnrt".IndexOf(Now) >= 0;
        for (int digits = 0; digits < 4; digits++)
        {
            _at++;
            if (Now == '\0' || "0123456789abcdefABCDEF".IndexOf(Now) < 0)
                return false;
        }

        return true;
    }

    private bool Number()
    {
        if (Now == '-')
            _at++;
        if (Now == '0')
            _at++;
        else if (!Digits())
            return false;
        if (Now == '.')
        {
            _at++;
            if (!Digits())
                return false;
        }

        if (Now is 'e' or 'E')
        {
            _at++;
            if (Now is '+' or '-')
                _at++;
            return Digits();
        }

        return true;
    }

    private bool Digits()
    {
        int start = _at;
        while (Now is >= '0' and <= '9')
            _at++;
        return _at > start;
    }

    private bool Word(string word)
    {
        bool isIt = string.CompareOrdinal(_text, _at, word, 0, word.Length) == 0;
        _at += word.Length;
        return isIt;
    }

    private bool Next(char expected)
    {
        if (Now != expected)
            return false;
        _at++;
        Blanks();
        return true;
    }

    private void Blanks()
    {
        while (Now is ' ' or '\t' or '\r' or '\n')
            _at++;
    }
}
