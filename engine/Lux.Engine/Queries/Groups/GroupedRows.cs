using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// Gathers rows into groups. Where rows come in the order of the groups' fields, a group is done when the next one begins and only one is held; otherwise all are held until the
/// last row. A done group becomes an array of its values, is asked HAVING and goes to the sink of groups.
/// </summary>
internal sealed class GroupedRows(QueryBuffers buffers) : RowSink
{
    private readonly GroupTable _table = new();
    private readonly RowWriter _key = new();
    private RowWriter _values = new();
    private QueryPlan _plan = null!;
    private GroupPlan _groups = null!;
    private RowSink _to = null!;
    private bool _isInOrder;
    private ulong _number;

    /// <summary>How many groups there were, HAVING or not.</summary>
    public long Groups { get; private set; }

    /// <summary>The values of the groups that are answered.</summary>
    public RowWriter Values => _values;

    public override long Room => _isInOrder ? _to.Room : long.MaxValue;

    /// <param name="plan">The query.</param>
    /// <param name="to">Takes the groups.</param>
    /// <param name="isInOrder">Whether rows come in the order of the groups' fields.</param>
    public GroupedRows Begin(QueryPlan plan, RowSink to, bool isInOrder)
    {
        (_plan, _groups, _to, _isInOrder) = (plan, plan.Groups!, to, isInOrder);
        Restart();
        return this;
    }

    public override void Restart()
    {
        Error = null;
        Groups = 0;
        _number = 0;
        _values.Clear();
        _table.Begin(_groups.Aggregates.Length);
        if (_groups.Fields.Length == 0) _table.Of([]);   // one group, also of no rows
    }

    public override void Add(ref QueryRow row)
    {
        _key.Clear();
        foreach (var field in _groups.Fields)
        {
            var value = row.Value(field);
            _key.WriteRaw(value.IsEmpty ? StoredValue.Nil : value);
        }
        if (_isInOrder && _table.Count == 1 && !_table.Key(0).SequenceEqual(_key.Written))
        {
            End(0);
            _table.Clear();
            if (_to.IsFull || Error is not null) return;
        }
        var cells = _table.Cells(_table.Of(_key.Written));
        for (int i = 0; i < cells.Length; i++) cells[i].Add(_plan, _groups.Aggregates[i], ref row);
        if (_table.Bytes + _values.Length > buffers.MostBytes) Error = LuxError.Of(ErrorCode.GroupsTooLarge);
    }

    /// <summary>Counts a further row of the group that the last one was of.</summary>
    public void AddAlike()
    {
        foreach (ref var cell in _table.Cells(0)) cell.AddRow();
    }

    /// <summary>Ends the groups that are held.</summary>
    public void Finish()
    {
        for (int i = 0; i < _table.Count && !_to.IsFull && Error is null; i++) End(i);
        _table.Clear();
    }

    /// <summary>Gives back the memory of unusually many groups.</summary>
    public void Trim()
    {
        _table.Trim();
        if (_values.Length > 1 << 20) _values = new();
    }

    private void End(int group)
    {
        Groups++;
        int start = _values.Length;
        var cells = _table.Cells(group);
        _values.WriteArrayHeader(_groups.Types.Length);
        _values.WriteRaw(_table.Key(group));
        for (int i = 0; i < cells.Length; i++)
        {
            if (cells[i].TryWrite(_plan, _groups.Aggregates[i], _values)) continue;
            var column = _plan.Query.Grouping!.Aggregates[i].Definition;
            Error = LuxError.Of(ErrorCode.AggregateTooLarge, column.Name, TypeNameOf(column.Type));
            return;
        }
        Span<byte> scratch = stackalloc byte[QueryRow.IdBytes];
        long place = start;
        var row = new QueryRow(_plan, ++_number, new ReadOnlySpan<long>(in place), scratch, _values);
        foreach (var condition in _groups.Having)
        {
            if (condition.Node.Evaluate(ref row, buffers.Constants) == Truth.True) continue;
            _values.Rewind(start);
            return;
        }
        _to.Add(ref row);
        Error = _to.Error ?? (_table.Bytes + _values.Length > buffers.MostBytes ? LuxError.Of(ErrorCode.GroupsTooLarge) : null);
    }

    private static string TypeNameOf(ColumnType type) => type == ColumnType.Decimal ? "decimal" : "int";
}
