namespace Lux.Engine;

/// <summary>One effect inside a batch.</summary>
/// <param name="offset">Where it begins in the batch: its place is the batch's place plus this.</param>
/// <param name="bytes">The effect, header included.</param>
internal readonly ref struct EffectView(int offset, ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Offset { get; } = offset;

    public EffectKind Kind => (EffectKind)_bytes[0];

    /// <summary>The table's number; of <see cref="EffectKind.Synced"/> and <see cref="EffectKind.Head"/> the segment's.</summary>
    public uint Table => Effect.Table(_bytes);

    /// <summary>The row's id; of a counter the next id; of <see cref="EffectKind.Synced"/> the sequence.</summary>
    public ulong Id => Effect.Id(_bytes);

    /// <summary>The place of the former version, 0 for none; of <see cref="EffectKind.Synced"/> the offset in the segment.</summary>
    public long Former => Effect.Former(_bytes);

    /// <summary>The row, or the definition, or what the kind says.</summary>
    public ReadOnlySpan<byte> Payload => _bytes[Effect.HeaderBytes..];
}
