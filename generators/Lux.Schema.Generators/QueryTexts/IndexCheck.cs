using Lux.Language;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>Warns of a text that reads more rows than it needs for lack of an index, or every row of its table at once. LUX3006, LUX3007.</summary>
internal static class IndexCheck
{
    public static void Run(QueryMethod method, ParsedText text, List<QueryFinding> findings)
    {
        if (text.IdArgument >= 0)
            return;
        if (IsUnbounded(method, text))
        {
            var (start, length) = text.Command.Place(0, null);
            findings.Add(new(RuleIds.Unbounded, QueryPlace.Text(start, length), $"'{method.Name}' reads every row of '{text.Table.Schema.Name}' at once", $"add LIMIT or WHERE, or give IAsyncEnumerable<{text.Table.Name}>, which reads page by page") { IsWarning = true });
        }

        bool isCut = text.Syntax.LimitArgument >= 0 || (text.Verb == TextVerb.Query && method.Result.IsSingle);
        if (IndexNeed.Of(text.Table.Schema, Filters.Of(text), text.Bound.Grouping is null && isCut ? Order(text) : null) is not { } need)
            return;
        string path = need.Columns[need.At];
        string clause = need.IsOrder ? "ORDER BY" : "WHERE";
        findings.Add(Finding(text, Place(text, path, clause), need, clause));
    }

    private static bool IsUnbounded(QueryMethod method, ParsedText text) =>
        text is { Verb: TextVerb.Query, Bound: { Where: null, Grouping: null }, Syntax.LimitArgument: < 0 } && method.Result.IsArray;

    private static string? Order(ParsedText text) =>
        text.Bound.OrderBy is { Count: > 0 } order && order[0].Field is { Table: 0, Column: >= 0 } field ? text.Table.Schema.Columns[field.Column].Name : null;

    private static QueryPlace Place(ParsedText text, string column, string clause)
    {
        int argument = clause == "ORDER BY" ? text.Syntax.OrderBy[0].Field.Position : Filters.PositionOf(text.Syntax.Where!, column);
        var (start, length) = text.Command.Place(argument, column);
        return QueryPlace.Text(start, length);
    }

    private static QueryFinding Finding(ParsedText text, QueryPlace place, IndexNeed need, string clause)
    {
        string[] members = [.. need.Columns.Select(column => text.Table.Members[text.Table.Schema.OrdinalOf(column)])];
        return new(RuleIds.NoIndex, place, need.Problem(text.Table.Schema.Name, clause), need.Fix(text.Table.Name, members))
        {
            IsWarning = true,
            IndexedRow = text.Table.MetadataName,
            IndexMembers = string.Join(",", members),
        };
    }
}
