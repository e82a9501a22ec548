using System.Text;
using CsCheck;

namespace Lux.Language.Tests.Rows;

/// <summary>What a stored value becomes in another type.</summary>
public sealed class TypeConversionTests
{
    private static readonly ColumnType[] Types = [.. Enum.GetValues<ColumnType>().Where(t => t != ColumnType.Vector)];

    private static Column Of(ColumnType type, int dimension = 0) => new() { Name = "x", Type = type, Target = type == ColumnType.Ref ? "users" : null, Dimension = dimension };

    /// <summary>The wire text after a conversion of wire text; null when there is none.</summary>
    private static string? Convert(Column from, Column to, string text)
    {
        RowWriter stored = new(), made = new();
        Assert.True(TextValue.TryEncode(from, Encoding.UTF8.GetBytes(text), 0, stored, out var error), error?.Text);
        if (TypeConversion.TryConvert(from, to, stored.Written, made)) return Encoding.UTF8.GetString(TextValue.Decode(to.Type, made.Written, new RowWriter()));
        Assert.Equal(0, made.Length);
        return null;
    }

    [Theory]
    [InlineData(ColumnType.Int, ColumnType.Float, "7", "7")]
    [InlineData(ColumnType.Int, ColumnType.Float, "9007199254740993", "9007199254740992")]
    [InlineData(ColumnType.Int, ColumnType.Float, "9007199254740995", "9007199254740996")]
    [InlineData(ColumnType.Int, ColumnType.Decimal, "-9223372036854775808", "-9223372036854775808")]
    [InlineData(ColumnType.Int, ColumnType.Str, "-7", "-7")]
    [InlineData(ColumnType.Int, ColumnType.Bool, "1", "true")]
    [InlineData(ColumnType.Int, ColumnType.Bool, "2", null)]
    [InlineData(ColumnType.Int, ColumnType.Timestamp, "253402300799999", "253402300799999")]
    [InlineData(ColumnType.Int, ColumnType.Timestamp, "253402300800000", null)]
    [InlineData(ColumnType.Float, ColumnType.Int, "-3", "-3")]
    [InlineData(ColumnType.Float, ColumnType.Int, "1e18", "1000000000000000000")]
    [InlineData(ColumnType.Float, ColumnType.Int, "9223372036854775808", null)]
    [InlineData(ColumnType.Float, ColumnType.Int, "1.5", null)]
    [InlineData(ColumnType.Float, ColumnType.Int, "nan", null)]
    [InlineData(ColumnType.Float, ColumnType.Decimal, "1e-5", "0.00001")]
    [InlineData(ColumnType.Float, ColumnType.Decimal, "0.1", "0.1")]
    [InlineData(ColumnType.Float, ColumnType.Decimal, "1e40", null)]
    [InlineData(ColumnType.Float, ColumnType.Decimal, "inf", null)]
    [InlineData(ColumnType.Float, ColumnType.Str, "-inf", "-inf")]
    [InlineData(ColumnType.Decimal, ColumnType.Int, "12", "12")]
    [InlineData(ColumnType.Decimal, ColumnType.Int, "1.5", null)]
    [InlineData(ColumnType.Decimal, ColumnType.Float, "1.25", "1.25")]
    [InlineData(ColumnType.Bool, ColumnType.Int, "false", "0")]
    [InlineData(ColumnType.Bool, ColumnType.Float, "true", null)]
    [InlineData(ColumnType.Str, ColumnType.Int, "007", "7")]
    [InlineData(ColumnType.Str, ColumnType.Int, "7.0", null)]
    [InlineData(ColumnType.Str, ColumnType.Timestamp, "*", null)]
    [InlineData(ColumnType.Str, ColumnType.Bool, "1", "true")]
    [InlineData(ColumnType.Str, ColumnType.Json, "{\"a\":1}", "{\"a\":1}")]
    [InlineData(ColumnType.Str, ColumnType.Json, "x", null)]
    [InlineData(ColumnType.Str, ColumnType.Bytes, "x", "x")]
    [InlineData(ColumnType.Str, ColumnType.Uuid, "0123456789ab-", null)]
    [InlineData(ColumnType.Ref, ColumnType.Int, "5", "5")]
    public void A_value_becomes(ColumnType from, ColumnType to, string text, string? expected) => Assert.Equal(expected, Convert(Of(from), Of(to), text));

    [Fact]
    public void A_vector_has_its_numbers_and_nothing_of_another_length()
    {
        Assert.Equal("[1,2]", Convert(Of(ColumnType.Vector, 2), Of(ColumnType.Json), "[1,2]"));
        Assert.Equal("[1,2]", Convert(Of(ColumnType.Str), Of(ColumnType.Vector, 2), "[1,2]"));
        Assert.Null(Convert(Of(ColumnType.Vector, 2), Of(ColumnType.Vector, 3), "[1,2]"));
        Assert.Null(Convert(Of(ColumnType.Str), Of(ColumnType.Vector, 1), "abcd"));
    }

    [Fact]
    public void Null_is_null_in_every_type()
    {
        foreach (var from in Types)
        {
            foreach (var to in Types)
            {
                var made = new RowWriter();
                Assert.True(TypeConversion.TryConvert(Of(from), Of(to), StoredValue.Nil, made));
                Assert.True(StoredValue.IsNil(made.Written));
            }
        }
    }

    [Fact]
    public void A_widening_converts_every_value_and_what_is_made_is_stored_as_a_write_would() =>
        (from fromType in Gen.OneOf(Values.Ordered)
         from toType in Gen.OneOf(Types)
         from value in Values.OrNull(fromType)
         select (fromType, toType, value: Values.Store(fromType, value))).Sample(t =>
        {
            Column from = Of(t.fromType), to = Of(t.toType);
            var made = new RowWriter();
            bool isMade = TypeConversion.TryConvert(from, to, t.value, made);
            if (!isMade) return !TypeConversion.IsWidening(from, to) && made.Length == 0;
            var again = new RowWriter();
            if (StoredValue.IsNil(made.Written)) return StoredValue.IsNil(t.value);
            byte[] text = TextValue.Decode(to.Type, made.Written, new RowWriter()).ToArray();
            return TextValue.TryEncode(to, text, 0, again, out _) && again.Written.SequenceEqual(made.Written);
        });

    [Fact]
    public void Bytes_that_are_no_value_convert_or_not_but_never_throw() =>
        Gen.Select(Gen.OneOf(Types), Gen.OneOf(Types), Gen.Byte.Array[0, 12]).Sample((from, to, bytes) =>
        {
            TypeConversion.TryConvert(Of(from), Of(to), bytes, new RowWriter());
            return true;
        });
}
