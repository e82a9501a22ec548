using System.Buffers.Binary;

namespace Lux.Language;

/// <summary>The text of a vector: a list <c>[0.1,0.2]</c>, or its 32-bit floats, little-endian, as they are stored. Each is finite: a distance to nan or infinity means nothing.</summary>
internal static class VectorText
{
    public static bool TryEncode(ReadOnlySpan<byte> text, int dimension, RowWriter to)
    {
        if (IsList(text))
        {
            int start = to.Length;
            if (TryList(text[1..^1], dimension, to)) return true;
            to.Rewind(start);
            return false;
        }
        if (!IsValid(text, dimension)) return false;
        to.WriteBin(text);
        return true;
    }

    /// <summary>
    /// Whether the argument is meant as a list: brackets with nothing but printable ASCII between them. A list that is wrong, <c>[1,2,33]</c> for two elements, may have as many bytes as the
    /// raw floats would, and must not be taken for them; of raw floats only such look like a list whose last element is near 1e18.
    /// </summary>
    public static bool IsList(ReadOnlySpan<byte> text) => text is [(byte)'[', .., (byte)']'] && !text.ContainsAnyExceptInRange((byte)' ', (byte)'~');

    /// <summary>Whether <paramref name="floats"/> are as many finite floats as <paramref name="dimension"/> says.</summary>
    public static bool IsValid(ReadOnlySpan<byte> floats, int dimension)
    {
        if (floats.Length != dimension * 4L) return false;
        for (int i = 0; i < floats.Length; i += 4)
            if (!float.IsFinite(BinaryPrimitives.ReadSingleLittleEndian(floats[i..]))) return false;
        return true;
    }

    public static void Format(ReadOnlySpan<byte> floats, RowWriter to)
    {
        to.WriteRaw("["u8);
        for (int i = 0; i + 4 <= floats.Length; i += 4)
        {
            if (i > 0) to.WriteRaw(","u8);
            to.Advance(FloatText.Format(BinaryPrimitives.ReadSingleLittleEndian(floats[i..]), to.GetSpan(FloatText.MaxLength)));
        }
        to.WriteRaw("]"u8);
    }

    private static bool TryList(ReadOnlySpan<byte> list, int dimension, RowWriter to)
    {
        to.WriteBinHeader(dimension * 4);
        int count = 0;
        foreach (var part in list.Split((byte)','))
        {
            if (count++ == dimension || !FloatText.TryParse(list[part].Trim((byte)' '), out float value) || !float.IsFinite(value)) return false;
            BinaryPrimitives.WriteSingleLittleEndian(to.GetSpan(4), value);
            to.Advance(4);
        }
        return count == dimension;
    }
}
