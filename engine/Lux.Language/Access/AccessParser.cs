namespace Lux.Language;

/// <summary>Reads the arguments of <c>TACL [user [RESET | ALLOW|DENY READ|WRITE|SCHEMA pattern]]</c>.</summary>
public static class AccessParser
{
    /// <summary>Reads what TACL is to do; an error when it cannot be meant.</summary>
    public static bool TryParse(IReadOnlyList<string> arguments, out AccessSyntax syntax, out LuxError? error)
    {
        syntax = new(arguments.Count > 0 ? arguments[0] : null, false, null);
        error = arguments.Count is 0 or 1 or 2 or 4 ? null : LuxError.Of(ErrorCode.WrongArity, "tacl");
        if (error is null && arguments.Count > 0 && !IsUser(arguments[0])) error = LuxError.Of(ErrorCode.InvalidUserName, Quoted.Of(arguments[0])).At(0);
        if (error is not null || arguments.Count < 2) return error is null;
        if (arguments.Count == 2)
        {
            syntax = new(arguments[0], true, null);
            if (!Is(arguments[1], "RESET")) error = Unexpected(arguments, 1);
            return error is null;
        }
        bool allows = Is(arguments[1], "ALLOW");
        if (!allows && !Is(arguments[1], "DENY")) error = Unexpected(arguments, 1);
        else if (!TryRight(arguments[2], out var right)) error = Unexpected(arguments, 2);
        else if (!TablePattern.TryParse(arguments[3], out var pattern)) error = LuxError.Of(ErrorCode.InvalidTablePattern, Quoted.Of(arguments[3])).At(3);
        else syntax = new(arguments[0], false, new(arguments[0], allows, right, pattern!));
        return error is null;
    }

    private static bool TryRight(string word, out TableRight right)
    {
        right = Is(word, "READ") ? TableRight.Read : Is(word, "WRITE") ? TableRight.Write : TableRight.Schema;
        return right != TableRight.Schema || Is(word, "SCHEMA");
    }

    private static bool IsUser(string text)
    {
        foreach (char c in text)
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c == '\uFFFD') return false;
        return text.Length is > 0 and <= Limits.NameBytes;
    }

    private static bool Is(string word, string keyword) => string.Equals(word, keyword, StringComparison.OrdinalIgnoreCase);

    private static LuxError Unexpected(IReadOnlyList<string> arguments, int at) => LuxError.Of(ErrorCode.UnexpectedKeyword, Quoted.Of(arguments[at])).At(at);
}
