using System.Globalization;
using System.Text;
using CsCheck;

namespace Lux.Language.Tests.Rows;

public class TextValueTests
{
    private const long Now = 1_700_000_000_123;

    [Theory]
    [InlineData(ColumnType.Int, "00012", "12")]
    [InlineData(ColumnType.Int, "+5", "5")]
    [InlineData(ColumnType.Int, "-0", "0")]
    [InlineData(ColumnType.Int, "9223372036854775807", "9223372036854775807")]
    [InlineData(ColumnType.Int, "-9223372036854775808", "-9223372036854775808")]
    [InlineData(ColumnType.Ref, "01", "1")]
    [InlineData(ColumnType.Float, "10", "10")]
    [InlineData(ColumnType.Float, ".5", "0.5")]
    [InlineData(ColumnType.Float, "5.", "5")]
    [InlineData(ColumnType.Float, "-2.25e3", "-2250")]
    [InlineData(ColumnType.Float, "1e400", "inf")]
    [InlineData(ColumnType.Float, "-1E400", "-inf")]
    [InlineData(ColumnType.Float, "nan", "nan")]
    [InlineData(ColumnType.Float, "-NaN", "nan")]
    [InlineData(ColumnType.Float, "+Infinity", "inf")]
    [InlineData(ColumnType.Float, "-inf", "-inf")]
    [InlineData(ColumnType.Float, "-0", "0")]
    [InlineData(ColumnType.Float, "1e20", "1e20")]
    [InlineData(ColumnType.Float, "0.00000015", "1.5e-7")]
    [InlineData(ColumnType.Bool, "1", "true")]
    [InlineData(ColumnType.Bool, "0", "false")]
    [InlineData(ColumnType.Bool, "true", "true")]
    [InlineData(ColumnType.Timestamp, "*", "1700000000123")]
    [InlineData(ColumnType.Timestamp, "-1", "-1")]
    [InlineData(ColumnType.Timestamp, "253402300799999", "253402300799999")]
    [InlineData(ColumnType.Uuid, "00112233-4455-6677-8899-AABBccddeeff", "00112233-4455-6677-8899-aabbccddeeff")]
    [InlineData(ColumnType.Decimal, "+00.100", "0.1")]
    [InlineData(ColumnType.Decimal, "-.50", "-0.5")]
    [InlineData(ColumnType.Decimal, "-0.000", "0")]
    [InlineData(ColumnType.Decimal, "100", "100")]
    [InlineData(ColumnType.Decimal, "79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData(ColumnType.Decimal, "-0.0000000000000000000000000001", "-0.0000000000000000000000000001")]
    [InlineData(ColumnType.Json, "{\"a\": [1, null]}", "{\"a\": [1, null]}")]
    [InlineData(ColumnType.Vector, "[0.1, -2e1,3]", "[0.1,-20,3]")]
    [InlineData(ColumnType.Str, "", "")]
    [InlineData(ColumnType.Bytes, "", "")]
    public void A_value_is_stored_by_meaning(ColumnType type, string text, string back) => Assert.Equal(back, RoundTrip(Of(type), Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData(ColumnType.Int, "abc", "field 'x' expects int, got 'abc'")]
    [InlineData(ColumnType.Int, "", "field 'x' expects int, got ''")]
    [InlineData(ColumnType.Int, "-", "field 'x' expects int, got '-'")]
    [InlineData(ColumnType.Int, " 5", "field 'x' expects int, got ' 5'")]
    [InlineData(ColumnType.Int, "1e3", "field 'x' expects int, got '1e3'")]
    [InlineData(ColumnType.Int, "9223372036854775808", "field 'x' expects int, got '9223372036854775808'")]
    [InlineData(ColumnType.Int, "-9223372036854775809", "field 'x' expects int, got '-9223372036854775809'")]
    [InlineData(ColumnType.Ref, "abc", "field 'x' expects int, got 'abc'")]
    [InlineData(ColumnType.Float, "abc", "field 'x' expects float, got 'abc'")]
    [InlineData(ColumnType.Float, "", "field 'x' expects float, got ''")]
    [InlineData(ColumnType.Float, ".", "field 'x' expects float, got '.'")]
    [InlineData(ColumnType.Float, "1e", "field 'x' expects float, got '1e'")]
    [InlineData(ColumnType.Float, "1\0", "field 'x' expects float, got '1\\x00'")]
    [InlineData(ColumnType.Float, "∞", "field 'x' expects float, got '∞'")]
    [InlineData(ColumnType.Bool, "yes", "field 'x' expects bool (true/false/1/0), got 'yes'")]
    [InlineData(ColumnType.Timestamp, "2024-01-01", "field 'x' expects timestamp (epoch ms or *), got '2024-01-01'")]
    [InlineData(ColumnType.Timestamp, "1.5", "field 'x' expects timestamp (epoch ms or *), got '1.5'")]
    [InlineData(ColumnType.Timestamp, "253402300800000", "field 'x' expects timestamp (epoch ms or *), got '253402300800000'")]
    [InlineData(ColumnType.Uuid, "0x112233-4455-6677-8899-aabbccddeeff", "field 'x' expects uuid, got '0x112233-4455-6677-8899-aabbccddeeff'")]
    [InlineData(ColumnType.Decimal, "1e3", "field 'x' expects decimal, got '1e3'")]
    [InlineData(ColumnType.Decimal, ".", "field 'x' expects decimal, got '.'")]
    [InlineData(ColumnType.Decimal, "79228162514264337593543950336", "field 'x' expects decimal, got '79228162514264337593543950336'")]
    [InlineData(ColumnType.Decimal, "1.00000000000000000000000000001", "field 'x' expects decimal, got '1.00000000000000000000000000001'")]
    [InlineData(ColumnType.Json, "{a:1}", "field 'x' expects json, got '{a:1}'")]
    [InlineData(ColumnType.Json, "", "field 'x' expects json, got ''")]
    [InlineData(ColumnType.Json, "1 2", "field 'x' expects json, got '1 2'")]
    [InlineData(ColumnType.Vector, "[1,2]", "field 'x' expects vector(3), got '[1,2]'")]
    [InlineData(ColumnType.Vector, "[1,2,3,4]", "field 'x' expects vector(3), got '[1,2,3,4]'")]
    [InlineData(ColumnType.Vector, "[1,,3]", "field 'x' expects vector(3), got '[1,,3]'")]
    public void A_value_of_the_wrong_type_names_field_type_and_value_and_writes_nothing(ColumnType type, string text, string message)
    {
        var row = new RowWriter();
        Assert.False(TextValue.TryEncode(Of(type), Encoding.UTF8.GetBytes(text), Now, row, out var error));
        Assert.Equal(ErrorCode.WrongType, error.Code);
        Assert.Equal(message, error.Message);
        Assert.Equal(0, row.Length);
    }

    [Fact]
    public void Text_that_is_not_utf8_is_refused_with_its_bytes_shown()
    {
        Assert.False(TextValue.TryEncode(Of(ColumnType.Str), [0x62, 0x69, 0x6e, 0xff, 0xfe], Now, new RowWriter(), out var error));
        Assert.Equal(@"field 'x' expects str (UTF-8), got 'bin\xff\xfe'", error.Message);
    }

    [Fact]
    public void A_long_value_is_shown_by_its_first_64_bytes()
    {
        Assert.False(TextValue.TryEncode(Of(ColumnType.Int), Encoding.UTF8.GetBytes(new string('x', 1000)), Now, new RowWriter(), out var error));
        Assert.Equal(new string('x', 64), error["value"]);
    }

    [Fact]
    public void Raw_floats_are_a_vector()
    {
        byte[] raw = [0, 0, 0xc0, 0x3f, 0, 0, 0, 0, 0, 0, 0, 0x40];
        Assert.Equal("[1.5,0,2]", RoundTrip(Of(ColumnType.Vector), raw));
    }

    [Fact]
    public void Every_long_reads_back() => Gen.Long.Sample(v => Assert.Equal(Text(v), RoundTrip(Of(ColumnType.Int), Encoding.UTF8.GetBytes(Text(v)))));

    [Fact]
    public void Every_double_reads_back_by_its_text() => Gen.Double.Sample(v =>
    {
        string text = RoundTrip(Of(ColumnType.Float), Encoding.UTF8.GetBytes(v.ToString("R", CultureInfo.InvariantCulture)));
        double back = text switch { "nan" => double.NaN, "inf" => double.PositiveInfinity, "-inf" => double.NegativeInfinity, _ => double.Parse(text, CultureInfo.InvariantCulture) };
        Assert.Equal(v, back);
        Assert.Equal(text, RoundTrip(Of(ColumnType.Float), Encoding.UTF8.GetBytes(text)));
    });

    [Fact]
    public void Every_decimal_reads_back_without_needless_zeros() => Gen.Decimal.Sample(v =>
    {
        string text = RoundTrip(Of(ColumnType.Decimal), Encoding.UTF8.GetBytes(v.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal(v, decimal.Parse(text, CultureInfo.InvariantCulture));
        Assert.False(text.Contains('.', StringComparison.Ordinal) && text.EndsWith('0'));
    });

    [Fact]
    public void Every_uuid_reads_back() => Gen.Guid.Sample(v => Assert.Equal(v.ToString(), RoundTrip(Of(ColumnType.Uuid), Encoding.UTF8.GetBytes(v.ToString().ToUpperInvariant()))));

    [Fact]
    public void Any_text_is_a_value_or_an_error() => Gen.Select(Gen.Enum<ColumnType>(), Gen.OneOf(Gen.Byte.Array[0, 20], Gen.Char["0123456789+-.eE[],{}\"naif*"].Array[0, 12].Select(c => Encoding.UTF8.GetBytes(c)))).Sample((type, text) =>
    {
        var row = new RowWriter();
        if (!TextValue.TryEncode(Of(type), text, Now, row, out _)) return;
        Assert.Equal(row.Length, StoredValue.LengthOf(row.Written));
        var back = TextValue.Decode(type, row.Written, new RowWriter()).ToArray();
        var again = new RowWriter();
        Assert.True(TextValue.TryEncode(Of(type), back, Now, again, out _));
        Assert.Equal(row.Written.ToArray(), again.Written.ToArray());
    }, iter: 20_000);

    [Fact]
    public void Encoding_and_decoding_allocate_nothing_when_warm()
    {
        (Column Column, byte[] Text)[] values = [(Of(ColumnType.Int), "12345"u8.ToArray()), (Of(ColumnType.Str), "hello"u8.ToArray()), (Of(ColumnType.Float), "1.5"u8.ToArray()),
            (Of(ColumnType.Decimal), "-12.50"u8.ToArray()), (Of(ColumnType.Json), "{\"a\":[1]}"u8.ToArray()), (Of(ColumnType.Uuid), "00112233-4455-6677-8899-aabbccddeeff"u8.ToArray()), (Of(ColumnType.Vector), "[1,2,3]"u8.ToArray())];
        RowWriter row = new(), scratch = new();
        for (int i = 0; i < 100; i++) All();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++) All();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void All()
        {
            foreach (var (column, text) in values)
            {
                row.Clear();
                TextValue.TryEncode(column, text, Now, row, out _);
                TextValue.Decode(column.Type, row.Written, scratch);
            }
        }
    }

    private static Column Of(ColumnType type) => new() { Name = "x", Type = type, Dimension = type == ColumnType.Vector ? 3 : 0, Target = type == ColumnType.Ref ? "t" : null };

    private static string Text(long v) => v.ToString(CultureInfo.InvariantCulture);

    private static string RoundTrip(Column column, byte[] text)
    {
        var row = new RowWriter();
        Assert.True(TextValue.TryEncode(column, text, Now, row, out var error), error?.Text);
        return Encoding.UTF8.GetString(TextValue.Decode(column.Type, row.Written, new RowWriter()));
    }
}
