using System.Globalization;
using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// The rows that a delete takes with it (cascade) or frees of their reference (set null). A restrict reference from a row outside of the set
/// refuses the whole; one from inside does not. Under the lock.
/// </summary>
internal sealed class DeleteSet
{
    private readonly List<(Table Table, ulong Id, int Via)> _deleted = [];   // Via: the index of the row that it goes with; -1 for those that the command names
    private readonly HashSet<(Table Table, ulong Id)> _isDeleted = [];
    private readonly Dictionary<(Table Child, ulong Id), List<int>> _freed = [];
    private readonly List<(TableState State, ulong Id, long Former, int Offset)> _replaced = [];
    private readonly ReferringRows _referring = new();
    private readonly RowWriter _row = new();

    /// <summary>How many rows are deleted or freed.</summary>
    public int Count => _deleted.Count + _freed.Count;

    /// <summary>Begins an empty set.</summary>
    public void Clear()
    {
        _deleted.Clear();
        _isDeleted.Clear();
        _freed.Clear();
    }

    /// <summary>Adds a row that is deleted.</summary>
    public void Delete((Table Table, ulong Id) row, int via = -1)
    {
        if (_isDeleted.Add(row)) _deleted.Add((row.Table, row.Id, via));
    }

    public bool IsDeleted((Table Table, ulong Id) row) => _isDeleted.Contains(row);

    /// <summary>Adds a row that refers to a deleted one by the column at <paramref name="ordinal"/> and is kept.</summary>
    public void Free((Table Child, ulong Id) row, int ordinal)
    {
        if (!_freed.TryGetValue(row, out var columns)) _freed.Add(row, columns = []);
        if (!columns.Contains(ordinal)) columns.Add(ordinal);
    }

    /// <summary>Collects what deleting rows of a table does; the error when something forbids it.</summary>
    public LuxError? Collect(TableSession session, Table table, ReadOnlySpan<ulong> ids)
    {
        Clear();
        foreach (ulong id in ids) _deleted.Add((table, id, -1));
        if (table.Referrers.Length == 0) return null;
        foreach (ulong id in ids) _isDeleted.Add((table, id));
        for (int i = 0; i < _deleted.Count; i++) Follow(session, i);
        for (int i = 0; i < _deleted.Count; i++)
            if (Restricting(_deleted[i].Table, _deleted[i].Id) is { } child) return LuxError.Of(ErrorCode.DeleteRestricted, RootOf(i).ToString(CultureInfo.InvariantCulture), child.Name);
        return null;
    }

    private ulong RootOf(int row)
    {
        while (_deleted[row].Via >= 0) row = _deleted[row].Via;
        return _deleted[row].Id;
    }

    /// <summary>Puts the effects into the session's batch.</summary>
    public void Gather(TableSession session)
    {
        session.Effects.Clear();
        _replaced.Clear();
        foreach (var (table, id, _) in _deleted) session.Effects.Delete(table.Number, id, table.Places.Get(id));
        foreach (var (row, columns) in _freed)
        {
            if (_isDeleted.Contains(row)) continue;
            var state = row.Child.State!;
            long former = row.Child.Places.Get(row.Id);
            WriteFreed(state, former, columns);
            _replaced.Add((state, row.Id, former, session.Effects.Put(row.Child.Number, row.Id, former, _row.Written)));
        }
    }

    /// <summary>Changes places and indexes; the batch lies at <paramref name="place"/>.</summary>
    public void Apply(long place)
    {
        foreach (var (state, id, former, offset) in _replaced) RowChange.Replace(state, id, former, place + offset);
        foreach (var (table, id, _) in _deleted) RowChange.Delete(table.State!, id, table.Places.Get(id));
    }

    /// <summary>Adds the rows that refer to a deleted one by a cascade or set-null reference, and those that would restrict it but have expired.</summary>
    private void Follow(TableSession session, int number)
    {
        var (table, id, _) = _deleted[number];
        foreach (var referrer in table.Referrers)
        {
            if (referrer.OnDelete == OnDelete.Restrict && referrer.Child.Expiry is null) continue;
            _referring.Begin(referrer, id);
            while (_referring.TryNext(out ulong child))
            {
                var row = (referrer.Child, child);
                if (referrer.OnDelete == OnDelete.SetNull) Free(row, referrer.Ordinal);
                else if (referrer.OnDelete == OnDelete.Cascade || session.Find(referrer.Child, child) == 0) Delete(row, number);
                if (Count > Limits.CommandEffects) throw new BatchTooLargeException(tooManyEffects: true);
            }
        }
    }

    /// <summary>The table of a row outside of the set that refers to a deleted one by a restrict reference, or null.</summary>
    private Table? Restricting(Table table, ulong id)
    {
        foreach (var referrer in table.Referrers)
        {
            if (referrer.OnDelete != OnDelete.Restrict) continue;
            _referring.Begin(referrer, id);
            while (_referring.TryNext(out ulong child))
                if (!_isDeleted.Contains((referrer.Child, child))) return referrer.Child;
        }
        return null;
    }

    private void WriteFreed(TableState state, long former, List<int> columns)
    {
        var old = state.RowAt(former);
        _row.Clear();
        RowHeader.Write(_row, state.Layout.Version, RowHeader.ExpiryOf(state.Table.RowAt(former)));
        _row.WriteArrayHeader(state.Columns.Length);
        for (int i = 0; i < state.Columns.Length; i++)
        {
            if (columns.Contains(i)) _row.WriteNil();
            else _row.WriteRaw(old.Value(i));
        }
    }
}
