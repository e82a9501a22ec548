using Lux.Language;

namespace Lux.Engine;

/// <summary>The indexes that a schema asks for.</summary>
internal static class IndexPlan
{
    /// <summary>
    /// One index per unique, ref or index column, in declared order, then one per composite. A ref that leads a composite and is neither unique
    /// nor declared to have an index needs none of its own: the composite finds the rows that refer.
    /// </summary>
    public static IEnumerable<CompositeIndex> Of(TableSchema schema)
    {
        foreach (var column in schema.Columns)
        {
            bool isLed = column.Type == ColumnType.Ref && schema.Composites.Any(c => c.Columns[0] == column.Name);
            if (column.IsUnique || column.IsIndexed || (column.Type == ColumnType.Ref && !isLed))
                yield return new(new EquatableArray<string>(column.Name), column.IsUnique);
        }
        foreach (var composite in schema.Composites) yield return composite;
    }
}
