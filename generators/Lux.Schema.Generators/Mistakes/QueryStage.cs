using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Uses;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Mistakes;

/// <summary>How far a query is when a call is made on it, which says what can follow.</summary>
/// <param name="Name">What it is called in a message.</param>
/// <param name="Kind">The runtime's type.</param>
internal sealed record QueryStage(string Name, string Kind)
{
    private const string Batch = "a batch has Where(..).Update(..), Delete() and the table's Insert, Update, Delete, without await";

    private static readonly QueryStage[] All =
    [
        new("A table", "Table`2"),
        new("A query", "Query`2"),
        new("A query", "Query`4"),
        new("A query", "Query`6"),
        new("A query", "Query`8"),
        new("A query after Take or Skip", "Taken`2"),
        new("A query after Take or Skip", "Taken`3"),
        new("A query after Select", "Selection`1"),
        new("A query after GroupBy", "Groups`3"),
        new("A query after GroupBy and Select", "GroupSelection`1"),
        new("A group", "Group`3"),
        new("A table of a batch", "BatchTable`2"),
        new("A query of a batch", "BatchQuery`2"),
    ];

    public static QueryStage? Of(INamedTypeSymbol type) => All.FirstOrDefault(stage => LuxCalls.Is(type, stage.Kind));

    /// <summary>How many columns Select takes.</summary>
    public int MostColumns => Kind is "Query`4" or "Query`6" or "Query`8" ? 4 : 6;

    /// <summary>The record of a table or query.</summary>
    public static ITypeSymbol? Row(INamedTypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.TypeArguments is [var row, ..] && All.Any(stage => Symbols.IsRuntimeType(at, stage.Kind)))
                return row;
        }

        return null;
    }

    /// <summary>What to do where a call that there is comes at the wrong place.</summary>
    public string? Misplaced(string name) => Kind switch
    {
        "Taken`2" or "Taken`3" => name switch
        {
            "Where" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Include" => $"{name} comes before Take and Skip: the engine filters and orders all rows, then cuts",
            "GroupBy" => "GroupBy comes before Take and Skip: groups are made of all rows; Take after Select cuts the groups",
            "PageAsync" => "PageAsync takes the place of Take and Skip: its size says how many rows, and the cursor of the page before where to begin",
            "SumAsync" or "AvgAsync" or "MinAsync" or "MaxAsync" => "aggregates are of all rows that meet the query: they come in place of Take and Skip",
            _ => null,
        },
        "Selection`1" => name is "Where" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Include" or "GroupBy" or "UpdateAsync" or "DeleteAsync" or "SumAsync" or "AvgAsync" or "MinAsync" or "MaxAsync" or "CountAsync" or "AnyAsync"
            ? $"Select comes last, so {name} before it; after it are Take, Skip and what sends the query"
            : null,
        "Groups`3" => name switch
        {
            "Where" => "groups are filtered by Having(g => ..), rows by Where before GroupBy",
            "UpdateAsync" or "DeleteAsync" => "groups are no rows that could change: say in Where which rows are meant",
            "Include" => "Include comes before GroupBy",
            "ToArrayAsync" or "FirstAsync" or "FirstOrDefaultAsync" or "CountAsync" or "AnyAsync" or "PageAsync" or "GetAsyncEnumerator" => "say what each group gives: .Select(g => (g.Key, g.Count()))",
            _ => null,
        },
        "GroupSelection`1" => name switch
        {
            "PageAsync" => "groups have no cursor: Take and Skip cut them",
            "Where" or "Having" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" => $"{(name == "Where" ? "Having" : name)} comes between GroupBy and Select",
            "CountAsync" or "AnyAsync" => "read the groups with ToArrayAsync and count them",
            _ => null,
        },
        "Group`3" => name is "First" or "ToArray" or "ToList" or "Where"
            ? "a group has its Key and aggregates: Count(), Sum, Avg, Min and Max of a column"
            : $"a group has its Key and aggregates: group by '{name}' too, or take g.Max(row => row.{name})",
        "BatchTable`2" or "BatchQuery`2" => name.EndsWith("Async", StringComparison.Ordinal) || name is "Select" or "OrderBy" or "First" or "Find" or "Include" ? Batch : null,
        _ => name == "Having" ? "Having is of groups and comes after GroupBy; rows are filtered by Where" : null,
    };
}
