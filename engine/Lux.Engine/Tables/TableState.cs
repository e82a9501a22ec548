using Lux.Language;

namespace Lux.Engine;

/// <summary>A table's schema with everything that commands derive from it. Immutable: a command takes it once and, when it finds another one under the lock, starts over.</summary>
internal sealed class TableState
{
    private readonly RowLayout[] _layouts;
    private readonly short[]?[] _positions;
    private readonly short[] _nowhere;

    public TableState(Table table, TableDefinition definition, TableIndex[] indexes, TableReference[] references)
    {
        Table = table;
        Definition = definition;
        Columns = [.. definition.Schema.Columns];
        Ordinals = [.. Enumerable.Range(0, Columns.Length)];
        Names = new(definition.Schema);
        Indexes = indexes;
        References = references;
        UniqueIndexes = [.. indexes.Where(i => i.IsUnique)];
        Defaults = new(definition.Schema);
        Fingerprint = Language.Fingerprint.OfSchema(definition.Schema);
        _layouts = definition.RowLayouts();
        Layout = _layouts[^1];
        Fills = [.. Layout.Columns.Select(c => definition.Columns[c].Fill.ToArray())];
        _nowhere = [.. Enumerable.Repeat((short)-1, Columns.Length)];
        _positions = [.. _layouts.Select(l => l == Layout ? null : l.PositionsFor(Layout))];
        KeyWords = indexes.Sum(i => i.Layout.Words);
    }

    public Table Table { get; }

    public TableDefinition Definition { get; }

    public TableSchema Schema => Definition.Schema;

    /// <summary>The columns in declared order; an index into it is an ordinal.</summary>
    public Column[] Columns { get; }

    /// <summary>0, 1, ... for each column.</summary>
    public int[] Ordinals { get; }

    /// <summary>Ordinals by name.</summary>
    public ColumnNames Names { get; }

    /// <summary>The layout of rows written now.</summary>
    public RowLayout Layout { get; }

    /// <summary>Every index, uniques first in no particular order.</summary>
    public TableIndex[] Indexes { get; }

    public TableIndex[] UniqueIndexes { get; }

    /// <summary>The ref columns.</summary>
    public TableReference[] References { get; }

    /// <summary>What a write that leaves a column out stores.</summary>
    public StoredDefaults Defaults { get; }

    /// <summary>By ordinal: the stored value of rows from before the column.</summary>
    public byte[][] Fills { get; }

    /// <summary>What TSCHEMA FINGERPRINT answers.</summary>
    public string Fingerprint { get; }

    /// <summary>The words of one row's keys in all indexes.</summary>
    public int KeyWords { get; }

    /// <summary>By ordinal: the position in rows of layout <paramref name="version"/>, or -1. A version of the future, which only a torn read meets, has no columns.</summary>
    public short[] PositionsOf(int version) => (uint)(version - 1) < (uint)_positions.Length ? _positions[version - 1] ?? _nowhere : _nowhere;

    /// <summary>The newest layout that has this hash, or null.</summary>
    public RowLayout? LayoutOf(ReadOnlySpan<byte> hash)
    {
        Span<char> text = stackalloc char[16];
        if (hash.Length != text.Length || !System.Text.Ascii.IsValid(hash)) return null;
        System.Text.Encoding.ASCII.GetChars(hash, text);
        for (int i = _layouts.Length - 1; i >= 0; i--)
            if (text.Equals(_layouts[i].Hash, StringComparison.OrdinalIgnoreCase)) return _layouts[i];
        return null;
    }

    /// <summary>The row at <paramref name="place"/> by this schema's columns.</summary>
    public StoredRow RowAt(long place) => new(this, Table.RowAt(place));
}
