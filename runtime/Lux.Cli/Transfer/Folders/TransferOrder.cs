using Lux.Language;

namespace Lux.Cli;

/// <summary>The order in which tables are imported: what is referred to comes first.</summary>
/// <param name="Tables">The tables in that order.</param>
/// <param name="Circle">Tables that refer to each other, or one to itself, by references that must not be null, so that none has a first row; as a rule none.</param>
/// <param name="Deferred">By table the references that are set when all rows are in: to the table itself, or to one behind it.</param>
internal sealed record TransferOrder(IReadOnlyList<TableSchema> Tables, IReadOnlyDictionary<string, IReadOnlySet<string>> Deferred, IReadOnlyList<string> Circle)
{
    public static TransferOrder Of(IEnumerable<TableSchema> tables)
    {
        var left = tables.OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        var order = new List<TableSchema>();
        var deferred = new Dictionary<string, IReadOnlySet<string>>();
        IReadOnlyList<string> circle = [];
        while (left.Count > 0)
        {
            // A circle is cut where null may stand for a while.
            var next = left.Find(table => !Waits(table, false, left)) ?? left.Find(table => !Waits(table, true, left));
            if (next is null) (circle, next) = ([.. circle, .. left.Select(table => table.Name).Except(circle)], left[0]);
            deferred[next.Name] = next.Columns.Where(column => left.Exists(table => table.Name == column.Target)).Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
            order.Add(next);
            left.Remove(next);
        }
        return new(order, deferred, circle);
    }

    private static bool Waits(TableSchema table, bool onlyForced, List<TableSchema> left) => table.Columns.Any(column =>
        left.Exists(other => other.Name == column.Target) && (column.IsNotNull || (!onlyForced && column.Target != table.Name)));
}
