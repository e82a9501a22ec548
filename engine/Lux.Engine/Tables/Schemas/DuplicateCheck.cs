using System.Globalization;
using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// Counts the rows whose values in a new unique index another row has too. Writers make no new ones since the index was registered, so one walk in slices, each
/// under the lock, sees all that stay.
/// </summary>
internal sealed class DuplicateCheck(TableSession session, TableState state, TableIndex index)
{
    private const int SliceEntries = 512;

    private readonly int _words = index.Layout.Words;
    private readonly ulong[] _last = new ulong[index.Layout.Words];
    private bool _hasLast;
    private bool _isLastCounted;
    private long _rows;
    private ulong _firstId = ulong.MaxValue;
    private string _firstValue = "";

    /// <summary>The error that says how many, or null.</summary>
    public LuxError? Run()
    {
        var keys = new ulong[SliceEntries * _words];
        for (int count = SliceEntries; count == SliceEntries;)
        {
            lock (state.Table.Database)
            {
                if (state.Table.State != state) return LuxError.Of(ErrorCode.TableNotFound, state.Table.Name);
                count = index.Tree.Collect(new ScanRange { After = _hasLast ? _last : default }, keys, SliceEntries);
                for (int i = 0; i < count; i++) Look(keys.AsSpan(i * _words, _words));
            }
            Thread.Yield();
        }
        string columns = string.Join(",", index.Definition.Columns);
        return _rows == 0 ? null : LuxError.Of(ErrorCode.ValuesNotUnique, _rows.ToString(CultureInfo.InvariantCulture), columns, _firstValue);
    }

    private void Look(Span<ulong> entry)
    {
        if (IsExpired(entry[^1])) return;
        bool isSame = _hasLast && IsTwin(entry);
        if (isSame)
        {
            if (!_isLastCounted) Count(_last[^1]);
            Count(entry[^1]);
        }
        entry.CopyTo(_last);
        (_hasLast, _isLastCounted) = (true, isSame);
    }

    // The last row may be gone since its slice: then nothing is its twin.
    private bool IsTwin(Span<ulong> entry) =>
        entry[..^1].SequenceEqual(_last.AsSpan(0, _words - 1)) && state.Table.Places.Get(_last[^1]) != 0
        && (index.Layout.IsExact || index.Ties.AreEqual(_last, entry)) && !HasNull(entry[^1]);

    private bool IsExpired(ulong id) =>
        state.Table.Expiry is not null && RowHeader.IsExpired(state.Table.RowAt(state.Table.Places.Get(id)), session.Engine.NowMs());

    private bool HasNull(ulong id)
    {
        Span<ulong> key = stackalloc ulong[RowChange.MaxKeyWords];
        index.KeyOf(state, state.Table.RowAt(state.Table.Places.Get(id)), id, key[.._words], out bool hasNull);
        return hasNull;
    }

    private void Count(ulong id)
    {
        _rows++;
        if (id >= _firstId) return;
        _firstId = id;
        var target = index.Target!;
        var row = new StoredRow(target, state.Table.RowAt(state.Table.Places.Get(id)), id);
        List<string> values = [];
        foreach (string name in index.Definition.Columns)
        {
            int ordinal = target.Schema.OrdinalOf(name);
            values.Add(ValueText.Of(target.Columns[ordinal].Type, row.Value(ordinal)));
        }
        _firstValue = string.Join(",", values);
    }
}
