using System.Buffers;

namespace Lux.Language;

/// <summary>The text of a uuid: 8-4-4-4-12 hex digits; stored as its 16 bytes, big-endian, so that bytes sort as text does.</summary>
internal static class UuidText
{
    public const int Length = 36;

    public static bool TryParse(ReadOnlySpan<byte> text, Span<byte> bytes)
    {
        if (text.Length != Length || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-') return false;
        return Hex(text[..8], bytes) && Hex(text[9..13], bytes[4..]) && Hex(text[14..18], bytes[6..]) && Hex(text[19..23], bytes[8..]) && Hex(text[24..], bytes[10..]);
    }

    public static int Format(ReadOnlySpan<byte> bytes, Span<byte> to)
    {
        new Guid(bytes, bigEndian: true).TryFormat(to, out int length, "D");
        return length;
    }

    private static bool Hex(ReadOnlySpan<byte> text, Span<byte> bytes) =>
        Convert.FromHexString(text, bytes[..(text.Length / 2)], out _, out _) == OperationStatus.Done;
}
