using Lux.Language;

namespace Lux.Engine;

/// <summary>Makes the <see cref="TableState"/> of a definition; under the lock.</summary>
internal static class StateBuilder
{
    /// <summary>The state of <paramref name="definition"/>, with the trees of indexes that <paramref name="former"/> has and empty trees for the others.</summary>
    public static TableState Build(Table table, TableDefinition definition, TableState? former) =>
        Build(table, definition, former, name => name == definition.Schema.Name ? table : table.Database.Tables[name]);

    /// <summary>The same where the tables that it refers to are found otherwise.</summary>
    public static TableState Build(Table table, TableDefinition definition, TableState? former, Func<string, Table> tables)
    {
        List<TableIndex> indexes = [], kept = [];
        int words = 0;
        var moved = former is null ? null : FormerLayout.Between(definition, [.. former.Definition.Layouts[^1]], [.. definition.Layouts[^1]]);
        foreach (var (wanted, isAutomatic) in IndexPlan.Of(definition))
        {
            var layout = KeyLayout.Of(definition.Schema, wanted.Columns);
            var same = former?.QueryIndexes.FirstOrDefault(i => !kept.Contains(i) && HasSameEntries(i, wanted, layout, moved));
            if (same is not null) kept.Add(same);
            var ties = same?.Ties ?? new RowTies(table);
            var tree = same?.Tree ?? new BTree(table.Engine.Arena, layout.Words, layout.IsExact ? null : ties);
            var use = isAutomatic ? same?.Use ?? new IndexUse(table.Engine.NowMs()) : null;
            indexes.Add(new(definition.Schema, wanted, tree, ties, indexes.Count, words, use));
            words += layout.Words;
        }
        var references = definition.Schema.Columns
            .Select((column, ordinal) => (column, ordinal))
            .Where(c => c.column.Type == ColumnType.Ref)
            .Select(c => new TableReference(c.ordinal, tables(c.column.Target!)));
        return new(table, definition, [.. indexes], [.. references]);
    }

    /// <summary>The indexes of <paramref name="next"/> that <paramref name="former"/> does not have.</summary>
    public static TableIndex[] NewIn(TableState next, TableState? former) =>
        [.. next.Indexes.Where(i => former is null || !former.Indexes.Any(f => f.Tree == i.Tree))];

    /// <summary>The state of <paramref name="present"/> while the change to <paramref name="target"/> is under way: reads are the same, writers keep the new indexes and follow the new rule.</summary>
    public static TableState Pending(TableState present, TableState target, TableIndex[] building, int rule)
    {
        List<TableIndex> indexes = [.. present.Indexes];
        int words = present.KeyWords;
        foreach (var index in building)
        {
            index.Ties.Look(target, index);
            indexes.Add(new(index, target, present, indexes.Count, words));
            words += index.Layout.Words;
        }
        return new(present.Table, present.Definition, [.. indexes], present.References, new PendingChange(target, rule));
    }

    /// <summary>Makes the comparing of index entries read rows by <paramref name="next"/>.</summary>
    public static void Look(TableState next)
    {
        foreach (var index in next.Indexes) index.Ties.Look(next, index);
    }

    private static bool HasSameEntries(TableIndex index, CompositeIndex wanted, KeyLayout layout, FormerLayout? moved)
    {
        if ((wanted.IsUnique && !index.IsUnique) || layout.Components.Length != index.Ordinals.Length) return false;
        for (int i = 0; i < index.Ordinals.Length; i++)
        {
            var (component, former) = (layout.Components[i], index.Layout.Components[i]);
            if ((moved?.PositionOf(component.Ordinal) ?? component.Ordinal) != index.Ordinals[i]) return false;
            if (component with { Ordinal = former.Ordinal } != former) return false;
        }
        return true;
    }
}
