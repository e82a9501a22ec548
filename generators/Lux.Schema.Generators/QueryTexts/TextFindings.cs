using Lux.Language;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>Says what the engine's language says of a text: the same sentence, the rule, and what to write instead.</summary>
internal static class TextFindings
{
    /// <summary>The finding of an error.</summary>
    /// <param name="error">The error.</param>
    /// <param name="schema">The tables of the database, for names that are near.</param>
    /// <param name="table">The table of the text, if it is one.</param>
    /// <param name="verb">What the text does.</param>
    /// <param name="command">The text.</param>
    public static QueryFinding Of(TextError error, QuerySchema? schema, QueryTable? table, TextVerb verb = TextVerb.Query, CommandText? command = null)
    {
        var place = QueryPlace.Text(error.Start, error.Length);
        string problem = char.ToUpperInvariant(error.Error.Message[0]) + error.Error.Message.Substring(1);
        if (verb is TextVerb.Update or TextVerb.Delete && IsWithoutFilter(error.Error, command!))
        {
            string all = verb == TextVerb.Delete ? "deletes" : "changes";
            return new(RuleIds.NoFilter, place, $"The text {all} rows without a WHERE that says which", "say which; WHERE id > 0 means all") { Addition = " WHERE id > 0" };
        }

        return error.Error.Code switch
        {
            ErrorCode.TableNotFound => Unknown(place, problem, error.Error["table"]!, schema!.Tables.Select(t => t.Schema.Name), "table"),
            ErrorCode.UnknownField or ErrorCode.UnknownFieldInClause or ErrorCode.UnknownJoinField => UnknownField(place, problem, error.Error["column"]!, schema!, table!),
            ErrorCode.OperatorDoesNotFit or ErrorCode.NotAReference => new(RuleIds.OperandType, place, problem, Fitting(error.Error)),
            ErrorCode.FieldNotGrouped => new(RuleIds.NotGrouped, place, problem, $"add it to GROUP BY, or answer {Aggregated(error.Error["column"]!)}"),
            _ => new(RuleIds.TextDoesNotParse, place, problem, Foreign(error, verb, command) ?? Fix(error.Error.Code, verb)),
        };
    }

    private static QueryFinding UnknownField(QueryPlace place, string problem, string path, QuerySchema schema, QueryTable table)
    {
        // The step of the path that is wrong is the one whose table does not have it.
        string[] steps = path.Split('.');
        int start = place.Start;
        foreach (string step in steps)
        {
            int ordinal = table.Schema.OrdinalOf(step);
            if (ordinal < 0 && step != IdColumn.Name)
            {
                var at = path.Length == place.Length ? QueryPlace.Text(start, step.Length) : place;
                return Unknown(at, problem, step, table.Schema.Columns.Select(column => column.Name).Concat([IdColumn.Name]), "column of '" + table.Schema.Name + "'");
            }

            if (ordinal < 0 || table.Schema.Columns[ordinal].Target is not { } target || schema.Find(target) is not { } next)
                break;
            table = next;
            start += step.Length + 1;
        }

        return Unknown(place, problem, path, table.Schema.Columns.Select(column => column.Name), "column of '" + table.Schema.Name + "'");
    }

    private static QueryFinding Unknown(QueryPlace place, string problem, string name, IEnumerable<string> names, string what)
    {
        string? nearest = NearestName.Of(name, names);
        string? other = what == "table" ? OtherWords.OfTable(name) : OtherWords.OfColumn(name);
        if (other is not null)
            return new(RuleIds.UnknownName, place, problem, other);
        string fix = nearest is not null ? $"write '{nearest}'" : $"write a {what}: {string.Join(", ", names.Take(12))}";
        return new(RuleIds.UnknownName, place, problem, fix) { Replacement = nearest };
    }

    // TDEL t is a delete by id that lacks the id, TUPDATE t SET a 1 one that lacks WHERE.
    private static bool IsWithoutFilter(LuxError error, CommandText command) => error.Code switch
    {
        ErrorCode.WrongArity => command.Arguments.Count == 1,
        ErrorCode.IncompleteWhere => !command.Arguments.Any(argument => string.Equals(argument.Value, "WHERE", StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };

    // A word of C# or of SQL.
    private static string? Foreign(TextError error, TextVerb verb, CommandText? command)
    {
        switch (error.Error.Code)
        {
            case ErrorCode.UnexpectedKeyword or ErrorCode.UnknownOperator when command is not null && error.Error["value"] is { } word:
                string before = command.Arguments.LastOrDefault(argument => argument.Start + argument.Length <= error.Start)?.Value ?? "";
                return OtherWords.Of(word, before);
            case ErrorCode.ParameterWithinWord when error.Error["value"] is { } word:
                return OtherWords.OfBrace(word);
            case ErrorCode.WrongArity or ErrorCode.IncompleteWhere when verb == TextVerb.Update:
                return OtherWords.OfChange(command);
            default:
                return command is not null && command.Text.Substring(error.Start, error.Length) is var said && said.EndsWith(";", StringComparison.Ordinal) ? "leave the semicolon out" : null;
        }
    }

    private static string Fitting(LuxError error) => error.Code == ErrorCode.NotAReference ? "follow a column that is an Id of another table" : error["value"] switch
    {
        "STARTSWITH" or "CONTAINS" => "they are for text; compare with = or a range",
        "SUM" or "AVG" => "they are for numbers; MIN and MAX take any column that has an order",
        _ => "such a column has no order; compare with = or IS NULL",
    };

    private static string Aggregated(string column) => column.Length > 0 ? $"MAX({column})" : "an aggregate";

    private static string Fix(ErrorCode code, TextVerb verb) => code switch
    {
        ErrorCode.ParameterWithinWord => "put blanks around {name}, or write {{ and }} for braces",
        ErrorCode.ParameterMisplaced => "write the name of the table or column itself; only values are parameters",
        ErrorCode.TextIncomplete => "close it; '' within quotes is a quote",
        ErrorCode.InvalidIn => "write IN ({list}) or IN (1, 2)",
        ErrorCode.AfterNeedsLimit => "add LIMIT {size}",
        ErrorCode.UnexpectedKeyword => "the clauses are SELECT, WHERE, JOIN, GROUP BY, HAVING, ORDER BY, LIMIT, OFFSET and AFTER; quote a value with blanks: 'a b'",
        ErrorCode.UnknownOperator => "the operators are = != < > <= >= IN STARTSWITH CONTAINS IS NULL IS NOT NULL, with blanks around them",
        ErrorCode.IncompleteWhere => "write field, operator and value, such as id = {id}",
        ErrorCode.WrongArity when verb == TextVerb.Update => "write TUPDATE table SET column value ... WHERE condition, or TUPDATE table id column value ...",
        ErrorCode.WrongArity when verb == TextVerb.Delete => "write TDEL table WHERE condition, or TDEL table id",
        ErrorCode.WrongArity => "name the table that is asked",
        _ => "see docs/protocol.md, Querying",
    };
}
