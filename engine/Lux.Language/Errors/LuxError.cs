using System.Globalization;

namespace Lux.Language;

/// <summary>One error of the table language: a code, the values in its text, and where in the command it lies.</summary>
public sealed class LuxError
{
    private const string RowWord = "row ", StepWord = "step ";

    private readonly string _firstWordAndText;

    private LuxError(ErrorCode code, string[] arguments, string text)
    {
        Code = code;
        Arguments = arguments;
        _firstWordAndText = text;
    }

    /// <summary>Which error it is.</summary>
    public ErrorCode Code { get; }

    /// <summary>The values of the text's holes, in order.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>The index of the argument (after the command's name) that is at fault, or -1.</summary>
    public int Position { get; private init; } = -1;

    /// <summary>The number of the row, from 1, that a command of several rows failed at; 0 when it is not about one.</summary>
    public int Row { get; private init; }

    /// <summary>The number of the step, from 1, that a TBATCH failed at; 0 when it is not about one.</summary>
    public int Step { get; private init; }

    /// <summary>The whole text as the wire has it, first word included: <c>ERR unknown field 'x'</c>.</summary>
    public string Text => Insert(Insert(_firstWordAndText, RowWord, Row), StepWord, Step);

    /// <summary>The text without its first word: <c>unknown field 'x'</c>.</summary>
    public string Message => Text.Substring(Text.IndexOf(' ') + 1);

    /// <summary>The value of the hole named <paramref name="name"/> (<c>table</c>, <c>column</c>, <c>value</c>, ...), or null when the text has none.</summary>
    public string? this[string name]
    {
        get
        {
            if (Code == ErrorCode.Other) return null;
            var names = ErrorTemplates.Of(Code).Names;
            for (int i = 0; i < names.Count; i++)
                if (names[i] == name) return Arguments[i];
            return null;
        }
    }

    /// <summary>The error <paramref name="code"/> with <paramref name="arguments"/> for the holes of its text.</summary>
    public static LuxError Of(ErrorCode code, params string[] arguments)
    {
        var template = ErrorTemplates.Of(code);
        if (arguments.Length != template.Names.Count)
            throw new ArgumentException($"{code} takes {template.Names.Count} values ({string.Join(", ", template.Names)}), got {arguments.Length}", nameof(arguments));
        return new(code, arguments, template.Write(arguments));
    }

    /// <summary>The same error, said to lie at argument <paramref name="position"/>.</summary>
    public LuxError At(int position) => new(Code, [.. Arguments], _firstWordAndText) { Position = position, Row = Row, Step = Step };

    /// <summary>The same error, said of row <paramref name="row"/> (from 1) of a command of several.</summary>
    public LuxError InRow(int row) => new(Code, [.. Arguments], _firstWordAndText) { Position = Position, Row = row, Step = Step };

    /// <summary>The same error, said of step <paramref name="step"/> (from 1) of a TBATCH.</summary>
    public LuxError InStep(int step) => new(Code, [.. Arguments], _firstWordAndText) { Position = Position, Row = Row, Step = step };

    /// <summary>Reads an error back from <paramref name="text"/>, its first word included; a text of no template becomes <see cref="ErrorCode.Other"/>.</summary>
    public static LuxError Parse(string text)
    {
        string plain = text;
        int step = Take(ref plain, StepWord), row = Take(ref plain, RowWord);
        return ErrorTemplates.TryMatch(plain, out var code, out var arguments)
            ? new(code, arguments, plain) { Row = row, Step = step }
            : new(ErrorCode.Other, [], text);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    // Both stand behind the first word: `ERR step 3: row 2: text`.
    private static string Insert(string text, string word, int number)
    {
        if (number == 0) return text;
        int space = text.IndexOf(' ');
        return text.Substring(0, space + 1) + word + number.ToString(CultureInfo.InvariantCulture) + ": " + text.Substring(space + 1);
    }

    private static int Take(ref string text, string word)
    {
        int begin = text.IndexOf(' ') + 1, colon = text.IndexOf(": ", StringComparison.Ordinal);
        if (begin == 0 || colon < begin + word.Length || string.CompareOrdinal(text, begin, word, 0, word.Length) != 0) return 0;
        string digits = text.Substring(begin + word.Length, colon - begin - word.Length);
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number <= 0) return 0;
        text = text.Substring(0, begin) + text.Substring(colon + 2);
        return number;
    }
}
