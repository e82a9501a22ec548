using Lux.Language;

namespace Lux.Engine;

/// <summary>One index of a table as a <see cref="TableState"/> has it. Immutable; the tree lives on from state to state.</summary>
internal sealed class TableIndex
{
    public TableIndex(TableSchema schema, CompositeIndex definition, BTree tree, RowTies ties, int number, int keyOffset, IndexUse? use)
    {
        Definition = definition;
        Tree = tree;
        Ties = ties;
        Number = number;
        KeyOffset = keyOffset;
        Use = use;
        Layout = KeyLayout.Of(schema, definition.Columns);
        Ordinals = [.. definition.Columns.Select(schema.OrdinalOf)];
    }

    /// <summary>The index <paramref name="wanted"/> of the schema that a change leads to, as writers under the schema before keep it while it is built.</summary>
    public TableIndex(TableIndex wanted, TableState target, TableState present, int number, int keyOffset)
    {
        Target = target;
        Definition = wanted.Definition;
        Tree = wanted.Tree;
        Ties = wanted.Ties;
        Number = number;
        KeyOffset = keyOffset;
        Layout = wanted.Layout;
        var former = target.FormerOf(present.Layout.Version);
        Ordinals = former is null ? wanted.Ordinals : [.. wanted.Ordinals.Select(former.SourceOf).Where(o => o >= 0)];
        NeedsId = former is not null && wanted.Ordinals.Any(former.IsSeeded);
    }

    /// <summary>The schema by which its keys are made, while it is built for one that is not in force; null once it is.</summary>
    public TableState? Target { get; }

    /// <summary>Whether rows may be missing: writers keep it, reads must not use it.</summary>
    public bool IsBuilding => Target is not null;

    /// <summary>Whether a key can be made only once the row's id is known.</summary>
    public bool NeedsId { get; }

    /// <summary>When it was last of use, for an index that the engine made by itself; null for a declared one.</summary>
    public IndexUse? Use { get; }

    public bool IsAutomatic => Use is not null;

    /// <summary>The columns by name, most significant first, and whether it is unique.</summary>
    public CompositeIndex Definition { get; }

    /// <summary>The columns' ordinals, most significant first; while it is built those of the present columns that its values are made of.</summary>
    public int[] Ordinals { get; }

    public bool IsUnique => Definition.IsUnique;

    /// <summary>How the columns become the words of an entry; the last word is the row's id.</summary>
    public KeyLayout Layout { get; }

    /// <summary>The entries.</summary>
    public BTree Tree { get; }

    /// <summary>What compares entries whose words hold only the beginning of equal values.</summary>
    public RowTies Ties { get; }

    /// <summary>The index's place among <see cref="TableState.Indexes"/>.</summary>
    public int Number { get; }

    /// <summary>Where its words begin among those of all the indexes of a row.</summary>
    public int KeyOffset { get; }

    /// <summary>Makes the entry of a row of <paramref name="state"/>, which this index is one of.</summary>
    /// <param name="state">The schema that the row is read by.</param>
    /// <param name="row">The row, its header first.</param>
    /// <param name="id">Its id; 0 where it has none yet.</param>
    /// <param name="key">Receives the words.</param>
    /// <param name="hasNull">Whether it conflicts with no other in a unique index.</param>
    public void KeyOf(TableState state, ReadOnlySpan<byte> row, ulong id, Span<ulong> key, out bool hasNull)
    {
        var values = new StoredRow(Target ?? state, row, id);
        KeyEncoder.EncodeRow(Layout, ref values, id, key, out hasNull);
        hasNull |= NeedsId;
    }
}
