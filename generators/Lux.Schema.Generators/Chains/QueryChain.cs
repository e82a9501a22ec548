using Lux.Language;
using Lux.Schema.Generators.QueryTexts;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Chains;

/// <summary>What a chain of calls asks of a table, as far as it can be read where it is written: <c>db.Messages.Where(..).OrderBy(..).Take(..)</c>.</summary>
/// <param name="Table">The table.</param>
internal sealed record QueryChain(QueryTable Table)
{
    /// <summary>Whether it begins with <c>All</c>, which says that every row is meant.</summary>
    public bool IsOfAll { get; init; }

    /// <summary>Whether there is a condition, readable or not.</summary>
    public bool IsFiltered { get; init; }

    /// <summary>Whether something in it cannot be read here: a condition made elsewhere, a column picked by a function.</summary>
    public bool IsUnclear { get; init; }

    /// <summary>Whether it gives the first rows only.</summary>
    public bool IsCut { get; init; }

    public bool IsGrouped { get; init; }

    /// <summary>All conditions; null without one.</summary>
    public Filter? Filter { get; init; }

    /// <summary>The columns that conditions name, each with the place of its first mention.</summary>
    public EquatableArray<ChainColumn> Conditions { get; init; } = [];

    /// <summary>The first column of the order; null without one, or when it is a joined row's.</summary>
    public ChainColumn? Order { get; init; }

    public QueryChain Where(ChainCondition condition) => this with
    {
        IsFiltered = true,
        IsUnclear = IsUnclear || condition.Filter is null,
        Filter = (Filter, condition.Filter) switch
        {
            (null, var only) => only,
            (var before, null) => before,
            var (before, next) => AllFilter.Of(before, next),
        },
        Conditions = Conditions.Concat(condition.Columns).ToEquatableArray(),
    };
}

/// <summary>A column where a chain names it.</summary>
/// <param name="Name">The column.</param>
/// <param name="Place">The member's name in the source.</param>
internal sealed record ChainColumn(string Name, Location Place);

/// <summary>A condition of a chain.</summary>
/// <param name="Filter">What it asks; null when that cannot be read here.</param>
/// <param name="Columns">The columns that it names.</param>
internal sealed record ChainCondition(Filter? Filter, IReadOnlyList<ChainColumn> Columns);
