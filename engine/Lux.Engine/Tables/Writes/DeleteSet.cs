using System.Buffers.Binary;
using System.Globalization;
using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// The rows that one delete takes with it (cascade) or frees of their reference (set null). A restrict reference from a row outside of the set
/// refuses the whole; one from inside does not. Under the lock.
/// </summary>
internal sealed class DeleteSet
{
    private readonly List<(Table Table, ulong Id)> _deleted = [];
    private readonly HashSet<(Table Table, ulong Id)> _isDeleted = [];
    private readonly Dictionary<(Table Child, ulong Id), List<int>> _freed = [];
    private readonly List<(TableState State, ulong Id, long Former, int Offset)> _replaced = [];
    private readonly ReferringRows _referring = new();
    private readonly RowWriter _row = new();

    /// <summary>Collects what deleting the row does; the error when something forbids it.</summary>
    public LuxError? Collect(Table table, ulong id)
    {
        _deleted.Clear();
        _isDeleted.Clear();
        _freed.Clear();
        _deleted.Add((table, id));
        if (table.Referrers.Length == 0) return null;
        _isDeleted.Add((table, id));
        for (int i = 0; i < _deleted.Count; i++) Follow(_deleted[i].Table, _deleted[i].Id);
        foreach (var (deleted, deletedId) in _deleted)
            if (Restricting(deleted, deletedId) is { } child) return LuxError.Of(ErrorCode.DeleteRestricted, id.ToString(CultureInfo.InvariantCulture), child.Name);
        return null;
    }

    /// <summary>Puts the effects into the session's batch.</summary>
    public void Gather(TableSession session)
    {
        session.Effects.Clear();
        _replaced.Clear();
        foreach (var (table, id) in _deleted) session.Effects.Delete(table.Number, id, table.Places.Get(id));
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
        foreach (var (table, id) in _deleted) RowChange.Delete(table.State!, id, table.Places.Get(id));
    }

    /// <summary>Adds the rows that refer to a deleted one by a cascade or set-null reference.</summary>
    private void Follow(Table table, ulong id)
    {
        foreach (var referrer in table.Referrers)
        {
            if (referrer.OnDelete == OnDelete.Restrict) continue;
            _referring.Begin(referrer, id);
            while (_referring.TryNext(out ulong child))
            {
                var row = (referrer.Child, child);
                if (referrer.OnDelete == OnDelete.SetNull) Free(row, referrer.Ordinal);
                else if (_isDeleted.Add(row)) _deleted.Add(row);
                if (_deleted.Count + _freed.Count > Limits.CommandEffects) throw new BatchTooLargeException(tooManyEffects: true);
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

    private void Free((Table, ulong) row, int ordinal)
    {
        if (!_freed.TryGetValue(row, out var columns)) _freed.Add(row, columns = []);
        columns.Add(ordinal);
    }

    private void WriteFreed(TableState state, long former, List<int> columns)
    {
        var old = state.RowAt(former);
        _row.Clear();
        Span<byte> version = stackalloc byte[RowLayout.VersionBytes];
        BinaryPrimitives.WriteUInt16LittleEndian(version, (ushort)state.Layout.Version);
        _row.WriteRaw(version);
        _row.WriteArrayHeader(state.Columns.Length);
        for (int i = 0; i < state.Columns.Length; i++)
        {
            if (columns.Contains(i)) _row.WriteNil();
            else _row.WriteRaw(old.Value(i));
        }
    }
}
