using System.Buffers.Binary;
using System.Security.Cryptography;
using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// The uuids that rows have in a column added with <c>default(*)</c>: of version 7 with the time of the change, the other 74 bits from SHA-256 over a random seed
/// and the row's id. So a million rows need no writing, and each reads the same value every time.
/// </summary>
internal static class SeededUuid
{
    private const int SeedBytes = 16;

    /// <summary>A new seed, as a stored value: the time, then random bytes.</summary>
    public static byte[] NewSeed(long nowMs)
    {
        Span<byte> seed = stackalloc byte[sizeof(long) + SeedBytes];
        BinaryPrimitives.WriteInt64BigEndian(seed, Math.Max(0, nowMs));
        RandomNumberGenerator.Fill(seed[sizeof(long)..]);
        var writer = new RowWriter();
        writer.WriteBin(seed);
        return writer.Written.ToArray();
    }

    /// <summary>The stored uuid of a row.</summary>
    public static byte[] Of(ReadOnlySpan<byte> seed, ulong id)
    {
        if (!StoredValue.TryBin(seed, out var bytes) || bytes.Length != sizeof(long) + SeedBytes) throw new LuxEngineException("the log holds a seed of uuids that is none");
        Span<byte> input = stackalloc byte[SeedBytes + sizeof(ulong)], hash = stackalloc byte[SHA256.HashSizeInBytes];
        bytes[sizeof(long)..].CopyTo(input);
        BinaryPrimitives.WriteUInt64BigEndian(input[SeedBytes..], id);
        SHA256.HashData(input, hash);
        var uuid = hash[..16];
        bytes[2..sizeof(long)].CopyTo(uuid);   // 48 bits of time
        uuid[6] = (byte)((uuid[6] & 0x0f) | 0x70);
        uuid[8] = (byte)((uuid[8] & 0x3f) | 0x80);
        var writer = new RowWriter(2 + 16);
        writer.WriteBin(uuid);
        return writer.Written.ToArray();
    }
}
