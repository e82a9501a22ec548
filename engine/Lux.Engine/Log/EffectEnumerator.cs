namespace Lux.Engine;

/// <summary>Walks the effects of a batch: <c>foreach (var effect in Effect.In(batch))</c>.</summary>
internal ref struct EffectEnumerator(ReadOnlySpan<byte> batch)
{
    private readonly ReadOnlySpan<byte> _batch = batch;
    private int _start;
    private int _end;

    public readonly EffectView Current => new(_start, _batch[_start.._end]);

    public readonly EffectEnumerator GetEnumerator() => this;

    /// <summary>Moves on; throws <see cref="InvalidDataException"/> when the batch is not a list of whole effects.</summary>
    public bool MoveNext()
    {
        if (_end == _batch.Length) return false;
        _start = _end;
        var rest = _batch[_start..];
        if (rest.Length < Effect.HeaderBytes || rest[0] is < (byte)EffectKind.Put or > (byte)EffectKind.Head)
        {
            throw new InvalidDataException($"no effect begins at byte {_start} of the batch");
        }

        var length = Effect.PayloadLength(rest);
        if ((uint)length > (uint)(rest.Length - Effect.HeaderBytes))
        {
            throw new InvalidDataException($"the effect at byte {_start} of the batch is longer than the batch");
        }

        _end = _start + Effect.HeaderBytes + length;
        return true;
    }
}
