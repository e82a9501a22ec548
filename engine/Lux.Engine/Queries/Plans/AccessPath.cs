using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// A way to find rows: an index, or the ids themselves, whose only component is the id. The components of an index are its columns and then the
/// id: first some that are equal to a value or null, then at most one that is in a list or a range; behind a list further ones that are equal.
/// </summary>
internal sealed record AccessPath
{
    /// <summary>The index; null for the ids.</summary>
    public TableIndex? Index { get; init; }

    /// <summary>For each leading component the comparison by = or IS NULL.</summary>
    public CompareNode[] Equal { get; init; } = [];

    /// <summary>The list that the component behind is in.</summary>
    public InNode? In { get; init; }

    /// <summary>For each component behind the list the comparison by = or IS NULL.</summary>
    public CompareNode[] BehindIn { get; init; } = [];

    /// <summary>Where the range of the component behind begins.</summary>
    public CompareNode? Lower { get; init; }

    /// <summary>Where it ends.</summary>
    public CompareNode? Upper { get; init; }

    /// <summary>What it starts with.</summary>
    public CompareNode? Prefix { get; init; }

    /// <summary>Whether it leaves out null where no other range does.</summary>
    public CompareNode? NotNull { get; init; }

    /// <summary>Whether the rows come in the order that the query asks for.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>Whether it goes from the last to the first.</summary>
    public bool IsDescending { get; init; }

    /// <summary>Whether it needs the ranges of a list merged to come in order.</summary>
    public bool IsMerged { get; init; }

    /// <summary>The component that the order begins with; -1 when there is at most one row.</summary>
    public int OrderComponent { get; init; } = -1;

    /// <summary>By conjunct: whether the path fulfils it as long as no text of it is longer than an index holds.</summary>
    public bool[] IsFulfilled { get; init; } = [];

    /// <summary>Whether it fulfils all of them.</summary>
    public bool HasNoResidual => !IsFulfilled.Contains(false);

    /// <summary>Whether it finds one row at most.</summary>
    public bool IsSingle { get; init; }

    /// <summary>Whether the component behind the equal ones is in a range.</summary>
    public bool HasRange => Lower is not null || Upper is not null || Prefix is not null || NotNull is not null;

    /// <summary>Whether it visits a part of its index only.</summary>
    public bool IsSelective => Equal.Length > 0 || In is not null || HasRange;

    /// <summary>Whether it visits every row, in id order.</summary>
    public bool IsWholeTable => Index is null && !IsSelective;

    /// <summary>Whether a field is of the components that have one value in all entries, among those before <paramref name="component"/>, from which on they give an order.</summary>
    public bool IsFixed(BoundField field, int component) =>
        field is { Table: 0, Column: >= 0 } && Index!.Ordinals.AsSpan().IndexOf(field.Column) is >= 0 and var at && at < component && (at < Equal.Length || at > Equal.Length);
}
