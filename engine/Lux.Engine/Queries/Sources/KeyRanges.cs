using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// The ranges of an index that an access path visits: one, or one per value of a list. With a cursor they begin, in their direction, behind the row that the page before ended with.
/// Hot path: 0 B.
/// </summary>
internal sealed class KeyRanges(QueryConstants constants, QueryCursor cursor)
{
    private const int MaxWords = 32;

    private readonly ulong[] _from = new ulong[MaxWords];
    private readonly ulong[] _to = new ulong[MaxWords];
    private readonly ulong[] _behind = new ulong[MaxWords];
    private AccessPath _path = null!;
    private int _words;      // of the equal components
    private int _listEnd;    // the words of a range of the list: with those of the equal components behind it
    private bool _isCut;     // an equal text is longer than an index holds: what follows it there is in no order
    private int _behindEnd;  // the words of the cursor's entry that are known; 0 without a cursor

    /// <summary>How many ranges there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the path fulfils its conditions by itself; false when a text is longer than an index holds.</summary>
    public bool IsExact { get; private set; }

    /// <summary>Whether nothing before the cursor is visited.</summary>
    public bool IsBehindCursor { get; private set; }

    public void Begin(QueryPlan plan, AccessPath path)
    {
        _path = path;
        _words = _behindEnd = 0;
        IsExact = true;
        var components = path.Index!.Layout.Components;
        for (int i = 0; i < path.Equal.Length && IsExact; i++)
        {
            Encode(components[i], path.Equal[i].Slot, _from);
            _words = End(components[i]);
        }
        _from.AsSpan(0, _words).CopyTo(_to);
        _isCut = !IsExact;
        Count = path.In is null || _isCut ? 1 : path.In.Count;
        if (!_isCut && path.In is not null)
        {
            for (int i = 0; i < Count; i++) Encode(Next, path.In.Slot + i, _from);
            EncodeBehindIn();
        }
        else if (!_isCut && path.Equal.Length < components.Length) CheckRangeIsExact();
        IsBehindCursor = !cursor.IsGiven || TrySetBehind(plan);
    }

    /// <summary>One of the ranges, in the order of the path.</summary>
    /// <param name="number">Which.</param>
    /// <param name="after">The entry of it to go on after; empty to begin.</param>
    public ScanRange Range(int number, ReadOnlySpan<ulong> after)
    {
        Span<ulong> from = _from, to = _to;
        int fromWords = _words, toWords = _words;
        bool fromExclusive = false, toExclusive = false;
        if (_isCut)
        {
            // Only the equal components bound the scan.
        }
        else if (_path.In is not null)
        {
            KeyEncoder.Encode(Next, Stored(_path.In.Slot + At(number)), from[_words..]);
            from.Slice(_words, Next.Words).CopyTo(to[_words..]);
            fromWords = toWords = _listEnd;
        }
        else if (_path.Prefix is not null)
        {
            var prefix = constants[_path.Prefix.Slot].Bytes;
            KeyEncoder.PrefixRange(Next, prefix, from[_words..], to[_words..]);
            if (prefix.IsEmpty) KeyEncoder.FirstNotNull(Next, from[_words..]);   // every text starts with nothing, null does not
            fromWords = toWords = End(Next);
        }
        else if (!_path.HasRange)
        {
            // The equal components bound the scan, if there are any.
        }
        else if (_path.Equal.Length == _path.Index!.Layout.Components.Length)
        {
            (from[_words], to[_words]) = IdRanges.Bounds(_path, constants, long.MaxValue);
            fromWords = toWords = _words + 1;
        }
        else
        {
            fromWords = End(Next);
            if (_path.Lower is not null)
            {
                bool isWhole = KeyEncoder.Encode(Next, Stored(_path.Lower.Slot), from[_words..]);
                fromExclusive = isWhole && _path.Lower.Operator == CompareOperator.Greater;
            }
            else KeyEncoder.FirstNotNull(Next, from[_words..]);
            if (_path.Upper is not null)
            {
                toWords = End(Next);
                bool isWhole = KeyEncoder.Encode(Next, Stored(_path.Upper.Slot), to[_words..]);
                toExclusive = isWhole && _path.Upper.Operator == CompareOperator.Less;
            }
        }
        var range = new ScanRange { From = from[..fromWords], To = to[..toWords], IsFromExclusive = fromExclusive, IsToExclusive = toExclusive, IsDescending = _path.IsDescending, After = after };
        return _behindEnd == 0 ? range : Behind(range);
    }

    /// <summary>Whether a value stands twice in the list, or an index cannot tell it from the one before: it is visited once.</summary>
    public bool IsRepeated(int number)
    {
        if (_path.In is null || number == 0 || _isCut) return false;
        Span<ulong> one = stackalloc ulong[4], other = stackalloc ulong[4];
        KeyEncoder.Encode(Next, Stored(_path.In.Slot + At(number)), one);
        KeyEncoder.Encode(Next, Stored(_path.In.Slot + At(number - 1)), other);
        return one[..Next.Words].SequenceEqual(other[..Next.Words]);
    }

    // What follows a text that is longer than an index holds is in no order there, so it bounds nothing.
    private void EncodeBehindIn()
    {
        var components = _path.Index!.Layout.Components;
        _listEnd = End(Next);
        for (int i = 0; i < _path.BehindIn.Length && IsExact; i++)
        {
            ref readonly var component = ref components[_path.Equal.Length + 1 + i];
            Encode(component, _path.BehindIn[i].Slot, _from);
            _from.AsSpan(component.Offset, component.Words).CopyTo(_to.AsSpan(component.Offset));
            _listEnd = End(component);
        }
    }

    private KeyComponent Next => _path.Index!.Layout.Components[_path.Equal.Length];

    private int At(int number) => _path.IsDescending ? Count - 1 - number : number;

    private static int End(in KeyComponent component) => component.Offset + component.Words;

    private ReadOnlySpan<byte> Stored(int slot) => slot < 0 ? StoredValue.Nil : constants[slot].Stored.Span;

    private void Encode(in KeyComponent component, int slot, Span<ulong> words) => IsExact &= KeyEncoder.Encode(component, Stored(slot), words[component.Offset..]);

    private void CheckRangeIsExact()
    {
        Span<ulong> words = stackalloc ulong[4], more = stackalloc ulong[4];
        if (_path.Lower is not null) IsExact &= KeyEncoder.Encode(Next, Stored(_path.Lower.Slot), words);
        if (_path.Upper is not null) IsExact &= KeyEncoder.Encode(Next, Stored(_path.Upper.Slot), words);
        if (_path.Prefix is not null) IsExact &= KeyEncoder.PrefixRange(Next, constants[_path.Prefix.Slot].Bytes, words, more);
    }

    // The words of the entry that the page before ended with, from the order's first component on; false when they do not say exactly where it was.
    private bool TrySetBehind(QueryPlan plan)
    {
        if (!_path.IsOrdered || _path.OrderComponent < 0 || _isCut) return false;
        var layout = _path.Index!.Layout;
        int component = _path.OrderComponent;
        for (int i = 0; i < plan.Order.Length; i++)
        {
            var field = plan.Order[i].Field;
            if (field.Column == BoundField.Id)
            {
                _behind[layout.ValueWords] = cursor.Id;
                _behindEnd = layout.Words;
                return true;
            }
            if (_path.IsFixed(field, _path.OrderComponent)) continue;
            var to = layout.Components[component++];
            bool isWhole = KeyEncoder.Encode(to, cursor.Value(i), _behind.AsSpan(to.Offset));
            _behindEnd = End(to);
            if (!isWhole) return false;
        }
        return false;
    }

    private ScanRange Behind(ScanRange range)
    {
        var layout = _path.Index!.Layout;
        int prefix = _path.OrderComponent == layout.Components.Length ? layout.ValueWords : layout.Components[_path.OrderComponent].Offset;
        _from.AsSpan(0, prefix).CopyTo(_behind);
        var behind = _behind.AsSpan(0, _behindEnd);
        bool isExclusive = _behindEnd == layout.Words;
        if (range.IsDescending)
            return IsFurther(behind, range.To, range.IsToExclusive, isDescending: true)
                ? new() { From = range.From, IsFromExclusive = range.IsFromExclusive, To = behind, IsToExclusive = isExclusive, IsDescending = true, After = range.After } : range;
        return IsFurther(behind, range.From, range.IsFromExclusive, isDescending: false)
            ? new() { From = behind, IsFromExclusive = isExclusive, To = range.To, IsToExclusive = range.IsToExclusive, After = range.After } : range;
    }

    // Whether the cursor cuts off more than the range's own bound does.
    private static bool IsFurther(ReadOnlySpan<ulong> behind, ReadOnlySpan<ulong> bound, bool isExclusive, bool isDescending)
    {
        int common = Math.Min(behind.Length, bound.Length), order = behind[..common].SequenceCompareTo(bound[..common]);
        if (order != 0) return isDescending ? order < 0 : order > 0;
        return behind.Length >= bound.Length && !isExclusive;
    }
}
