using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.QueryTexts;
using Lux.Schema.Generators.Schemas;
using Lux.Schema.Generators.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Lux.Schema.Generators.Chains;

/// <summary>Chains that the client refuses before anything is sent, whatever the tables hold. LUX3008, LUX3014.</summary>
internal static class RefusedChains
{
    public static IEnumerable<(QueryFinding Finding, Location Place)> Findings(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        // What is refused by its declaration is refused in its words.
        if (!LuxCalls.IsOurs(method) || method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "ObsoleteAttribute"))
            return [];
        return method.Name switch
        {
            "UpdateAsync" or "DeleteAsync" when method.ContainingType.Name == "Changing" => OfWrite(call),
            "Update" or "Delete" when Symbols.IsRuntimeType(method.ContainingType, "BatchQuery`2") => OfWrite(call),
            "PageAsync" => OfPage(call),
            "GroupBy" => OfGroups(call),
            "Take" or "Skip" => OfNumber(call, 0, "0 or more"),
            _ => [],
        };
    }

    private static IEnumerable<(QueryFinding, Location)> OfWrite(IInvocationOperation call)
    {
        string name = call.TargetMethod.Name;
        var before = ChainSteps.Before(call);
        if (before.Last("OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending") is { } order)
            yield return Refused(ChainSteps.NameOf(order), $"'{name}' takes no {order.TargetMethod.Name}, for the rows change together", "leave it out; Take keeps to the first rows by id");
        if (before.Last("Skip") is { } skip)
            yield return Refused(ChainSteps.NameOf(skip), $"'{name}' takes no Skip", "say in Where which rows are meant");
        if (before.IsWhole && before.Calls.All(step => step.TargetMethod.Name is not ("Where" or "Take") && !step.TargetMethod.Name.StartsWith("By", StringComparison.Ordinal)))
            yield return (new(RuleIds.NoFilter, QueryPlace.Method, $"'{name}' would be about every row of '{Row(call.TargetMethod).Name}'", "say which rows with Where or how many with Take, or begin with All where every row is meant"), ChainSteps.NameOf(call));
    }

    private static IEnumerable<(QueryFinding, Location)> OfPage(IInvocationOperation call)
    {
        if (ChainSteps.Before(call).Last("Take", "Skip") is { } cut)
            yield return Refused(ChainSteps.NameOf(cut), $"PageAsync takes the place of {cut.TargetMethod.Name}", "leave it out: the size says how many rows, and the cursor of the page before where to begin");
        foreach (var finding in OfNumber(call, 1, "1 or more"))
            yield return finding;
    }

    private static IEnumerable<(QueryFinding, Location)> OfGroups(IInvocationOperation call)
    {
        if (ChainSteps.Before(call).Last("OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending") is { } order)
            yield return Refused(ChainSteps.NameOf(order), "Groups have no order of their rows", $"{order.TargetMethod.Name} comes after GroupBy, and orders the groups by their key and aggregates");
    }

    private static IEnumerable<(QueryFinding, Location)> OfNumber(IInvocationOperation call, long least, string most)
    {
        if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name is "count" or "size")?.Value is { ConstantValue: { HasValue: true, Value: int or long } } number && System.Convert.ToInt64(number.ConstantValue.Value, System.Globalization.CultureInfo.InvariantCulture) is var given && given < least)
            yield return Refused(number.Syntax.GetLocation(), $"'{call.TargetMethod.Name}' is given {given} rows", $"give it {most}");
    }

    private static ITypeSymbol Row(IMethodSymbol method) => method.TypeArguments is [var row, ..] ? row : method.ContainingType.TypeArguments[0];

    private static (QueryFinding, Location) Refused(Location place, string problem, string fix) => (new(RuleIds.Refused, QueryPlace.Method, problem, fix), place);
}
