using Lux.Language;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>An index that a query would use if it were declared.</summary>
/// <param name="Columns">Its columns in order.</param>
/// <param name="At">The one of them that shows the need.</param>
/// <param name="IsOrder">Whether it is for the order; else for the condition.</param>
internal sealed record IndexNeed(EquatableArray<string> Columns, int At, bool IsOrder)
{
    /// <summary>What is wrong without it.</summary>
    public string Problem(string table, string clause) => IsOrder
        ? $"No index of '{table}' gives the order by '{Columns[At]}'{(Columns.Count > 1 ? $" after '{string.Join("', '", Columns.Take(Columns.Count - 1))}'" : "")}, so every row that is met is read and sorted"
        : $"No index of '{table}' begins with '{Columns[At]}', so {clause} looks at every row until the engine has built one";

    /// <summary>What to declare.</summary>
    public string Fix(string row, string[] members) => members.Length == 1
        ? $"put [Index] on '{members[0]}' of '{row}'"
        : $"put [Index({string.Join(", ", members.Select(member => $"nameof({member})"))})] on '{row}'";

    /// <summary>The index that is missing; null when what is there serves, or none could.</summary>
    /// <param name="table">The table.</param>
    /// <param name="filter">The condition, or null.</param>
    /// <param name="order">The first column of an order of which only the first rows are wanted, or null.</param>
    public static IndexNeed? Of(TableSchema table, Filter? filter, string? order)
    {
        string[][] indexes = [.. Indexes(table)];
        var equal = Equal(filter).Distinct().ToList();
        if (filter is not null && Lacking(table, indexes, filter) is { } lacking)
        {
            // Columns that equal a value first, then the one that ends the range or gives the order.
            var columns = equal.Where(column => column == lacking || CanBeIndexed(table, column)).ToList();
            if (!columns.Contains(lacking))
                columns.Add(lacking);
            string? last = order is not null && equal.Contains(lacking) ? order : null;
            if (last is not null && !columns.Contains(last) && CanBeIndexed(table, last))
                columns.Add(last);
            return new(columns.Take(Limits.IndexColumns).ToEquatableArray(), Math.Max(0, columns.IndexOf(lacking)), false);
        }

        if (order is null || !CanBeIndexed(table, order) || (filter is not null && equal.Count == 0) || equal.Exists(column => IsUnique(table, column)))
            return null;
        if (equal.Contains(order) || indexes.Any(index => Gives(index, equal, order)))
            return null;
        // Only what leads an index already is surely worth to stand before the order.
        var before = equal.Where(column => CanBeIndexed(table, column)).Take(Limits.IndexColumns - 1).ToList();
        return new(before.Concat([order]).ToEquatableArray(), before.Count, true);
    }

    private static IEnumerable<string[]> Indexes(TableSchema table) =>
        table.Columns.Where(column => column.IsUnique || column.IsIndexed || column.Type == ColumnType.Ref).Select(column => new[] { column.Name })
            .Concat(table.Composites.Select(composite => composite.Columns.ToArray()))
            .Concat([[IdColumn.Name]]);

    private static bool Gives(string[] index, List<string> equal, string order)
    {
        int at = Array.IndexOf(index, order);
        return at >= 0 && index.Take(at).All(equal.Contains);
    }

    private static bool IsUnique(TableSchema table, string column) => column == IdColumn.Name || table.Columns[table.OrdinalOf(column)].IsUnique;

    private static bool CanBeIndexed(TableSchema table, string column) =>
        table.OrdinalOf(column) is >= 0 and var ordinal && table.Columns[ordinal] is { IsNotIndexed: false, Type: not (ColumnType.Json or ColumnType.Vector) };

    private static IEnumerable<string> Equal(Filter? filter) => filter switch
    {
        ColumnFilter { IsEqual: true, Column: var column } => [column],
        AllFilter { Filters: var all } => all.SelectMany(Equal),
        _ => [],
    };

    // The column whose index would spare the look at every row; null when one spares it already, or none can.
    private static string? Lacking(TableSchema table, string[][] indexes, Filter filter)
    {
        if (IsServed(indexes, filter))
            return null;
        return filter switch
        {
            ColumnFilter { Column: var column } => CanBeIndexed(table, column) ? column : null,
            AllFilter { Filters: var all } => all.OrderBy(one => one is ColumnFilter { IsEqual: true } ? 0 : 1).Select(one => Lacking(table, indexes, one)).FirstOrDefault(found => found is not null),
            // Unless each of several has an index, all rows are looked at.
            AnyFilter { Filters: var any } when any.All(one => IsServed(indexes, one) || Lacking(table, indexes, one) is not null) =>
                any.Select(one => Lacking(table, indexes, one)).FirstOrDefault(found => found is not null),
            _ => null,
        };
    }

    private static bool IsServed(string[][] indexes, Filter filter) => filter switch
    {
        ColumnFilter { Column: var column } => indexes.Any(index => index[0] == column),
        AllFilter { Filters: var all } => all.Any(one => IsServed(indexes, one)),
        AnyFilter { Filters: var any } => any.All(one => IsServed(indexes, one)),
        _ => false,
    };
}
