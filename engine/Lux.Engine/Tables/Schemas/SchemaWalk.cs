using System.Globalization;
using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// Looks at the rows that were there when a change was registered: counts those that do not follow its rule, and puts the others into the new indexes. Rows are
/// read without the lock, which is taken for a few hundred entries at a time.
/// </summary>
internal sealed class SchemaWalk
{
    private const int SliceRows = 256, SliceIds = 64 * 1024;

    private readonly TableSession _session;
    private readonly TableState _state;
    private readonly PendingChange _change;
    private readonly TableIndex[] _building;
    private readonly (ulong Id, long Place)[] _rows = new (ulong, long)[SliceRows];
    private readonly ulong[] _keys;
    private readonly int _keyWords;
    private int _count;
    private long _wrong;
    private ulong _firstWrong;
    private string _firstValue = "";

    public SchemaWalk(TableSession session, TableState pending)
    {
        _session = session;
        _state = pending;
        _change = pending.Pending!;
        _building = [.. pending.Indexes.Where(i => i.IsBuilding)];
        _keyWords = _building.Sum(i => i.Layout.Words);
        _keys = new ulong[SliceRows * _keyWords];
    }

    /// <summary>The error that forbids the change, or null.</summary>
    public LuxError? Run()
    {
        var table = _state.Table;
        ulong end;
        lock (table.Database) end = table.NextId;
        for (ulong id = 1; id < end;)
        {
            if (!TryRead(ref id, end)) return LuxError.Of(ErrorCode.TableNotFound, table.Name);
            if (_building.Length > 0 && _wrong == 0 && Enter() is { } error) return error;
            _session.Engine.OnSchemaStep(SchemaStep.Slice);
            if (_session.Engine.Automatic.IsStopped) throw new LuxEngineException("ERR the engine is stopping");
        }
        if (_wrong > 0) return Wrong();
        foreach (var index in _building)
            if (index.IsUnique && new DuplicateCheck(_session, _state, index).Run() is { } error) return error;
        return null;
    }

    /// <summary>Reads the next slice; false when the table is gone.</summary>
    private bool TryRead(ref ulong id, ulong end)
    {
        using var read = _session.Read(_state.Table.Database);
        // Looked at within the epoch: a table that is dropped from here on keeps its memory until the slice is read.
        if (_state.Table.State != _state) return false;
        _count = 0;
        for (ulong last = Math.Min(end, id + SliceIds); id < last && _count < SliceRows; id++)
        {
            long place;
            do
            {
                // What a batch under way has done may be undone.
                read.Begin();
                place = _state.Table.Places.Get(id);
            }
            while (!read.TryEnd());
            if (place == 0) continue;
            var row = _state.Table.RowAt(place);
            if (!_change.Holds(_state, row, id) && !RowHeader.IsExpired(row, _session.Engine.NowMs())) Count(row, id);
            if (_wrong > 0) continue;
            int at = _count * _keyWords;
            foreach (var index in _building)
            {
                index.KeyOf(_state, row, id, _keys.AsSpan(at, index.Layout.Words), out _);
                at += index.Layout.Words;
            }
            _rows[_count++] = (id, place);
        }
        return true;
    }

    private void Count(ReadOnlySpan<byte> row, ulong id)
    {
        if (_wrong++ > 0) return;
        _firstWrong = id;
        _firstValue = ValueText.Of(_state.Columns[_change.Ordinal].Type, new StoredRow(_state, row, id).Value(_change.Ordinal));
    }

    private LuxError? Enter()
    {
        var table = _state.Table;
        lock (table.Database)
        {
            if (table.State != _state) return LuxError.Of(ErrorCode.TableNotFound, table.Name);
            if (table.Engine.Memory.IsFull) return LuxError.Of(ErrorCode.OutOfMemory);
            Span<ulong> renewed = stackalloc ulong[RowChange.MaxKeyWords];
            for (int i = 0; i < _count; i++)
            {
                var (id, place) = _rows[i];
                long now = table.Places.Get(id);
                if (now == 0) continue;
                int at = i * _keyWords;
                foreach (var index in _building)
                {
                    var key = _keys.AsSpan(at, index.Layout.Words);
                    at += index.Layout.Words;
                    // Of a row that was written meanwhile the entry may be there, and is another one.
                    index.Tree.Insert(now == place ? key : RowChange.KeyOf(_state, index, id, now, renewed));
                }
            }
        }
        // Whoever waits for the lock gets it before the next slice.
        Thread.Yield();
        return null;
    }

    private LuxError Wrong()
    {
        var column = _change.Target.Columns[_change.Ordinal];
        string rows = _wrong.ToString(CultureInfo.InvariantCulture), id = _firstWrong.ToString(CultureInfo.InvariantCulture);
        return column.Type == _state.Columns[_change.Ordinal].Type && column.Dimension == _state.Columns[_change.Ordinal].Dimension
            ? LuxError.Of(ErrorCode.RowsAreNull, column.Name, rows + (_wrong == 1 ? " row" : " rows"), _state.Table.Name, id)
            : LuxError.Of(ErrorCode.RowsDoNotConvert, rows, _state.Table.Name, SchemaPrinter.Type(column), id, _firstValue);
    }
}
