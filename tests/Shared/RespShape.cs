using System.Buffers.Text;

namespace Lux.Tests;

/// <summary>Whether bytes are whole replies of RESP2 or RESP3, as strict as a client can be.</summary>
internal static class RespShape
{
    /// <summary>The length of the reply that the bytes begin with; 0 when it is not whole yet, -1 when it is none.</summary>
    public static int Length(ReadOnlySpan<byte> bytes, int depth = 0)
    {
        int end = bytes.IndexOf("\r\n"u8);
        if (depth > 16 || (end < 0 && bytes.ContainsAny((byte)'\r', (byte)'\n') && bytes[^1] != '\r')) return -1;
        if (end <= 0) return end < 0 ? 0 : -1;
        var line = bytes[1..end];
        if (line.ContainsAny((byte)'\r', (byte)'\n')) return -1;
        end += 2;
        switch (bytes[0])
        {
            case (byte)'+' or (byte)'-':
                return line.IsEmpty ? -1 : end;
            case (byte)'_':
                return line.IsEmpty ? end : -1;
            case (byte)'#':
                return line is [(byte)'t' or (byte)'f'] ? end : -1;
            case (byte)',':
                return Utf8Parser.TryParse(line, out double _, out int real) && real == line.Length ? end : -1;
            case (byte)':':
                return IsNumber(line, out _) ? end : -1;
            case (byte)'$' or (byte)'=':
                if (!IsNumber(line, out long length) || length < -1) return -1;
                if (length == -1) return end;
                if (bytes.Length < end + length + 2) return 0;
                return bytes.Slice(end + (int)length, 2).SequenceEqual("\r\n"u8) ? end + (int)length + 2 : -1;
            case (byte)'*' or (byte)'>' or (byte)'~' or (byte)'%':
                if (!IsNumber(line, out long count) || count < -1) return -1;
                for (long i = bytes[0] == '%' ? 2 * count : count; i > 0; i--)
                {
                    if (end == bytes.Length) return 0;
                    int part = Length(bytes[end..], depth + 1);
                    if (part <= 0) return part;
                    end += part;
                }
                return end;
            default:
                return -1;
        }
    }

    private static bool IsNumber(ReadOnlySpan<byte> line, out long number) => Utf8Parser.TryParse(line, out number, out int read) && read == line.Length && line.Length > 0;
}
