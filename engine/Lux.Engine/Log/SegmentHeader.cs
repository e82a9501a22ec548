using System.Buffers.Binary;

namespace Lux.Engine;

/// <summary>
/// The first 80 bytes of a segment:
/// <code>
///  0 u64 magic "LUXTABLE"      8 u32 format version     12 u32 header length
/// 16 engine id, 16 bytes      32 u32 number             36 u32 epoch
/// 40 u32 previous number      44 u32 previous end       48 u64 first sequence
/// 56 u32 head                 60 u32 zero               64 i64 created, unix ms
/// 72 u32 zero                 76 u32 crc32c of what is before it
/// </code>
/// It lies in one disk sector, so it is there as a whole or not at all. Every version keeps the first 16 bytes and ends with the checksum,
/// so a newer format is told from a damaged header.
/// </summary>
/// <param name="Engine">The folder's engine, as IDENT says.</param>
/// <param name="Number">The segment's number, as its file name says.</param>
/// <param name="Epoch">Which start of the engine wrote it.</param>
/// <param name="Previous">The segment before it, 0 for none. Numbers between the two were cut off by the start that wrote this one.</param>
/// <param name="PreviousEnd">Where the segment before it ends.</param>
/// <param name="FirstSequence">The sequence that the first command in it has.</param>
/// <param name="Head">The first segment that is still needed, as known when this one began.</param>
/// <param name="CreatedMs">When it began; for people.</param>
internal readonly record struct SegmentHeader(
    Guid Engine, int Number, uint Epoch, int Previous, uint PreviousEnd, ulong FirstSequence, int Head, long CreatedMs)
{
    public const int Bytes = 80;

    /// <summary>Bytes to read of a file to know its header's version: no version's header is longer.</summary>
    public const int MaxBytes = 512;

    private const ulong Magic = 0x454C_4241_5458_554C;

    /// <summary>The state with which the checksums of this segment's records begin.</summary>
    public uint Seed => SeedOf(Engine, Epoch, Number);

    public static uint SeedOf(Guid engine, uint epoch, int number)
    {
        Span<byte> bytes = stackalloc byte[24];
        _ = engine.TryWriteBytes(bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[16..], epoch);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[20..], number);
        return Crc32C.Append(~0u, bytes);
    }

    public void Write(Span<byte> to)
    {
        to = to[..Bytes];
        to.Clear();
        BinaryPrimitives.WriteUInt64LittleEndian(to, Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(to[8..], LogFormat.Version);
        BinaryPrimitives.WriteInt32LittleEndian(to[12..], Bytes);
        _ = Engine.TryWriteBytes(to[16..]);
        BinaryPrimitives.WriteInt32LittleEndian(to[32..], Number);
        BinaryPrimitives.WriteUInt32LittleEndian(to[36..], Epoch);
        BinaryPrimitives.WriteInt32LittleEndian(to[40..], Previous);
        BinaryPrimitives.WriteUInt32LittleEndian(to[44..], PreviousEnd);
        BinaryPrimitives.WriteUInt64LittleEndian(to[48..], FirstSequence);
        BinaryPrimitives.WriteInt32LittleEndian(to[56..], Head);
        BinaryPrimitives.WriteInt64LittleEndian(to[64..], CreatedMs);
        BinaryPrimitives.WriteUInt32LittleEndian(to[76..], Crc32C.Append(~0u, to[..76]));
    }

    /// <summary>Reads a header that is whole and of this version; <paramref name="version"/> is set, and not 0, when it is whole, of whatever version.</summary>
    public static bool TryRead(ReadOnlySpan<byte> from, out SegmentHeader header, out uint version)
    {
        header = default;
        version = WholeVersion(from);
        if (version != LogFormat.Version) return false;
        header = new SegmentHeader(
            new Guid(from[16..32]),
            BinaryPrimitives.ReadInt32LittleEndian(from[32..]),
            BinaryPrimitives.ReadUInt32LittleEndian(from[36..]),
            BinaryPrimitives.ReadInt32LittleEndian(from[40..]),
            BinaryPrimitives.ReadUInt32LittleEndian(from[44..]),
            BinaryPrimitives.ReadUInt64LittleEndian(from[48..]),
            BinaryPrimitives.ReadInt32LittleEndian(from[56..]),
            BinaryPrimitives.ReadInt64LittleEndian(from[64..]));
        return true;
    }

    private static uint WholeVersion(ReadOnlySpan<byte> from)
    {
        if (from.Length < Bytes || BinaryPrimitives.ReadUInt64LittleEndian(from) != Magic) return 0;
        var length = BinaryPrimitives.ReadUInt32LittleEndian(from[12..]);
        if (length < 20 || length > from.Length) return 0;
        var end = (int)length - 4;
        return BinaryPrimitives.ReadUInt32LittleEndian(from[end..]) == Crc32C.Append(~0u, from[..end]) ? BinaryPrimitives.ReadUInt32LittleEndian(from[8..]) : 0;
    }
}
