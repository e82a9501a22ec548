using System.Globalization;
using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// Counts the rows whose values in a new unique index another row has too. Writers make no new ones since the index was registered, so one walk in slices, each
/// under the lock, sees all that stay. A slice goes on behind the last entry of the one before; when its row was written in between, the walk begins anew.
/// </summary>
internal sealed class DuplicateCheck(TableSession session, TableState state, TableIndex index)
{
    private const int MostEntries = 512, LeastEntries = 128;

    private readonly int _words = index.Layout.Words;
    private readonly ulong[] _last = new ulong[index.Layout.Words];   // of the slice before: the walk goes on behind it
    private readonly ulong[] _twin = new ulong[index.Layout.Words];   // the last one that has not expired
    private (long Last, long Twin) _places;
    private bool _hasLast;
    private bool _hasTwin;
    private bool _isTwinCounted;
    private int _slice = MostEntries;
    private long _rows;
    private ulong _firstId = ulong.MaxValue;
    private string _firstValue = "";

    /// <summary>The error that says how many, or null.</summary>
    public LuxError? Run()
    {
        var keys = new ulong[MostEntries * _words];
        for (bool isEnd = false; !isEnd;)
        {
            lock (state.Table.Database)
            {
                if (state.Table.State != state) return LuxError.Of(ErrorCode.TableNotFound, state.Table.Name);
                if (_hasLast && _places != Places()) Restart();
                int count = index.Tree.Collect(new ScanRange { After = _hasLast ? _last : default }, keys, _slice);
                for (int i = 0; i < count; i++) Look(keys.AsSpan(i * _words, _words));
                if (count > 0) keys.AsSpan((count - 1) * _words, _words).CopyTo(_last);
                _hasLast |= count > 0;
                _places = Places();
                isEnd = count < _slice;
            }
            Thread.Yield();
        }
        string columns = string.Join(",", index.Definition.Columns);
        return _rows == 0 ? null : LuxError.Of(ErrorCode.ValuesNotUnique, _rows.ToString(CultureInfo.InvariantCulture), columns, _firstValue);
    }

    private (long, long) Places() => (state.Table.Places.Get(_last[^1]), state.Table.Places.Get(_twin[^1]));

    // With slices of another size, so that a row that is written all the time is not the last one of a slice again.
    private void Restart()
    {
        _slice = _slice == LeastEntries ? MostEntries : Math.Max(LeastEntries, _slice - 37);
        (_hasLast, _hasTwin, _rows, _firstId, _firstValue) = (false, false, 0, ulong.MaxValue, "");
    }

    private void Look(Span<ulong> entry)
    {
        if (IsExpired(entry[^1])) return;
        bool isSame = _hasTwin && IsTwin(entry);
        if (isSame)
        {
            if (!_isTwinCounted) Count(_twin[^1]);
            Count(entry[^1]);
        }
        entry.CopyTo(_twin);
        (_hasTwin, _isTwinCounted) = (true, isSame);
    }

    private bool IsTwin(Span<ulong> entry) =>
        entry[..^1].SequenceEqual(_twin.AsSpan(0, _words - 1)) && (index.Layout.IsExact || index.Ties.AreEqual(_twin, entry)) && !HasNull(entry[^1]);

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
