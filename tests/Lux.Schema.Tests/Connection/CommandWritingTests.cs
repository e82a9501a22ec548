using System.Globalization;
using System.Text;
using CsCheck;
using Lux.Language;
using Lux.Schema.Generated;

namespace Lux.Schema.Tests.Connection;

public sealed class CommandWritingTests
{
    private static string Written(Action<RespWriter> write)
    {
        var to = new RowWriter();
        write(new RespWriter(to));
        return Encoding.UTF8.GetString(to.Written);
    }

    [Fact]
    public void A_bulk_whose_length_comes_last_is_the_same_as_one_whose_length_comes_first() =>
        Gen.Byte.Array[0, 1200].Sample(bytes =>
        {
            var to = new RowWriter(16);
            var writer = new RespWriter(to);
            writer.ArrayHeader(2);
            int start = writer.BeginBulk();
            writer.Row.WriteRaw(bytes);
            writer.EndBulk(start);
            writer.Bulk("end"u8);
            byte[] wanted = [.. Encoding.UTF8.GetBytes($"*2\r\n${bytes.Length}\r\n"), .. bytes, .. "\r\n$3\r\nend\r\n"u8];
            return to.Written.SequenceEqual(wanted);
        });

    [Theory]
    [InlineData(0L)]
    [InlineData(-1L)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Integers_are_decimal(long value)
    {
        string digits = value.ToString(CultureInfo.InvariantCulture);
        Assert.Equal($"${digits.Length}\r\n{digits}\r\n", Written(w => w.Bulk(value)));
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1e300, "1E+300")]
    [InlineData(double.PositiveInfinity, "inf")]
    [InlineData(double.NegativeInfinity, "-inf")]
    [InlineData(double.NaN, "nan")]
    public void Doubles_are_the_words_of_the_wire(double value, string text) => Assert.Equal($"${text.Length}\r\n{text}\r\n", Written(w => w.Bulk(value)));

    [Fact]
    public void Text_is_counted_in_bytes() => Assert.Equal("$8\r\né漢abc\r\n", Written(w => w.Bulk("é漢abc")));

    [Fact]
    public void Half_a_surrogate_pair_is_refused() => Assert.ThrowsAny<ArgumentException>(() => Written(w => w.Bulk("a\ud800b")));
}
