using System.Buffers.Binary;
using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// What stands before the array of a stored row:
/// <code>
/// [u16 layout]                                     a row that stays
/// [u16 layout | 0x8000][i64 ms since 1970]         a row that expires then
/// </code>
/// Hot path: 0 B.
/// </summary>
internal static class RowHeader
{
    /// <summary>The highest layout version that a header can hold.</summary>
    public const int MaxVersion = 0x7fff;

    private const int ExpiresFlag = 0x8000;
    private const int VersionBytes = 2;
    private const int Bytes = VersionBytes + sizeof(long);

    /// <summary>Writes the header of a row; an <paramref name="expiry"/> of 0 is none.</summary>
    public static void Write(RowWriter to, int version, long expiry)
    {
        Span<byte> header = stackalloc byte[Bytes];
        BinaryPrimitives.WriteInt64LittleEndian(header[VersionBytes..], expiry);
        BinaryPrimitives.WriteUInt16LittleEndian(header, (ushort)(expiry == 0 ? version : version | ExpiresFlag));
        to.WriteRaw(expiry == 0 ? header[..VersionBytes] : header);
    }

    /// <summary>The version of the row's layout; 0, which is none, of a row that is not whole.</summary>
    public static int VersionOf(ReadOnlySpan<byte> row) => row.Length < VersionBytes ? 0 : BinaryPrimitives.ReadUInt16LittleEndian(row) & MaxVersion;

    /// <summary>The row's array.</summary>
    public static ReadOnlySpan<byte> ArrayOf(ReadOnlySpan<byte> row)
    {
        int length = LengthOf(row);
        return row.Length < length ? default : row[length..];
    }

    /// <summary>The bytes before the row's array.</summary>
    public static int LengthOf(ReadOnlySpan<byte> row) => Expires(row) ? Bytes : VersionBytes;

    /// <summary>Whether the row has an expiry.</summary>
    public static bool Expires(ReadOnlySpan<byte> row) => row.Length >= VersionBytes && (row[1] & (ExpiresFlag >> 8)) != 0;

    /// <summary>When the row expires, in ms since 1970; 0 for never.</summary>
    public static long ExpiryOf(ReadOnlySpan<byte> row) => Expires(row) && row.Length >= Bytes ? BinaryPrimitives.ReadInt64LittleEndian(row[VersionBytes..]) : 0;

    /// <summary>Whether the row is gone at the time <paramref name="nowMs"/>.</summary>
    public static bool IsExpired(ReadOnlySpan<byte> row, long nowMs) => ExpiryOf(row) is not 0 and var expiry && expiry <= nowMs;
}
