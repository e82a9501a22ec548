using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Lux.Engine;

/// <summary>
/// The layout of an effect, the same for every kind so that anything can walk a batch:
/// <code>
/// [u8 kind][u32 table][u64 id][u64 former place or 0][u32 length][payload: length bytes]
/// </code>
/// Hot path: 0 B per call.
/// </summary>
internal static class Effect
{
    public const int HeaderBytes = 25;

    private const int TableOffset = 1;
    private const int IdOffset = 5;
    private const int FormerOffset = 13;
    private const int LengthOffset = 21;

    /// <summary>The effects of a batch, to walk with foreach.</summary>
    public static EffectEnumerator In(ReadOnlySpan<byte> batch) => new(batch);

    public static uint Table(ReadOnlySpan<byte> effect) => BinaryPrimitives.ReadUInt32LittleEndian(effect[TableOffset..]);

    public static ulong Id(ReadOnlySpan<byte> effect) => BinaryPrimitives.ReadUInt64LittleEndian(effect[IdOffset..]);

    public static long Former(ReadOnlySpan<byte> effect) => BinaryPrimitives.ReadInt64LittleEndian(effect[FormerOffset..]);

    public static int PayloadLength(ReadOnlySpan<byte> effect) => BinaryPrimitives.ReadInt32LittleEndian(effect[LengthOffset..]);

    /// <summary>The row of the put or keep at an address that <see cref="TableLog.At"/> gave.</summary>
    public static unsafe ReadOnlySpan<byte> RowOf(byte* effect) =>
        new(effect + HeaderBytes, Unsafe.ReadUnaligned<int>(effect + LengthOffset));

    /// <summary>All bytes of the effect at an address.</summary>
    public static unsafe int BytesOf(byte* effect) => HeaderBytes + Unsafe.ReadUnaligned<int>(effect + LengthOffset);

    /// <summary>The kind of the effect at an address.</summary>
    public static unsafe EffectKind KindOf(byte* effect) => (EffectKind)(*effect);

    /// <summary>The row's id of the effect at an address.</summary>
    public static unsafe ulong IdOf(byte* effect) => Unsafe.ReadUnaligned<ulong>(effect + IdOffset);

    /// <summary>The place of the former version of the effect at an address, 0 for none.</summary>
    public static unsafe long FormerOf(byte* effect) => Unsafe.ReadUnaligned<long>(effect + FormerOffset);

    internal static void WriteHeader(Span<byte> at, EffectKind kind, uint table, ulong id, long former, int length)
    {
        at[0] = (byte)kind;
        BinaryPrimitives.WriteUInt32LittleEndian(at[TableOffset..], table);
        SetId(at, id);
        SetFormer(at, former);
        SetLength(at, length);
    }

    internal static void SetId(Span<byte> effect, ulong id) => BinaryPrimitives.WriteUInt64LittleEndian(effect[IdOffset..], id);

    internal static void SetFormer(Span<byte> effect, long former) =>
        BinaryPrimitives.WriteInt64LittleEndian(effect[FormerOffset..], former);

    internal static void SetLength(Span<byte> effect, int length) =>
        BinaryPrimitives.WriteInt32LittleEndian(effect[LengthOffset..], length);
}
