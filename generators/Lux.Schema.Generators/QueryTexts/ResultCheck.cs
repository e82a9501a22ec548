using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>Checks the method's result against the rows of its query, and says how they are read. LUX3005.</summary>
internal static class ResultCheck
{
    public static ReadPlan? Run(QueryMethod method, ParsedText text, List<QueryFinding> findings)
    {
        var types = new FieldTypes(text);
        var plan = new ResultPlanner(text, types);
        if (method.Result.Element is { Part.Type.Kind: ColumnKind.Unresolved })
            return null;
        string? problem = method.Result switch
        {
            { Wrapper: ResultWrapper.Other } or { Element: null } => $"'{method.Name}' gives '{method.Result.Display}', and a query is awaited and gives rows",
            { IsPage: false } when text.Syntax.AfterArgument >= 0 => $"A text with AFTER gives a page, and '{method.Name}' gives '{method.Result.Display}'",
            { IsPage: true } when text.Syntax.AfterArgument < 0 => $"'{method.Name}' gives a page, and its text does not say AFTER which cursor it begins",
            { Element: var element } => plan.TryPlan(element),
        };
        // Of one result, none is a null, except of an aggregate, which always gives one.
        if (problem is null)
            return plan.Plan;
        findings.Add(new(RuleIds.ResultDoesNotFit, QueryPlace.Result, problem, $"make it '{plan.Wanted(method.Result)}'") { Replacement = plan.Wanted(method.Result) });
        return null;
    }

    /// <summary>Checks the result of a text that gives no rows.</summary>
    public static bool OfChange(QueryMethod method, ParsedText text, List<QueryFinding> findings)
    {
        string? wanted = text switch
        {
            { Verb: TextVerb.Count } or { IdArgument: < 0 } => "long",
            { HasIf: true } => "bool",
            _ => null,
        };
        string shown = wanted is null ? "ValueTask" : $"ValueTask<{wanted}>";
        var result = method.Result;
        bool fits = result.Wrapper is ResultWrapper.ValueTask or ResultWrapper.Task && !result.IsArray
            && (wanted, result.Element?.Part.Type) switch
            {
                (null, null) => true,
                ("long", { Kind: ColumnKind.Int64, IsNullable: false }) => true,
                ("bool", { Kind: ColumnKind.Boolean, IsNullable: false }) => true,
                _ => false,
            };
        if (fits)
            return true;
        string gives = wanted switch
        {
            "long" => "the number of rows",
            "bool" => "whether IF was true",
            _ => "nothing",
        };
        findings.Add(new(RuleIds.ResultDoesNotFit, QueryPlace.Result, $"'{method.Name}' gives '{result.Display}', and its text gives {gives}", $"make it '{shown}'") { Replacement = shown });
        return false;
    }
}
