using Lux.Language;

namespace Lux.Engine;

/// <summary>A table's schema with everything that commands derive from it. Immutable: a command takes it once and, when it finds another one under the lock, starts over.</summary>
internal sealed class TableState
{
    private readonly RowLayout[] _layouts;
    private readonly FormerLayout?[] _formers;
    private readonly FormerLayout _unknown;
    private readonly LeanerLayouts _leaner;

    public TableState(Table table, TableDefinition definition, TableIndex[] indexes, TableReference[] references, PendingChange? pending = null)
    {
        Table = table;
        Definition = definition;
        Columns = [.. definition.Schema.Columns];
        Ordinals = [.. Enumerable.Range(0, Columns.Length)];
        Names = new(definition.Schema);
        Indexes = indexes;
        QueryIndexes = [.. indexes.Where(i => !i.IsBuilding)];
        Pending = pending;
        References = references;
        UniqueIndexes = [.. indexes.Where(i => i.IsUnique)];
        Defaults = new(definition.Schema);
        Fingerprint = Language.Fingerprint.OfSchema(definition.Schema);
        _layouts = definition.RowLayouts();
        Layout = _layouts[^1];
        _unknown = FormerLayout.Unknown(Columns.Length);
        _leaner = new(definition, Layout);
        _formers = [.. _layouts.Select(l => FormerLayout.Between(definition, l.Columns, Layout.Columns))];
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

    /// <summary>Every index that writers keep, those that are being built too.</summary>
    public TableIndex[] Indexes { get; }

    /// <summary>The indexes that hold every row, so that reads can use them.</summary>
    public TableIndex[] QueryIndexes { get; }

    /// <summary>The indexes in which writers look for equal values.</summary>
    public TableIndex[] UniqueIndexes { get; }

    /// <summary>The schema change under way, whose rules new rows follow already; null for none.</summary>
    public PendingChange? Pending { get; }

    /// <summary>The ref columns.</summary>
    public TableReference[] References { get; }

    /// <summary>What a write that leaves a column out stores.</summary>
    public StoredDefaults Defaults { get; }

    /// <summary>What TSCHEMA FINGERPRINT answers.</summary>
    public string Fingerprint { get; }

    /// <summary>The words of one row's keys in all indexes.</summary>
    public int KeyWords { get; }

    /// <summary>How rows of layout <paramref name="version"/> are read; null when they lie as those of the present one. A version of the future, which only a torn read meets, has no columns.</summary>
    public FormerLayout? FormerOf(int version) => (uint)(version - 1) < (uint)_formers.Length ? _formers[version - 1] : _unknown;

    /// <summary>How rows that a client built for a layout are read; null when they lie as those of the present one.</summary>
    public FormerLayout? FormerOf(RowLayout layout) => layout.Leaner ?? FormerOf(layout.Version);

    /// <summary>For each column of a layout the ordinal of the one that it is now, under whatever name, or -1 when it is gone or has another type.</summary>
    public int[] OrdinalsOf(RowLayout layout)
    {
        if (FormerOf(layout) is not { } former) return Ordinals;
        var ordinals = new int[layout.Columns.Length];
        Array.Fill(ordinals, -1);
        for (int i = 0; i < Columns.Length; i++)
            if (former.PositionOf(i) is >= 0 and var position) ordinals[position] = i;
        return ordinals;
    }

    /// <summary>The newest layout that has this hash, else the one that the table will have without columns that a write may leave out, or null.</summary>
    public RowLayout? LayoutOf(ReadOnlySpan<byte> hash)
    {
        Span<char> text = stackalloc char[16];
        if (hash.Length != text.Length || !System.Text.Ascii.IsValid(hash)) return null;
        System.Text.Encoding.ASCII.GetChars(hash, text);
        for (int i = _layouts.Length - 1; i >= 0; i--)
            if (text.Equals(_layouts[i].Hash, StringComparison.OrdinalIgnoreCase)) return _layouts[i];
        return _leaner.Find(text.ToString());
    }

    /// <summary>The row at <paramref name="place"/> by this schema's columns.</summary>
    public StoredRow RowAt(long place) => new(this, Table.RowAt(place), Table.IdAt(place));
}
