using Lux.Language;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>Reads a text by the engine's own parsers and binders; what they say is the finding. LUX3001, LUX3002, LUX3003, LUX3008, LUX3009.</summary>
internal static class TextParser
{
    private static readonly (string Word, TextVerb Verb)[] Verbs = [("TQUERY", TextVerb.Query), ("TCOUNT", TextVerb.Count), ("TUPDATE", TextVerb.Update), ("TDEL", TextVerb.Delete)];

    public static ParsedText? Parse(string text, QuerySchema schema, List<QueryFinding> findings)
    {
        if (HalfCharacter(text) is >= 0 and var half)
        {
            findings.Add(new(RuleIds.TextDoesNotParse, QueryPlace.Text(half, 1), "The text holds half of a surrogate pair, which UTF-8 cannot say", "write the whole character"));
            return null;
        }

        if (!CommandText.TryParse(text, out var command, out var error))
        {
            findings.Add(TextFindings.Of(error!, schema, null));
            return null;
        }

        var verb = Verb(ref command!, schema);
        if (command.Arguments.Count == 0)
        {
            findings.Add(new(RuleIds.TextDoesNotParse, QueryPlace.Text(0, text.Length), "The text is empty", "begin it with a table, such as \"messages WHERE id = {id}\""));
            return null;
        }

        var parsed = TryParse(verb, command, schema, out var table, out var wrong);
        if (parsed is null)
        {
            findings.Add(TextFindings.Of(command.Locate(wrong!), schema, table, verb, command));
            return null;
        }

        return Misplaced(parsed, findings) ? null : parsed;
    }

    /// <summary>Whether the engine takes a text. That a field in front of <paramref name="end"/> is not grouped may still be mended behind it.</summary>
    public static bool Takes(string text, QuerySchema schema, int end)
    {
        if (!CommandText.TryParse(text, out var command, out _))
            return false;
        var verb = Verb(ref command!, schema);
        if (command.Arguments.Count == 0)
            return false;
        if (TryParse(verb, command, schema, out _, out var error) is { } parsed)
            return !Misplaced(parsed, []);
        return error is { Code: ErrorCode.FieldNotGrouped } && command.Locate(error).Start < end;
    }

    private static int HalfCharacter(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return i;
        }

        return -1;
    }

    // A table may have a verb's name: then the text begins with the table.
    private static TextVerb Verb(ref CommandText command, QuerySchema schema)
    {
        if (command.Arguments.Count == 0 || command.Arguments[0] is not { Parameter: null, Value: var first } || schema.Find(first) is not null)
            return TextVerb.Query;
        foreach (var (word, verb) in Verbs)
        {
            if (!string.Equals(word, first, StringComparison.OrdinalIgnoreCase))
                continue;
            command = command with { Arguments = command.Arguments.Without(0) };
            return verb;
        }

        return TextVerb.Query;
    }

    private static ParsedText? TryParse(TextVerb verb, CommandText command, QuerySchema schema, out QueryTable? table, out LuxError? error)
    {
        var parsed = Read(verb, command, out var syntax, out error);
        table = schema.Find(command.Arguments[0].Value);
        // A wrong table is said first: without it the other names mean nothing.
        if (table is null && TableName.TryParse(command.Arguments[0].Value, out _))
            error = LuxError.Of(ErrorCode.TableNotFound, Quoted.Of(command.Arguments[0].Value)).At(0);
        if (error is not null || table is null)
            return null;
        if (!QueryBinder.TryBind(syntax!, table.Schema, name => schema.Find(name)?.Schema, out var bound, out error))
            return null;
        if (parsed.Pairs.Count > 0 && !WriteBinder.TryPairs(parsed.Pairs, table.Schema, out _, out error))
            return null;
        return new()
        {
            Verb = verb,
            Command = command,
            Schema = schema,
            Table = table,
            Syntax = syntax!,
            Bound = bound!,
            Pairs = parsed.Pairs,
            IdArgument = parsed.Id,
            TtlArgument = parsed.Ttl,
            HasIf = parsed.HasIf,
        };
    }

    private static (EquatableArray<PairSyntax> Pairs, int Id, int Ttl, bool HasIf) Read(TextVerb verb, CommandText command, out QuerySyntax? syntax, out LuxError? error)
    {
        string[] words = command.Values;
        switch (verb)
        {
            case TextVerb.Count:
                QueryParser.TryParseCount(words, out syntax, out error);
                return (default, -1, -1, false);
            case TextVerb.Update when WriteParser.TryParseUpdate(words, out var update, out error):
                syntax = new() { Table = update!.Table, Where = update.Condition, LimitArgument = update.LimitArgument };
                if (update.RowArgument >= 0)
                    error = LuxError.Of(ErrorCode.UnexpectedKeyword, "ROWS").At(update.RowArgument - 1);
                return (update.Pairs, update.IdArgument, update.TtlArgument, update.IdArgument >= 0 && update.Condition is not null);
            case TextVerb.Delete when WriteParser.TryParseDelete(words, out var delete, out error):
                syntax = new() { Table = delete!.Table, Where = delete.Condition, LimitArgument = delete.LimitArgument };
                return (default, delete.IdArgument, -1, false);
            case TextVerb.Query:
                if (QueryParser.TryParse(words, out syntax, out error) && (syntax!.FormatRows || syntax.Explain))
                    error = Added(command, syntax.FormatRows ? "FORMAT" : "EXPLAIN");
                return (default, -1, -1, false);
            default:
                syntax = null;
                error = verb == TextVerb.Update ? WrongUpdate(words) : WrongDelete(words);
                return default;
        }
    }

    private static LuxError WrongUpdate(string[] words) => WriteParser.TryParseUpdate(words, out _, out var error) ? throw new InvalidOperationException("the text parses") : error!;

    private static LuxError WrongDelete(string[] words) => WriteParser.TryParseDelete(words, out _, out var error) ? throw new InvalidOperationException("the text parses") : error!;

    // The reply's form is the method's business; the last such word is the clause, for before it there may be a value of that name.
    private static LuxError Added(CommandText command, string clause)
    {
        int at = command.Arguments.Count - 1;
        while (at > 0 && !string.Equals(command.Arguments[at].Value, clause, StringComparison.OrdinalIgnoreCase))
            at--;
        return LuxError.Of(ErrorCode.UnexpectedKeyword, clause).At(at);
    }

    private static bool Misplaced(ParsedText parsed, List<QueryFinding> findings)
    {
        var values = TextValues.Of(parsed).Select(value => value.Argument).ToList();
        for (int i = 0; i < parsed.Command.Arguments.Count; i++)
        {
            var argument = parsed.Command.Arguments[i];
            if (argument.Parameter is null || values.Contains(i))
                continue;
            var error = LuxError.Of(ErrorCode.ParameterMisplaced, Quoted.Of(argument.Parameter));
            findings.Add(TextFindings.Of(new(error, argument.Start, argument.Length), null, null));
            return true;
        }

        return false;
    }
}
