using Lux.Language;

namespace Lux.Engine;

/// <summary>The ranges of ids that an access path without an index visits: one, or one per value of a list. Hot path: 0 B.</summary>
internal sealed class IdRanges(QueryConstants constants, QueryCursor cursor)
{
    private AccessPath _path = null!;

    /// <summary>How many ranges there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether nothing before the cursor is visited.</summary>
    public bool IsBehindCursor => !cursor.IsGiven || (_path.IsOrdered && !_path.IsSingle);

    /// <summary>The greatest id that was given so far.</summary>
    public ulong Last { get; set; }

    public void Begin(AccessPath path)
    {
        _path = path;
        Count = path.In?.Count ?? 1;
    }

    /// <summary>The least and the greatest id of a range, in the order of the path; the first above the second for none.</summary>
    public (ulong Low, ulong High) Range(int number)
    {
        ulong low, high;
        if (_path.Equal.Length > 0 || _path.In is not null)
        {
            long id = Value(number);
            if (id < 1 || (ulong)id > Last || (number > 0 && Value(number - 1) == id)) return (1, 0);
            low = high = (ulong)id;
        }
        else (low, high) = Bounds(_path, constants, Last);
        if (cursor.IsGiven && IsBehindCursor)
        {
            if (!_path.IsDescending) low = Math.Max(low, cursor.Id + 1);
            else if (cursor.Id <= high) high = cursor.Id - 1;
        }
        return (low, high);
    }

    /// <summary>The least and the greatest id that a path's bounds allow; (1, 0) for none.</summary>
    public static (ulong Low, ulong High) Bounds(AccessPath path, QueryConstants constants, ulong high)
    {
        ulong low = 1;
        if (path.Lower is not null)
        {
            long bound = constants[path.Lower.Slot].Int64;
            if (path.Lower.Operator == CompareOperator.Greater && bound == long.MaxValue) return (1, 0);
            if (path.Lower.Operator == CompareOperator.Greater) bound++;
            if (bound > 1) low = (ulong)bound;
        }
        if (path.Upper is not null)
        {
            long bound = constants[path.Upper.Slot].Int64;
            if (path.Upper.Operator == CompareOperator.Less && bound > long.MinValue) bound--;
            if (bound < 1) return (1, 0);
            high = Math.Min(high, (ulong)bound);
        }
        return (low, high);
    }

    private long Value(int number) => constants[_path.In is null ? _path.Equal[0].Slot : _path.In.Slot + (_path.IsDescending ? Count - 1 - number : number)].Int64;
}
