using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// Compares index entries whose words hold only the beginning of equal texts, through their rows. Entries with id <see cref="ProbeId"/> stand for
/// a row that is not in the table yet: so a writer, which holds the lock, looks for equal values.
/// </summary>
internal sealed class RowTies(Table table) : IKeyTies
{
    /// <summary>The id of no row; comes before the entries that are equal otherwise.</summary>
    public const ulong ProbeId = 0;

    private View? _view;

    /// <summary>The row that <see cref="ProbeId"/> stands for. Only the writer that holds the lock sets and meets it.</summary>
    public ReadOnlyMemory<byte> Probe { get; set; }

    /// <summary>Sets the schema by which rows are read from now on.</summary>
    public void Look(TableState state, TableIndex index) => Volatile.Write(ref _view, new(state, index.Layout));

    /// <inheritdoc/>
    public int Compare(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        var view = Volatile.Read(ref _view)!;
        StoredRow rowA = RowOf(view.State, a[^1]), rowB = RowOf(view.State, b[^1]);
        return KeyComparer.Compare(view.Layout, a, ref rowA, b, ref rowB);
    }

    /// <summary>Whether two entries have the same values.</summary>
    public bool AreEqual(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        var view = Volatile.Read(ref _view)!;
        StoredRow rowA = RowOf(view.State, a[^1]), rowB = RowOf(view.State, b[^1]);
        return KeyComparer.CompareValues(view.Layout, a, ref rowA, b, ref rowB) == 0;
    }

    private StoredRow RowOf(TableState state, ulong id)
    {
        if (id == ProbeId) return new(state, Probe.Span, id);
        long place = table.Places.Get(id);
        return new(state, place == 0 ? default : table.RowAt(place), id);   // no place: a reader that a writer overtook, and which will try again
    }

    private sealed record View(TableState State, KeyLayout Layout);
}
