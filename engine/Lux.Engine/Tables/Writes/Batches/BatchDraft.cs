using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// The effects of the steps that a batch has done. Places and indexes have them already, so that later steps see them; the log gets them at the end as one record, or they are
/// undone one by one. Under the lock of every database that the batch writes, within one change of each: no reader sees any of it before it is over.
/// </summary>
internal sealed class BatchDraft
{
    private readonly List<(long Place, int Length, int Count)> _pieces = [];
    private readonly Dictionary<(uint Table, ulong Id), (int Last, long Former)> _rows = [];
    private long _bytes;
    private int _count;
    private bool _hasRowTwice;

    /// <summary>Takes the effects of a step, or of a part of one, and answers their place.</summary>
    public long Add(EffectBuffer effects, DraftMemory memory)
    {
        _bytes += effects.Batch.Length;
        _count += effects.Count;
        if (_count > Limits.CommandEffects) throw new BatchTooLargeException(tooManyEffects: true);
        if (_bytes > Limits.CommandBytes) throw new BatchTooLargeException(tooManyEffects: false);
        foreach (var effect in Effect.In(effects.Batch)) _hasRowTwice |= effect.Former < 0;
        long place = memory.Add(effects.Batch);
        _pieces.Add((place, effects.Batch.Length, effects.Count));
        return place;
    }

    /// <summary>Forgets everything; done or undone before.</summary>
    public void Clear()
    {
        _pieces.Clear();
        _rows.Clear();
        _bytes = _count = 0;
        _hasRowTwice = false;
    }

    /// <summary>Puts everything into the log as one record, and places there.</summary>
    public void Commit(TableSession session, HeldDatabases held)
    {
        if (_pieces.Count == 0) return;
        var record = session.Effects;
        record.Clear();
        if (_hasRowTwice) WriteLast(record);
        else
            foreach (var (place, length, count) in _pieces) record.AddAll(Bytes(place, length), count);
        long begin = session.AppendRecord();
        foreach (var effect in Effect.In(record.Batch))
            if (effect.Kind == EffectKind.Put) held.TableOf(effect.Table).Places.Set(effect.Id, begin + effect.Offset);
    }

    /// <summary>Brings places, indexes and ids back to what they were before the first step.</summary>
    public void Undo(HeldDatabases held)
    {
        List<int> offsets = [];
        for (int piece = _pieces.Count - 1; piece >= 0; piece--)
        {
            var (place, length, _) = _pieces[piece];
            offsets.Clear();
            foreach (var effect in Effect.In(Bytes(place, length))) offsets.Add(effect.Offset);
            for (int i = offsets.Count - 1; i >= 0; i--) Undo(held, place + offsets[i], Bytes(place + offsets[i], Effect.HeaderBytes));
        }
    }

    private static void Undo(HeldDatabases held, long place, ReadOnlySpan<byte> effect)
    {
        var table = held.TableOf(Effect.Table(effect));
        ulong id = Effect.Id(effect);
        long former = Effect.Former(effect), now = table.Places.Get(id);
        if ((EffectKind)effect[0] == EffectKind.Delete)
        {
            if (now == 0) RowChange.Insert(table.State!, id, former);
        }
        else if (now != place)
        {
            // The step broke off before this row.
        }
        else if (former != 0) RowChange.Replace(table.State!, id, place, former);
        else
        {
            RowChange.Delete(table.State!, id, place);
            table.NextId = id;
        }
    }

    /// <summary>Of rows that more than one step wrote the record has the last state only, in the place of the one before the batch. The id of one that came and went is used up.</summary>
    private void WriteLast(EffectBuffer record)
    {
        int number = 0;
        foreach (var (place, length, _) in _pieces)
        {
            foreach (var effect in Effect.In(Bytes(place, length)))
            {
                var row = (effect.Table, effect.Id);
                _rows[row] = (number++, _rows.TryGetValue(row, out var earlier) ? earlier.Former : effect.Former);
            }
        }
        number = 0;
        foreach (var (place, length, _) in _pieces)
        {
            foreach (var effect in Effect.In(Bytes(place, length)))
            {
                var (last, former) = _rows[(effect.Table, effect.Id)];
                if (last == number++) record.Add(effect.Kind, effect.Table, effect.Id, former, effect.Payload);
            }
        }
    }

    private static unsafe ReadOnlySpan<byte> Bytes(long place, int length) => new((byte*)(place & long.MaxValue), length);
}
