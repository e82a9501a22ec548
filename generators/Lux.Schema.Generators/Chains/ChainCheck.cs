using Lux.Schema.Generators.QueryTexts;
using Lux.Schema.Generators.Schemas;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Chains;

/// <summary>Warns of a chain of calls that reads more rows than it needs for lack of an index, or every row of its table at once; as of a text. LUX3006, LUX3007.</summary>
internal static class ChainCheck
{
    /// <param name="chain">What is asked.</param>
    /// <param name="end">The method that sends it.</param>
    /// <param name="place">Its name in the source.</param>
    public static IEnumerable<(QueryFinding Finding, Location Place)> Findings(QueryChain chain, string end, Location place)
    {
        string table = chain.Table.Schema.Name;
        if (end == "ToArrayAsync" && chain is { IsFiltered: false, IsCut: false, IsGrouped: false, IsOfAll: false })
            yield return (new(RuleIds.Unbounded, QueryPlace.Method, $"'{end}' reads every row of '{table}' at once", "add Where or Take, or await foreach, which reads page by page") { IsWarning = true }, place);

        bool isCut = chain.IsCut || end is "FirstAsync" or "FirstOrDefaultAsync" or "PageAsync";
        if (chain.IsUnclear || IndexNeed.Of(chain.Table.Schema, chain.Filter, isCut && !chain.IsGrouped ? chain.Order?.Name : null) is not { } need)
            yield break;
        string[] members = [.. need.Columns.Select(column => chain.Table.Members[chain.Table.Schema.OrdinalOf(column)])];
        string column = need.Columns[need.At];
        var at = need.IsOrder ? chain.Order : chain.Conditions.FirstOrDefault(condition => condition.Name == column);
        var finding = new QueryFinding(RuleIds.NoIndex, QueryPlace.Method, need.Problem(table, "Where"), need.Fix(chain.Table.Name, members))
        {
            IsWarning = true,
            IndexedRow = chain.Table.MetadataName,
            IndexMembers = string.Join(",", members),
        };
        yield return (finding, at?.Place ?? place);
    }
}
