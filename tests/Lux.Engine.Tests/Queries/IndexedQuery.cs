namespace Lux.Engine.Tests.Queries;

/// <summary>What an index can do with a condition.</summary>
internal enum IndexedUse
{
    None,
    Equal,
    List,
    Range,
}

/// <summary>A condition on one column.</summary>
internal sealed record IndexedCondition(string Column, string Words, IndexedUse Use, Func<int?, bool> Holds);

/// <summary>
/// A query of <see cref="IndexedRows"/>: conditions that must all hold, some of which at least one must, an order and a limit; and how many entries each index has for them.
/// </summary>
internal sealed class IndexedQuery(List<(int Id, Dictionary<string, int> Values)> rows, List<string[]> indexes, IndexedCondition[] conditions, IndexedCondition[] either, string orderAndLimit)
{
    public string Clauses
    {
        get
        {
            string[] parts = [.. conditions.Select(c => c.Words), .. either.Length < 2 ? [] : new[] { $"( {string.Join(" OR ", either.Select(c => c.Words))} )" }];
            return (parts.Length == 0 ? "" : "WHERE " + string.Join(" AND ", parts)) + orderAndLimit;
        }
    }

    /// <summary>The fewest entries that one index, a scan by id, or the branches of the OR have to read to find every row.</summary>
    public long Best => Math.Min(BestOf(conditions), either.Length < 2 ? long.MaxValue : either.Sum(c => BestOf([c])));

    /// <summary>The entries that an index has for the conditions that must all hold.</summary>
    public long Needs(string[] columns) => Needs(columns, conditions);

    private long BestOf(IndexedCondition[] given) => indexes.Append([]).Min(i => Needs(i, given));

    // Its leading columns are equal to values, the next one is in a list or a range, and what is behind a list is equal.
    private int Needs(string[] columns, IndexedCondition[] given)
    {
        var left = rows.AsEnumerable();
        bool hasList = false;
        foreach (string column in columns.Append("id"))
        {
            var condition = given.FirstOrDefault(c => c.Column == column && c.Use != IndexedUse.None);
            if (condition is null || (hasList && condition.Use != IndexedUse.Equal)) break;
            left = left.Where(r => condition.Holds(column == "id" ? r.Id : r.Values.TryGetValue(column, out int value) ? value : null));
            hasList |= condition.Use == IndexedUse.List;
            if (condition.Use == IndexedUse.Range) break;
        }
        return left.Count();
    }
}
