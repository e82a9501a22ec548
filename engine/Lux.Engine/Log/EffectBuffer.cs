using System.Buffers;

namespace Lux.Engine;

/// <summary>
/// Gathers the effects of one command into a batch. One per session, reused. Ids and former places have a fixed size, so they
/// can be set under the lock after everything else was encoded before it. Hot path: 0 B per call once it has grown.
/// </summary>
internal sealed class EffectBuffer : IBufferWriter<byte>
{
    private const int SmallBytes = 4096;

    /// <summary>A buffer that once held a huge command is not kept at that size.</summary>
    private const int KeptBytes = 1 << 20;

    private byte[] _bytes = GC.AllocateUninitializedArray<byte>(SmallBytes, pinned: true);
    private int _length;
    private int _open = -1;

    /// <summary>How many effects are in the batch.</summary>
    public int Count { get; private set; }

    /// <summary>What <see cref="TableLog.Append"/> takes; valid until the next write into this buffer.</summary>
    public Span<byte> Batch => _bytes.AsSpan(0, _length);

    /// <summary>Empties the buffer for the next command.</summary>
    public void Clear()
    {
        _length = 0;
        _open = -1;
        Count = 0;
        if (_bytes.Length > KeptBytes) _bytes = GC.AllocateUninitializedArray<byte>(SmallBytes, pinned: true);
    }

    /// <summary>Adds an effect and returns its offset, by which it can be patched.</summary>
    /// <exception cref="BatchTooLargeException">The batch would pass 16 MiB or 100,000 effects.</exception>
    public int Add(EffectKind kind, uint table, ulong id, long former, ReadOnlySpan<byte> payload)
    {
        var offset = Begin(kind, table, id, former);
        payload.CopyTo(GetSpan(payload.Length));
        Advance(payload.Length);
        End();
        return offset;
    }

    public int Put(uint table, ulong id, long former, ReadOnlySpan<byte> row) => Add(EffectKind.Put, table, id, former, row);

    public int Delete(uint table, ulong id, long former) => Add(EffectKind.Delete, table, id, former, default);

    public int Keep(uint table, ulong id, long former, ReadOnlySpan<byte> row) => Add(EffectKind.Keep, table, id, former, row);

    /// <summary>A table's definition; an empty one says that the table is gone.</summary>
    public int Schema(uint table, ulong version, long former, ReadOnlySpan<byte> definition) =>
        Add(EffectKind.Schema, table, version, former, definition);

    public int Counter(uint table, ulong next, long former) => Add(EffectKind.Counter, table, next, former, default);

    public int Migration(ulong number, long former, ReadOnlySpan<byte> text) => Add(EffectKind.Migration, 0, number, former, text);

    public int Rule(uint table, ulong number, long former, ReadOnlySpan<byte> text) =>
        Add(EffectKind.Rule, table, number, former, text);

    internal int Synced(int segment, long offset, ulong sequence) =>
        Add(EffectKind.Synced, (uint)segment, sequence, offset, default);

    internal int Head(int segment) => Add(EffectKind.Head, (uint)segment, 0, 0, default);

    /// <summary>Adds effects that were gathered elsewhere, <paramref name="count"/> of them, as they are.</summary>
    public void AddAll(ReadOnlySpan<byte> effects, int count)
    {
        if (count > LogFormat.MaxEffects - Count) throw new BatchTooLargeException(tooManyEffects: true);
        effects.CopyTo(GetSpan(effects.Length));
        Advance(effects.Length);
        Count += count;
    }

    /// <summary>Begins an effect whose payload is written through <see cref="GetSpan"/> and <see cref="Advance"/>.</summary>
    public int Begin(EffectKind kind, uint table, ulong id, long former)
    {
        if (_open >= 0) throw new InvalidOperationException("the effect before was not ended");
        if (Count == LogFormat.MaxEffects) throw new BatchTooLargeException(tooManyEffects: true);
        var span = GetSpan(Effect.HeaderBytes);
        Effect.WriteHeader(span, kind, table, id, former, 0);
        _open = _length;
        _length += Effect.HeaderBytes;
        return _open;
    }

    /// <summary>Ends the effect that <see cref="Begin"/> began: its length is what was written since.</summary>
    public void End()
    {
        Effect.SetLength(_bytes.AsSpan(_open), _length - _open - Effect.HeaderBytes);
        _open = -1;
        Count++;
    }

    /// <summary>Sets the id of the effect at an offset.</summary>
    public void PatchId(int offset, ulong id) => Effect.SetId(_bytes.AsSpan(offset), id);

    /// <summary>Sets the former place of the effect at an offset.</summary>
    public void PatchFormer(int offset, long former) => Effect.SetFormer(_bytes.AsSpan(offset), former);

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _bytes.Length - _length);
        _length += count;
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        if (_bytes.Length - _length < Math.Max(1, sizeHint)) Grow(Math.Max(1, sizeHint));
        return _bytes.AsSpan(_length);
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        _ = GetSpan(sizeHint);
        return _bytes.AsMemory(_length);
    }

    private void Grow(int more)
    {
        var needed = (long)_length + more;
        if (needed > LogFormat.MaxBatchBytes) throw new BatchTooLargeException(tooManyEffects: false);
        var larger = Math.Min(LogFormat.MaxBatchBytes, Math.Max(needed, 2L * _bytes.Length));
        var bytes = GC.AllocateUninitializedArray<byte>((int)larger, pinned: true);
        Batch.CopyTo(bytes);
        _bytes = bytes;
    }
}
