namespace Lux.Engine;

/// <summary>
/// How a plan finds its rows: an index, or the ids themselves, whose only component is the id. The components of an index are its columns and then the
/// id: first some that are equal to a value or null, then at most one that is in a list or a range. Each part names the conjunct that it fulfils, by number.
/// </summary>
internal sealed record AccessPath
{
    /// <summary>The index; null for the ids.</summary>
    public TableIndex? Index { get; init; }

    /// <summary>For each leading component the conjunct that it is equal to, a <see cref="CompareNode"/> of = or IS NULL.</summary>
    public required int[] Equal { get; init; }

    /// <summary>The conjunct, an <see cref="InNode"/>, of the component behind; -1 for none.</summary>
    public int In { get; init; } = -1;

    /// <summary>The conjunct that says where the range of the component behind begins; -1 for none.</summary>
    public int Lower { get; init; } = -1;

    /// <summary>The conjunct that says where it ends; -1 for none.</summary>
    public int Upper { get; init; } = -1;

    /// <summary>The conjunct that says what it starts with; -1 for none.</summary>
    public int Prefix { get; init; } = -1;

    /// <summary>Whether the rows come in the order that the query asks for.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>Whether it goes from the last to the first.</summary>
    public bool IsDescending { get; init; }

    /// <summary>Which of several ways is taken: the highest.</summary>
    public int Score { get; init; }

    /// <summary>Whether it visits every row, in id order.</summary>
    public bool IsWholeTable => Index is null && Equal.Length == 0 && In < 0 && Lower < 0 && Upper < 0;

    /// <summary>The conjuncts that it fulfils.</summary>
    public IEnumerable<int> Fulfilled => Equal.Append(In).Append(Lower).Append(Upper).Append(Prefix).Where(c => c >= 0);
}
