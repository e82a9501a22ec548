using System.Numerics;

namespace Lux.Engine;

/// <summary>A record that checks.</summary>
internal readonly ref struct Record(ulong sequence, ReadOnlySpan<byte> batch)
{
    public ulong Sequence { get; } = sequence;

    public ReadOnlySpan<byte> Batch { get; } = batch;

    /// <summary>Bytes it takes in its segment.</summary>
    public int Bytes => LogFormat.RecordBytes(Batch.Length);

    /// <summary>True for a record of the log's own: it has the sequence of the command before it.</summary>
    public bool IsMark => Batch[0] is (byte)EffectKind.Synced or (byte)EffectKind.Head;

    public static uint Checksum(uint seed, ulong sequence, ReadOnlySpan<byte> batch)
    {
        var state = BitOperations.Crc32C(seed, sequence);
        state = BitOperations.Crc32C(state, (uint)batch.Length);
        return Crc32C.Append(state, batch);
    }
}
