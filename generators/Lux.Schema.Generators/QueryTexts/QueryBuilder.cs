using Lux.Language;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>Makes of a declared query method what it sends, and notes what is wrong with it. LUX3001 to LUX3009.</summary>
internal static class QueryBuilder
{
    public static BuiltQuery Build(QueryMethod method, QuerySchema? schema)
    {
        var findings = new List<QueryFinding>();
        var sent = TryBuild(method, schema, findings);
        return new(method, findings.Exists(finding => !finding.IsWarning) ? null : sent, findings.ToEquatableArray());
    }

    private static SentText? TryBuild(QueryMethod method, QuerySchema? schema, List<QueryFinding> findings)
    {
        if (method.Obstacle is { } obstacle)
        {
            findings.Add(new(RuleIds.TextDoesNotParse, QueryPlace.Method, $"'{method.Name}' {obstacle}, so no body is made from its text", "declare it as 'public partial ValueTask<...> ...Async(...);' with values as parameters"));
            return null;
        }

        if (schema is null)
        {
            findings.Add(new(RuleIds.UnknownName, QueryPlace.Method, $"'{method.Address.Type.Name}' is no database, so the text of '{method.Name}' has no tables", "put the method into the class with [Database]"));
            return null;
        }

        if (method.Text is null || TextParser.Parse(method.Text, schema, findings) is not { } text)
            return null;
        var values = TextValues.Of(text);
        ParameterCheck.Run(method, text, values, findings);
        ReadPlan? read = null;
        if (text.Verb == TextVerb.Query)
            read = ResultCheck.Run(method, text, findings);
        else if (!ResultCheck.OfChange(method, text, findings))
            return null;
        if (findings.Count == 0)
            IndexCheck.Run(method, text, findings);
        if (findings.Exists(finding => !finding.IsWarning) || (text.Verb == TextVerb.Query && read is null) || method.Parameters.Any(parameter => parameter.Type.Kind == Declarations.ColumnKind.Unresolved))
            return null;
        return new(text.Verb, text.Table.Property, PieceBuilder.Build(method, text, values), read, End(method, text, read), text.Syntax.LimitArgument >= 0 || ResultPlanner.IsOneByNature(text))
        {
            GoesInPages = text.Bound.Grouping is null && text.Syntax is { LimitArgument: < 0, OffsetArgument: < 0 },
        };
    }

    private static QueryEnd End(QueryMethod method, ParsedText text, ReadPlan? read)
    {
        switch (text.Verb)
        {
            case TextVerb.Count:
                return QueryEnd.Count;
            case TextVerb.Update or TextVerb.Delete:
                return text.IdArgument < 0 ? QueryEnd.Change : text.HasIf ? QueryEnd.ChangeOne : QueryEnd.ChangeOneDone;
        }

        if (method.Result.Wrapper == ResultWrapper.AsyncEnumerable)
            return QueryEnd.Enumerable;
        if (method.Result.IsArray)
            return QueryEnd.Array;
        if (method.Result.IsPage)
            return QueryEnd.Page;
        var whole = method.Result.Element!.Part.Type;
        bool readsNull = read!.Made == Made.Value && read.Values[0].Type.IsNullable;
        if (!whole.IsNullable || (readsNull && ResultPlanner.IsOneByNature(text)))
            return QueryEnd.First;
        return whole.IsValueType && !readsNull ? QueryEnd.FirstOrNull : QueryEnd.FirstOrDefault;
    }
}
