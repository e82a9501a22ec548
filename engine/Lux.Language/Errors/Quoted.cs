using System.Text;

namespace Lux.Language;

/// <summary>How a value stands in an error text: its first 64 bytes, control and invalid bytes as <c>\xNN</c>.</summary>
public static class Quoted
{
    /// <summary>Quotes text.</summary>
    public static string Of(string value) => Of(Encoding.UTF8.GetBytes(value));

    /// <summary>Quotes bytes that should be UTF-8.</summary>
    public static string Of(byte[] value)
    {
        int length = Math.Min(value.Length, Limits.QuotedBytes);
        var text = new StringBuilder(length);
        for (int i = 0; i < length;)
        {
            int size = SequenceLength(value, i);
            if (size > 0 && i + size > length) break;   // a character that the cut would split
            if (size > 0 && !IsControl(value, i))
            {
                text.Append(Encoding.UTF8.GetString(value, i, size));
                i += size;
            }
            else
            {
                for (int end = i + Math.Max(size, 1); i < end; i++) text.Append("\\x").Append(value[i].ToString("x2"));
            }
        }
        return text.ToString();
    }

    // Those below 0x20, and U+0080 to U+009F, which some terminals obey too.
    private static bool IsControl(byte[] value, int at) => value[at] < 0x20 || value[at] == 0x7f || (value[at] == 0xc2 && value[at + 1] < 0xa0);

    // The length of the valid UTF-8 sequence at `at`, or 0.
    private static int SequenceLength(byte[] value, int at)
    {
        byte first = value[at];
        int size = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
        if (size == 0 || at + size > value.Length) return 0;
        for (int i = 1; i < size; i++)
            if ((value[at + i] & 0xc0) != 0x80) return 0;
        if (size == 3 && ((first == 0xe0 && value[at + 1] < 0xa0) || (first == 0xed && value[at + 1] > 0x9f))) return 0;
        if (size == 4 && ((first == 0xf0 && value[at + 1] < 0x90) || (first == 0xf4 && value[at + 1] > 0x8f))) return 0;
        return size;
    }
}
