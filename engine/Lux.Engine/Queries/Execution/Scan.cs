using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// Walks an access path in steps. A step may meet a torn state, so it changes nothing but the buffers until <see cref="Commit"/> says that it was valid. Hot path: 0 B.
/// </summary>
internal ref struct Scan
{
    private readonly QueryPlan _plan;
    private readonly QueryBuffers _buffers;
    private readonly int _ranges;
    private int _range;          // the range of the list that the scan is in
    private bool _hasAfter;      // whether After holds the last entry of this range
    private ulong _nextId;       // for a scan of ids: the next to look at
    private readonly int _words; // of the bounds
    private readonly bool _isCut; // an equal text is longer than an index holds: what follows it there is in no order
    private (int Range, bool HasAfter, ulong NextId, bool IsEnd) _pending;

    public Scan(QueryPlan plan, QueryBuffers buffers)
    {
        _plan = plan;
        _buffers = buffers;
        var access = plan.Access;
        _ranges = access.In >= 0 ? ((InNode)plan.Conjuncts[access.In].Node).Count : 1;
        IsExact = true;
        if (access.Index is null) return;
        for (int i = 0; i < access.Equal.Length && IsExact; i++)
        {
            Encode(access.Index.Layout.Components[i], Slot(access.Equal[i]), buffers.From);
            _words = End(access.Index.Layout.Components[i]);
        }
        buffers.From.AsSpan(0, _words).CopyTo(buffers.To);
        _isCut = !IsExact;
        if (_isCut) _ranges = 1;
        else if (access.In >= 0)
            for (int i = 0; i < _ranges; i++) Encode(Next(access), Slot(access.In) + i, buffers.From);
        else if (access.Equal.Length < access.Index.Layout.Components.Length) CheckRangeIsExact(access);
    }

    /// <summary>Whether the path fulfils its conditions by itself; false when a text is longer than an index holds.</summary>
    public bool IsExact { get; private set; }

    /// <summary>Whether nothing is left.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>Collects up to <paramref name="max"/> ids into the buffers; fewer does not mean the end.</summary>
    public int Collect(int max)
    {
        _pending = (_range, _hasAfter, _nextId, false);
        return _plan.Access.Index is null ? CollectIds(max) : CollectEntries(max);
    }

    /// <summary>Takes the last step, of <paramref name="count"/> entries, as valid.</summary>
    public void Commit(int count)
    {
        (_range, _hasAfter, _nextId, IsEnd) = _pending;
        if (!_hasAfter || _plan.Access.Index is not { } index || count == 0) return;
        int words = index.Layout.Words;
        _buffers.Keys.AsSpan((count - 1) * words, words).CopyTo(_buffers.After);
    }

    private int CollectEntries(int max)
    {
        var index = _plan.Access.Index!;
        int words = index.Layout.Words, count = 0;
        while (count < max)
        {
            int room = max - count;
            int got = IsRepeated(_pending.Range) ? 0 : index.Tree.Collect(Range(_pending.Range, _pending.HasAfter), _buffers.Keys.AsSpan(count * words), room);
            for (int i = 0; i < got; i++) _buffers.Ids[count + i] = _buffers.Keys[((count + i) * words) + words - 1];
            count += got;
            _pending.HasAfter |= got > 0;
            if (got == room) break;
            _pending.HasAfter = false;
            if (++_pending.Range < _ranges) continue;
            _pending.IsEnd = true;
            break;
        }
        return count;
    }

    private readonly ScanRange Range(int number, bool hasAfter)
    {
        var access = _plan.Access;
        Span<ulong> from = _buffers.From, to = _buffers.To;
        int fromWords = _words, toWords = _words;
        bool fromExclusive = false, toExclusive = false;
        if (_isCut)
        {
            // Only the equal components bound the scan.
        }
        else if (access.In >= 0)
        {
            var component = Next(access);
            KeyEncoder.Encode(component, Stored(Slot(access.In) + number), from[_words..]);
            from.Slice(_words, component.Words).CopyTo(to[_words..]);
            fromWords = toWords = End(component);
        }
        else if (access.Prefix >= 0)
        {
            var component = Next(access);
            KeyEncoder.PrefixRange(component, Bytes(Slot(access.Prefix)), from[_words..], to[_words..]);
            if (Bytes(Slot(access.Prefix)).IsEmpty) KeyEncoder.FirstNotNull(component, from[_words..]);   // every text starts with nothing, null does not
            fromWords = toWords = End(component);
        }
        else if (access.Equal.Length == access.Index!.Layout.Components.Length)
        {
            if (access.Lower >= 0 || access.Upper >= 0)
            {
                (from[_words], to[_words]) = IdBounds(long.MaxValue);
                fromWords = toWords = _words + 1;
            }
        }
        else if (access.Lower >= 0 || access.Upper >= 0)
        {
            var component = Next(access);
            fromWords = End(component);
            if (access.Lower >= 0)
            {
                bool isWhole = KeyEncoder.Encode(component, Stored(Slot(access.Lower)), from[_words..]);
                fromExclusive = isWhole && Node(access.Lower).Operator == CompareOperator.Greater;
            }
            else KeyEncoder.FirstNotNull(component, from[_words..]);
            if (access.Upper >= 0)
            {
                toWords = End(component);
                bool isWhole = KeyEncoder.Encode(component, Stored(Slot(access.Upper)), to[_words..]);
                toExclusive = isWhole && Node(access.Upper).Operator == CompareOperator.Less;
            }
        }
        return new()
        {
            From = from[..fromWords],
            To = to[..toWords],
            IsFromExclusive = fromExclusive,
            IsToExclusive = toExclusive,
            IsDescending = access.IsDescending,
            After = hasAfter ? _buffers.After.AsSpan(0, access.Index!.Layout.Words) : default,
        };
    }

    private int CollectIds(int max)
    {
        const int most = 64 * 1024;   // ids looked at in one step, for a table with many holes
        int count = 0;
        var places = _plan.Root.Places;
        bool descending = _plan.Access.IsDescending;
        for (int looked = 0; count < max && looked < most; looked++)
        {
            var (low, high) = IdRange(_pending.Range);
            if (_pending.NextId == 0) _pending.NextId = descending ? high : low;
            if (low > high || _pending.NextId < low || _pending.NextId > high || IsRepeated(_pending.Range))
            {
                _pending.NextId = 0;
                if (++_pending.Range < _ranges) continue;
                _pending.IsEnd = true;
                break;
            }
            if (places.Get(_pending.NextId) != 0) _buffers.Ids[count++] = _pending.NextId;
            // An id is never 0, so 0 can say "not begun"; past the ends the range check above goes on to the next range.
            _pending.NextId = descending ? _pending.NextId == 1 ? ulong.MaxValue : _pending.NextId - 1 : _pending.NextId + 1;
        }
        return count;
    }

    private readonly (ulong Low, ulong High) IdRange(int number)
    {
        var access = _plan.Access;
        ulong high = _plan.Root.NextId - 1;
        if (access.Equal.Length > 0 || access.In >= 0)
        {
            long id = Id(access.Equal.Length > 0 ? Slot(access.Equal[0]) : Slot(access.In) + (access.IsDescending ? _ranges - 1 - number : number));
            return id < 1 || (ulong)id > high ? (1, 0) : ((ulong)id, (ulong)id);
        }
        return IdBounds(high);
    }

    // The least and the greatest id that the bounds allow; (1, 0) for none.
    private readonly (ulong Low, ulong High) IdBounds(ulong high)
    {
        var access = _plan.Access;
        ulong low = 1;
        if (access.Lower >= 0)
        {
            long bound = Id(Slot(access.Lower));
            if (Node(access.Lower).Operator == CompareOperator.Greater && bound < long.MaxValue) bound++;
            if (bound > 1) low = (ulong)bound;
        }
        if (access.Upper >= 0)
        {
            long bound = Id(Slot(access.Upper));
            if (Node(access.Upper).Operator == CompareOperator.Less && bound > long.MinValue) bound--;
            if (bound < 1) return (1, 0);
            high = Math.Min(high, (ulong)bound);
        }
        return (low, high);
    }

    // A value that stands twice in IN, or that an index cannot tell from the one before, is scanned once.
    private readonly bool IsRepeated(int number)
    {
        var access = _plan.Access;
        if (access.In < 0 || number == 0) return false;
        int slot = Slot(access.In);
        if (access.Index is null)
        {
            int at = access.IsDescending ? _ranges - 1 - number : number, before = access.IsDescending ? at + 1 : at - 1;
            return Id(slot + at) == Id(slot + before);
        }
        Span<ulong> one = stackalloc ulong[4], other = stackalloc ulong[4];
        var component = Next(access);
        KeyEncoder.Encode(component, Stored(slot + number), one);
        KeyEncoder.Encode(component, Stored(slot + number - 1), other);
        return one[..component.Words].SequenceEqual(other[..component.Words]);
    }

    private void CheckRangeIsExact(AccessPath access)
    {
        Span<ulong> words = stackalloc ulong[4], more = stackalloc ulong[4];
        foreach (int bound in (ReadOnlySpan<int>)[access.Lower, access.Upper])
            if (bound >= 0) IsExact &= KeyEncoder.Encode(Next(access), Stored(Slot(bound)), words);
        if (access.Prefix >= 0) IsExact &= KeyEncoder.PrefixRange(Next(access), Bytes(Slot(access.Prefix)), words, more);
    }

    private void Encode(in KeyComponent component, int slot, Span<ulong> words) => IsExact &= KeyEncoder.Encode(component, Stored(slot), words[component.Offset..]);

    private static int End(in KeyComponent component) => component.Offset + component.Words;

    private static KeyComponent Next(AccessPath access) => access.Index!.Layout.Components[access.Equal.Length];

    private readonly CompareNode Node(int conjunct) => (CompareNode)_plan.Conjuncts[conjunct].Node;

    private readonly int Slot(int conjunct) => _plan.Conjuncts[conjunct].Node switch
    {
        CompareNode { Operator: CompareOperator.IsNull } => -1,
        CompareNode node => node.Slot,
        InNode list => list.Slot,
        _ => throw new InvalidOperationException("an access path uses comparisons only"),
    };

    private readonly ReadOnlySpan<byte> Stored(int slot) => slot < 0 ? StoredValue.Nil : _buffers.Constants[slot].Stored.Span;

    private readonly ReadOnlySpan<byte> Bytes(int slot) => _buffers.Constants[slot].Bytes;

    private readonly long Id(int slot) => _buffers.Constants[slot].Int64;
}
