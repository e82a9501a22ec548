using System.Buffers;
using System.Text;
using CsCheck;
using MessagePack;

namespace Lux.Language.Tests.Rows;

/// <summary>The span codec against MessagePack's own library, both ways.</summary>
public class MessagePackOracleTests
{
    private static readonly Gen<long> Ints = Gen.OneOf(Gen.Long, Gen.Int.Select(i => (long)i), Gen.Long[-40, 300],
        Gen.OneOf(long.MinValue, long.MaxValue, int.MinValue, int.MaxValue, uint.MaxValue, uint.MaxValue + 1L, short.MinValue, ushort.MaxValue, 65536L, sbyte.MinValue, -129L, -33L, 128L, 255L, 256L));

    private static readonly Gen<object?> Values = Gen.OneOf(
        Gen.Const((object?)null), Ints.Select(i => (object?)i), Gen.Double.Select(d => (object?)d), Gen.Bool.Select(b => (object?)b),
        Gen.String[0, 40].Select(s => (object?)Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(s))), Gen.Byte.Array[0, 300].Select(b => (object?)b));

    [Fact]
    public void What_it_writes_the_library_reads_and_in_the_same_bytes() => Values.Array[0, 40].Sample(values =>
    {
        var ours = new RowWriter(1);
        ours.WriteArrayHeader(values.Length);
        foreach (var value in values) Write(ours, value);
        Assert.Equal(ByLibrary(values), ours.Written.ToArray());
    });

    [Fact]
    public void What_the_library_writes_it_reads() => Values.Array[0, 40].Sample(values =>
    {
        var row = new RowReader(ByLibrary(values));
        Assert.Equal(values.Length, row.Count);
        for (int i = 0; i < values.Length; i++) AssertValue(values[i], row.Value(i));
        for (int i = values.Length - 1; i >= 0; i--) AssertValue(values[i], row.Value(i));
        Assert.True(row.IsNil(values.Length));
    });

    [Fact]
    public void Ints_in_wider_forms_than_needed_are_read() => Ints.Sample(value =>
    {
        var library = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(library);
        writer.WriteInt64(value);
        if (value is >= int.MinValue and <= int.MaxValue) writer.WriteInt32((int)value);
        if (value is >= short.MinValue and <= short.MaxValue) writer.WriteInt16((short)value);
        if (value is >= 0 and <= uint.MaxValue) writer.WriteUInt32((uint)value);
        if (value >= 0) writer.WriteUInt64((ulong)value);
        writer.Flush();
        for (var rest = library.WrittenSpan; rest.Length > 0; rest = rest[StoredValue.LengthOf(rest)..])
        {
            Assert.True(StoredValue.TryInt(rest, out long read));
            Assert.Equal(value, read);
        }
    });

    [Fact]
    public void A_number_past_64_bits_is_no_int()
    {
        Assert.False(StoredValue.TryInt([0xcf, 0x80, 0, 0, 0, 0, 0, 0, 0], out _));
    }

    [Fact]
    public void Lengths_of_any_value_agree_with_the_library() => Gen.Byte.Array[1, 24].Sample(bytes =>
    {
        for (int i = 0; i + 1 < bytes.Length; i++)
            if (bytes[i] is 0xdd or 0xdf && bytes[i + 1] >= 0x80) return;   // the library takes a count past 2^31 for an empty array
        int length = StoredValue.LengthOf(bytes);
        long expected = -1;
        var reader = new MessagePackReader(bytes);
        try
        {
            reader.Skip();
            expected = reader.Consumed;
        }
        catch (Exception e) when (e is EndOfStreamException or MessagePackSerializationException or ArgumentOutOfRangeException) { }   // the last: a length past 2 GB
        Assert.Equal(expected, length);
    }, iter: 20_000);

    [Fact]
    public void Any_bytes_read_as_some_row_without_a_fault() => Gen.Byte.Array[0, 40].Sample(bytes =>
    {
        var row = new RowReader(bytes);
        for (int i = 0; i < 50; i++)
        {
            var value = row.Value(i);
            _ = StoredValue.TryInt(value, out _) | StoredValue.TryFloat(value, out _) | StoredValue.TryBool(value, out _) | StoredValue.TryStr(value, out _) | StoredValue.TryBin(value, out _);
        }
    });

    private static void Write(RowWriter row, object? value)
    {
        switch (value)
        {
            case null: row.WriteNil(); break;
            case long i: row.WriteInt(i); break;
            case double d: row.WriteFloat(d); break;
            case bool b: row.WriteBool(b); break;
            case string s: row.WriteStr(Encoding.UTF8.GetBytes(s)); break;
            case byte[] bin: row.WriteBin(bin); break;
        }
    }

    private static byte[] ByLibrary(object?[] values)
    {
        var library = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(library);
        writer.WriteArrayHeader(values.Length);
        foreach (var value in values)
        {
            switch (value)
            {
                case null: writer.WriteNil(); break;
                case long i: writer.Write(i); break;
                case double d: writer.Write(double.IsNaN(d) ? BitConverter.UInt64BitsToDouble(0x7ff8_0000_0000_0000) : d == 0 ? 0.0 : d); break;
                case bool b: writer.Write(b); break;
                case string s: writer.Write(s); break;
                case byte[] bin: writer.Write(bin); break;
            }
        }
        writer.Flush();
        return library.WrittenSpan.ToArray();
    }

    private static void AssertValue(object? expected, ReadOnlySpan<byte> stored)
    {
        object? read = StoredValue.IsNil(stored) ? null
            : StoredValue.TryInt(stored, out long i) ? i
            : StoredValue.TryFloat(stored, out double d) ? d
            : StoredValue.TryBool(stored, out bool b) ? b
            : StoredValue.TryStr(stored, out var s) ? Encoding.UTF8.GetString(s)
            : StoredValue.TryBin(stored, out var bin) ? bin.ToArray() : "nothing";
        Assert.Equal(expected is 0.0 ? 0.0 : expected, read);
    }
}
