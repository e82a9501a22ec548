namespace Lux.Language;

/// <summary>
/// A command written as one text: its arguments and where each stands, for the parsers that the engine itself uses.
/// Blanks part the arguments. <c>'...'</c> is one with blanks, in it <c>''</c> is a quote; a parenthesis around a condition is one of its own; <c>{name}</c> is a parameter, <c>{{</c> and <c>}}</c> are braces;
/// <c>IN (a, b)</c> stands for <c>IN 2 a b</c>.
/// </summary>
/// <param name="Text">The text.</param>
/// <param name="Arguments">Its arguments in order.</param>
public sealed record CommandText(string Text, EquatableArray<TextArgument> Arguments)
{
    /// <summary>The arguments as the parsers take them.</summary>
    public string[] Values => [.. Arguments.Select(a => a.Value)];

    /// <summary>Takes a text apart.</summary>
    /// <param name="text">The text.</param>
    /// <param name="command">Its arguments.</param>
    /// <param name="error">What is wrong.</param>
    public static bool TryParse(string text, out CommandText? command, out TextError? error)
    {
        var splitter = new TextSplitter(text);
        command = splitter.TryRun() ? new(text, splitter.Arguments.ToEquatableArray()) : null;
        error = splitter.Error;
        return command is not null;
    }

    /// <summary>The characters that an error of a parser or binder is about: within its argument the very name, if the error has one.</summary>
    /// <param name="error">An error that stands at an argument; one without a place is about the whole text.</param>
    public TextError Locate(LuxError error)
    {
        if (error.Position < 0 || Arguments.Count == 0) return new(error, 0, Text.Length);
        var (start, length) = Place(error.Position, error["column"] ?? error["value"]);
        return new(error, start, length);
    }

    /// <summary>Where an argument stands, or a name in it.</summary>
    /// <param name="argument">The index of the argument; one behind the last means the last.</param>
    /// <param name="name">A name that it has, or null.</param>
    public (int Start, int Length) Place(int argument, string? name)
    {
        // A word that is missing at the end is missed behind the last one.
        var found = Arguments[Math.Min(argument, Arguments.Count - 1)];
        int at = name is { Length: > 0 } ? Find(found, name) : -1;
        return at < 0 ? (found.Start, found.Length) : (at, name!.Length);
    }

    // The word as a whole: in `user_id,id` the id is the last one.
    private int Find(TextArgument argument, string word)
    {
        int end = argument.Start + argument.Length;
        for (int at = argument.Start; (at = Text.IndexOf(word, at, end - at, StringComparison.Ordinal)) >= 0; at++)
            if ((at == argument.Start || !IsOfName(Text[at - 1])) && (at + word.Length == end || !IsOfName(Text[at + word.Length]))) return at;
        return -1;
    }

    private static bool IsOfName(char c) => c is '_' or '.' || char.IsLetterOrDigit(c);
}
