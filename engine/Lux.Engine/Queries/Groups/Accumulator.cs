using Lux.Language;

namespace Lux.Engine;

/// <summary>What one aggregate has met of the rows of one group. Hot path: 0 B.</summary>
internal struct Accumulator
{
    /// <summary>The bytes that one takes.</summary>
    public const int Bytes = 64;

    private Int128 _whole, _part;   // of ints and decimals; the part in units of 10^-28
    private double _real;
    private long _place;            // of the row with the least or greatest value; of an id itself
    private long _count;

    /// <summary>Counts a row.</summary>
    public void AddRow() => _count++;

    /// <summary>Takes the value of a row.</summary>
    public void Add(QueryPlan plan, BoundAggregate aggregate, ref QueryRow row)
    {
        if (aggregate.Function == AggregateFunction.Count)
        {
            _count++;
            return;
        }
        var value = row.Value(aggregate.Field);
        if (StoredValue.IsNil(value)) return;
        if (aggregate.Function is AggregateFunction.Sum or AggregateFunction.Avg) AddValue(aggregate.Type, value);
        else if (aggregate.Field.Column == BoundField.Id && StoredValue.TryInt(value, out long id)) Choose(aggregate, _place.CompareTo(id), id);
        else Choose(aggregate, _count == 0 ? 0 : ValueComparer.Compare(aggregate.Type, Value(plan, aggregate), value), row.Places[aggregate.Field.Table]);
        _count++;
    }

    /// <summary>Writes what the aggregate is; false when its type does not hold it.</summary>
    public readonly bool TryWrite(QueryPlan plan, BoundAggregate aggregate, RowWriter to)
    {
        if (aggregate.Function == AggregateFunction.Count) to.WriteInt(_count);
        else if (_count == 0) to.WriteNil();
        else if (aggregate.Function is AggregateFunction.Min or AggregateFunction.Max)
        {
            if (aggregate.Field.Column == BoundField.Id) to.WriteInt(_place);
            else to.WriteRaw(Value(plan, aggregate));
        }
        else if (aggregate.Type == ColumnType.Decimal) return DecimalSum.TryWrite(_whole, _part, aggregate.Function == AggregateFunction.Avg ? _count : 1, to);
        else if (aggregate.Type == ColumnType.Float) to.WriteFloat(aggregate.Function == AggregateFunction.Avg ? _real / _count : _real);
        else if (aggregate.Function == AggregateFunction.Avg) to.WriteFloat((double)_whole / _count);
        else
        {
            if (_whole < long.MinValue || _whole > long.MaxValue) return false;
            to.WriteInt((long)_whole);
        }
        return true;
    }

    private void AddValue(ColumnType type, ReadOnlySpan<byte> value)
    {
        switch (type)
        {
            case ColumnType.Float when StoredValue.TryFloat(value, out double real):
                _real += real;
                break;
            case ColumnType.Decimal when StoredValue.TryStr(value, out var text):
                DecimalSum.Add(text, ref _whole, ref _part);
                break;
            default:
                StoredValue.TryInt(value, out long number);
                _whole += number;
                break;
        }
    }

    private void Choose(BoundAggregate aggregate, int order, long place)
    {
        if (_count == 0 || (aggregate.Function == AggregateFunction.Min ? order > 0 : order < 0)) _place = place;
    }

    private readonly ReadOnlySpan<byte> Value(QueryPlan plan, BoundAggregate aggregate) => plan.Tables[aggregate.Field.Table].State.RowAt(_place).Value(aggregate.Field.Column);
}
