using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Lux.Schema.Generated;

/// <summary>The elements of a vector as the engine holds them: 32 bits each, little-endian.</summary>
internal static class FloatBytes
{
    /// <summary>The bytes of <paramref name="floats"/>: the very same memory where the machine is little-endian, as nearly all are.</summary>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<float> floats)
    {
        if (BitConverter.IsLittleEndian) return MemoryMarshal.AsBytes(floats);
        var bytes = new byte[floats.Length * sizeof(float)];
        for (var i = 0; i < floats.Length; i++) BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), floats[i]);
        return bytes;
    }

    /// <summary>Writes the elements as one argument: as bytes, or, if the engine would take those for a list in text, as the list.</summary>
    public static void Write(RespWriter to, ReadOnlySpan<float> floats)
    {
        var bytes = Of(floats);
        if (bytes is [(byte)'[', .., (byte)']']) to.Bulk($"[{string.Join(',', floats.ToArray().Select(one => one.ToString("R", CultureInfo.InvariantCulture)))}]");
        else to.Bulk(bytes);
    }

    /// <summary>The elements in <paramref name="bytes"/>, whose number is a multiple of four.</summary>
    public static float[] Read(ReadOnlySpan<byte> bytes)
    {
        var floats = new float[bytes.Length / sizeof(float)];
        for (var i = 0; i < floats.Length; i++) floats[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(i * sizeof(float))..]);
        return floats;
    }
}
