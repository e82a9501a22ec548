using Lux.Language;

namespace Lux.Engine;

/// <summary>One index of a table as a <see cref="TableState"/> has it. Immutable; the tree lives on from state to state.</summary>
internal sealed class TableIndex
{
    public TableIndex(TableSchema schema, CompositeIndex definition, BTree tree, RowTies ties, int number, int keyOffset)
    {
        Definition = definition;
        Tree = tree;
        Ties = ties;
        Number = number;
        KeyOffset = keyOffset;
        Layout = KeyLayout.Of(schema, definition.Columns);
        Ordinals = [.. definition.Columns.Select(schema.OrdinalOf)];
    }

    /// <summary>The columns by name, most significant first, and whether it is unique.</summary>
    public CompositeIndex Definition { get; }

    /// <summary>The columns' ordinals, most significant first.</summary>
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

    /// <summary>Whether <paramref name="other"/> indexes the same columns of the same table in the same way.</summary>
    public bool IsSameAs(CompositeIndex other) => Definition == other;
}
