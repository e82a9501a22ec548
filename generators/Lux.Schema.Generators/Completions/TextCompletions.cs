using Lux.Language;
using Lux.Schema.Generators.QueryTexts;

namespace Lux.Schema.Generators.Completions;

/// <summary>
/// Finds what can stand at a place of a query text, by trying: a word can stand there when the engine's own parser and binder take the text up to there with the word and some
/// end. An end that they take with any word, too, says nothing: there a value stands, or a name to give.
/// </summary>
internal sealed class TextCompletions
{
    private const string Anything = "qzqz_qz";

    private static readonly string[] Keywords =
    [
        "SELECT", "WHERE", "JOIN", "GROUP BY", "HAVING", "ORDER BY", "LIMIT", "OFFSET", "AFTER", "SET", "IF", "TTL",
        "AND", "OR", "NOT", "IS", "NULL", "BY", "AS", "ASC", "DESC", "COUNT(*)", "SUM(", "AVG(", "MIN(", "MAX(",
    ];

    private static readonly string[] Verbs = ["TCOUNT", "TUPDATE", "TDEL"];

    private static readonly string[] Operators = [.. Enumerable.Range((int)CompareOperator.Equal, (int)CompareOperator.IsNotNull + 1).Select(value => CompareOperators.Text((CompareOperator)value))];

    private readonly QuerySchema _schema;
    private readonly string _before;
    private readonly int _open;
    private readonly List<string> _ends;
    private readonly List<string> _endsOfCalls;

    private TextCompletions(QuerySchema schema, string before)
    {
        (_schema, _before, _open) = (schema, before, Open(before));
        // An end that is taken with any word tells nothing of a word.
        var ends = Ends(Table()).ToList();
        _ends = ends.Where(end => !Takes(Anything, end)).ToList();
        _endsOfCalls = ends.Where(end => !Takes(Anything + "(", end)).ToList();
    }

    /// <summary>What can stand at the end of <paramref name="before"/>, and where the word begins that it would replace.</summary>
    /// <param name="before">The text up to the place.</param>
    /// <param name="schema">The tables of the database.</param>
    /// <param name="parameters">The method's parameters that hold values.</param>
    public static (int Start, IReadOnlyList<TextCompletion> Found) At(string before, QuerySchema schema, IEnumerable<(string Name, string Type)> parameters)
    {
        int start = before.Length;
        while (start > 0 && (before[start - 1] == '_' || char.IsLetterOrDigit(before[start - 1])))
            start--;
        bool isInBraces = start > 0 && before[start - 1] == '{' && !(start > 1 && before[start - 2] == '{');
        if (IsWithinQuotes(before))
            return (start, []);
        int path = isInBraces ? start - 1 : start;
        while (!isInBraces && path > 0 && (before[path - 1] is '_' or '.' || char.IsLetterOrDigit(before[path - 1])))
            path--;

        var probe = new TextCompletions(schema, before.Substring(0, path));
        var values = probe.CanBeParameter() ? parameters.Select(parameter => new TextCompletion(isInBraces ? parameter.Name : "{" + parameter.Name + "}", TextCompletionKind.Parameter, parameter.Type)) : [];
        return (start, (isInBraces ? values : values.Concat(probe.Words(before.Substring(path, start - path)))).ToList());
    }

    private bool CanBeParameter() => Ends(Table()).Any(end => Takes("{" + Anything + "}", end));

    /// <summary>The words that can stand here; <paramref name="way"/> is a path of references that is written already.</summary>
    private IEnumerable<TextCompletion> Words(string way)
    {
        foreach (var column in Columns(way).Where(column => CanStand(way + column.Text)))
            yield return column;
        if (way.Length > 0)
            yield break;
        bool isFirst = Argument() == 0;
        foreach (var table in isFirst ? _schema.Tables : default)
            if (CanStand(table.Schema.Name))
                yield return new(table.Schema.Name, TextCompletionKind.Table, table.Name);
        foreach (string word in Operators.Where(CanStand))
            yield return new(word, TextCompletionKind.Operator);
        foreach (string word in Keywords.Where(CanStand))
            yield return new(word, TextCompletionKind.Keyword);
        foreach (string verb in Verbs.Where(verb => isFirst && _before.Trim().Length == 0 && _schema.Find(verb) is null))
            yield return new(verb, TextCompletionKind.Keyword);
    }

    private IEnumerable<TextCompletion> Columns(string way)
    {
        var table = Table();
        foreach (string step in way.Split(['.'], StringSplitOptions.RemoveEmptyEntries))
            table = table?.Schema.OrdinalOf(step) is >= 0 and var ordinal && table.Schema.Columns[ordinal].Target is { } target ? _schema.Find(target) : null;
        if (table is null)
            yield break;
        yield return new(IdColumn.Name, TextCompletionKind.Column, table.Key.Display);
        for (int i = 0; i < table.Schema.Columns.Count; i++)
            yield return new(table.Schema.Columns[i].Name, TextCompletionKind.Column, table.Types[i].Display);
        // The labels that AS gives.
        if (way.Length == 0 && CommandText.TryParse(_before, out var command, out _))
            for (int i = 1; i < command!.Arguments.Count; i++)
                if (string.Equals(command.Arguments[i - 1].Value, "AS", StringComparison.OrdinalIgnoreCase))
                    yield return new(command.Arguments[i].Value.TrimEnd(','), TextCompletionKind.Column);
    }

    private QueryTable? Table() => CommandText.TryParse(_before + new string(')', _open), out var command, out _) && command!.Arguments.ElementAtOrDefault(Verb(command)) is { } first ? _schema.Find(first.Value) : null;

    // How many arguments stand before, without a verb.
    private int Argument() => CommandText.TryParse(_before, out var command, out _) ? command!.Arguments.Count - Verb(command) : -1;

    private int Verb(CommandText command) => command.Arguments.Count > 0 && Verbs.Contains(command.Arguments[0].Value.ToUpperInvariant()) && _schema.Find(command.Arguments[0].Value) is null ? 1 : 0;

    private bool CanStand(string word) => (word.EndsWith("(", StringComparison.Ordinal) ? _endsOfCalls : _ends).Any(end => Takes(word, end));

    private bool Takes(string word, string end)
    {
        // What is open may be closed behind the word, as in SUM(likes), or at the end, as in (likes = 1).
        for (int closed = 0; closed <= _open; closed++)
            if (TextParser.Takes(_before + word + new string(')', closed) + end + new string(')', _open - closed), _schema, _before.Length))
                return true;
        return false;
    }

    // Ends that make something whole of each kind of word.
    private static IEnumerable<string> Ends(QueryTable? table)
    {
        foreach (string end in (string[])["", " = 1", " IS NULL", " 1", " (1)", " NULL", " id = 1", " COUNT(*) = 1", " id", " COUNT(*)", " 1 LIMIT 1", " n", " 1 TTL 1", " 1 WHERE id = 1", " = 1 WHERE id = 1"])
            yield return end;
        foreach (var column in table?.Schema.Columns ?? default)
        {
            yield return " " + column.Name;
            yield return $"{column.Name})";
            yield return $" {column.Name} 1";
            yield return $" {column.Name} 1 WHERE id = 1";
        }
    }

    private static int Open(string text)
    {
        int open = 0;
        bool isQuoted = false;
        foreach (char c in text)
        {
            if (c == '\'')
                isQuoted = !isQuoted;
            else if (!isQuoted && c is '(' or ')')
                open += c == '(' ? 1 : -1;
        }

        return Math.Max(0, Math.Min(open, 8));
    }

    private static bool IsWithinQuotes(string text) => text.Count(c => c == '\'') % 2 == 1;
}
