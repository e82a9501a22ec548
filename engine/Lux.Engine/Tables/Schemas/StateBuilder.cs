using Lux.Language;

namespace Lux.Engine;

/// <summary>Makes the <see cref="TableState"/> of a definition and puts it in force; under the lock.</summary>
internal static class StateBuilder
{
    /// <summary>The state of <paramref name="definition"/>, with the trees of indexes that <paramref name="former"/> has and empty trees for the others.</summary>
    public static TableState Build(Table table, TableDefinition definition, TableState? former)
    {
        List<TableIndex> indexes = [];
        int words = 0;
        foreach (var wanted in IndexPlan.Of(definition.Schema))
        {
            var kept = former?.Indexes.FirstOrDefault(i => i.Definition == wanted);
            var ties = kept?.Ties ?? new RowTies(table);
            var layout = KeyLayout.Of(definition.Schema, wanted.Columns);
            var tree = kept?.Tree ?? new BTree(table.Engine.Arena, layout.Words, layout.IsExact ? null : ties);
            indexes.Add(new(definition.Schema, wanted, tree, ties, indexes.Count, words));
            words += layout.Words;
        }
        var references = definition.Schema.Columns
            .Select((column, ordinal) => (column, ordinal))
            .Where(c => c.column.Type == ColumnType.Ref)
            .Select(c => new TableReference(c.ordinal, c.column.Target == table.Name ? table : table.Database.Tables[c.column.Target!]));
        return new(table, definition, [.. indexes], [.. references]);
    }

    /// <summary>Puts <paramref name="next"/> in force, fills the indexes that <paramref name="former"/> does not have and lets go of those that only it has.</summary>
    public static void Install(TableState next, TableState? former)
    {
        var table = next.Table;
        Look(next);
        foreach (var index in next.Indexes)
            if (former is null || !former.Indexes.Any(i => i.Tree == index.Tree)) IndexBuilder.Fill(next, index);
        table.State = next;
        References.Link(table.Database);
        foreach (var gone in former?.Indexes.Where(f => !next.Indexes.Any(i => i.Tree == f.Tree)) ?? [])
            table.Engine.Epochs.Retire(gone.Tree.Dispose);
    }

    /// <summary>Makes the comparing of index entries read rows by <paramref name="next"/>.</summary>
    public static void Look(TableState next)
    {
        foreach (var index in next.Indexes) index.Ties.Look(next, index);
    }
}
