using Lux.Language;

namespace Lux.Engine;

/// <summary>The indexes that a table has by its definition.</summary>
internal static class IndexPlan
{
    /// <summary>
    /// One index per unique, ref or index column, in declared order, then one per composite, then the automatic ones. A ref that leads a composite and is neither
    /// unique nor declared to have an index needs none of its own: the composite finds the rows that refer. A column that has one by itself needs no automatic one.
    /// </summary>
    public static IEnumerable<(CompositeIndex Index, bool IsAutomatic)> Of(TableDefinition definition)
    {
        var schema = definition.Schema;
        foreach (var column in schema.Columns)
            if (schema.HasOwnIndex(column)) yield return (new(new EquatableArray<string>(column.Name), column.IsUnique), false);
        foreach (var composite in schema.Composites) yield return (composite, false);
        foreach (int number in definition.Automatic)
        {
            if (!definition.Layouts[^1].Contains(number)) continue;
            var column = definition.Columns[number].Column;
            if (!column.IsNotIndexed && !schema.HasOwnIndex(column)) yield return (new(new EquatableArray<string>(column.Name), false), true);
        }
    }
}
