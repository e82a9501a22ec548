using System.Text;
using Lux.Schema.Tests.GeneratedShape;
using Lux.Schema.Tests.Rows;

namespace Lux.Schema.Tests.Conditions;

public sealed class ConditionTests
{
    private static readonly Everything.Columns Row = new("");
    private static readonly Message.Columns Posted = new("");

    [Fact]
    public void Each_operator_is_field_operator_value()
    {
        Says("int64 = 5", Row.Int64 == 5);
        Says("int64 != 5", Row.Int64 != 5);
        Says("int64 < 5", Row.Int64 < 5);
        Says("int64 > 5", Row.Int64 > 5);
        Says("int64 <= 5", Row.Int64 <= 5);
        Says("int64 >= 5", Row.Int64 >= 5);
        Says("text STARTSWITH he", Row.Text.StartsWith("he"));
        Says("text CONTAINS ell", Row.Text.Contains("ell"));
        Says("int64 IN 3 1 2 3", Row.Int64.In(1, 2, 3));
        Says("int64 IN 2 1 2", Row.Int64.In(new List<long> { 1, 2 }));
        Says("id = 9", Row.Id == new Id<Everything>(9));
    }

    [Fact]
    public void Values_of_every_type_are_spelled_as_the_engine_reads_them()
    {
        var instant = new DateTimeOffset(2026, 3, 1, 1, 0, 0, TimeSpan.FromHours(1));
        Says("char = x", Row.Char == 'x');
        Says("name = Merry", Row.Name == Mood.Merry);
        Says("number = -7", Row.Number == Mood.Merry);
        Says("number_or_null = 300", Row.NumberOrNull == Mood.Gruff);
        Says("int32 = -1", Row.Int32 == -1);
        Says("int16 = 5", Row.Int16 == 5);
        Says("byte = 255", Row.Byte == 255);
        Says("double = 0.1", Row.Double == 0.1);
        Says("double = 0", Row.Double == -0.0);
        Says("double = inf", Row.Double == double.PositiveInfinity);
        Says("single = 0.10000000149011612", Row.Single == 0.1f);
        Says("boolean = true", Row.Boolean == true);
        Says("instant >= 1772323200000", Row.Instant >= instant);
        Says("time = 1772323200000", Row.Time == instant.UtcDateTime);
        Says("span > 600000000", Row.Span > TimeSpan.FromMinutes(1));
        Says("day = 1", Row.Day == new DateOnly(1, 1, 2));
        Says("guid = 00112233-4455-6677-8899-aabbccddeeff", Row.Guid == new Guid("00112233-4455-6677-8899-aabbccddeeff"));
        Says("bytes = ab", Row.Bytes == "ab"u8.ToArray());
        Says("memory = ab", Row.Memory == new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes("ab")));
        Says("decimal = 5", Row.Decimal == 5);
        Says("decimal = 1.50", Row.Decimal == 1.50m);
        Says("channel_id = 4", Posted.ChannelId == new Id<Channel>(4));
    }

    [Fact]
    public void A_null_at_run_time_asks_for_null()
    {
        string? noText = null;
        long? noNumber = null;
        Says("text_or_null IS NULL", Row.TextOrNull == noText);
        Says("text_or_null IS NOT NULL", Row.TextOrNull != noText);
        Says("int64_or_null IS NULL", Row.Int64OrNull == noNumber);
        Says("int64_or_null IS NOT NULL", Row.Int64OrNull.IsNotNull);
        Says("int64_or_null IS NULL OR int64_or_null > 5", Row.Int64OrNull.IsNull | Row.Int64OrNull > 5);
        Says("int64_or_null = 5", Row.Int64OrNull == 5);
        Says("int64_or_null IN 1 5 OR int64_or_null IS NULL", Row.Int64OrNull.In(5, null));
        Assert.Throws<ArgumentNullException>(() => Row.Int64OrNull > noNumber);
    }

    [Fact]
    public void A_null_in_the_code_asks_for_null_too()
    {
        Says("ref_or_null IS NOT NULL", Row.RefOrNull != null);
        Says("int64_or_null IS NULL OR int64_or_null > 5 OR int64_or_null = 1", Row.Int64OrNull == null | Row.Int64OrNull > 5 | Row.Int64OrNull == 1);
    }

    [Fact]
    public void In_of_nothing_holds_for_no_row() => Says("id IS NULL", Row.Int64.In());

    [Fact]
    public void In_of_more_values_than_one_list_may_have_asks_several()
    {
        var words = Sent.Words(Row.Int64.In(Enumerable.Range(0, 10_001).Select(number => (long)number)));
        Assert.Equal(["int64", "IN", "10000", "0"], words[..4]);
        Assert.Equal(["OR", "int64", "IN", "1", "10000"], words[^5..]);
    }

    [Fact]
    public void Combinations_have_the_parentheses_that_they_need_and_no_more()
    {
        var (a, b, c) = (Row.Int32 == 1, Row.Int64 == 2, Row.Int16 == 3);
        Says("int32 = 1 AND int64 = 2 AND int16 = 3", a & b & c);
        Says("int32 = 1 AND int64 = 2 OR int16 = 3", a & b | c);
        Says("( int32 = 1 OR int64 = 2 ) AND int16 = 3", (a | b) & c);
        Says("NOT int32 = 1", !a);
        Says("NOT NOT int32 = 1", !!a);
        Says("NOT ( int32 = 1 AND int64 = 2 )", !(a & b));
        Says("NOT int32 = 1 AND int64 = 2", !a & b);
    }

    [Fact]
    public void The_doubled_operators_never_short_circuit()
    {
        var (a, b) = (Row.Int32 == 1, Row.Int64 == 2);
        Says("int32 = 1 AND int64 = 2", a && b);
        Says("int32 = 1 OR int64 = 2", a || b);
    }

    [Fact]
    public void A_bool_column_is_a_condition()
    {
        Says("boolean = true", (Condition<Everything>)Row.Boolean);
        Says("boolean = false", !Row.Boolean);
        Says("boolean = true AND int32 = 1", Row.Boolean & Row.Int32 == 1);
        Says("int32 = 1 OR boolean = false", Row.Int32 == 1 || !Row.Boolean);
        Says("boolean = true AND boolean = true", Row.Boolean & Row.Boolean);
        Says("NOT ( boolean = true OR boolean = true )", !(Row.Boolean | Row.Boolean));
    }

    [Fact]
    public void A_bool_column_combines_with_a_condition_of_another_table() =>
        Says("user_id.color = teal AND boolean = true", new User.Columns("user_id.").Color == "teal" & Row.Boolean);

    [Fact]
    public void Columns_of_two_tables_combine()
    {
        var author = new User.Columns("user_id.");
        Says("content CONTAINS x AND user_id.color = teal", Posted.Content.Contains("x") & author.Color == "teal");
        Says("content CONTAINS x OR user_id.color = teal", Posted.Content.Contains("x") || author.Color == "teal");
    }

    [Fact]
    public void A_value_that_looks_like_a_word_of_the_language_is_one_argument() =>
        Assert.Equal(["content", "=", "a AND (b)", "OR", "content", "=", "LIMIT"], Sent.Words(Posted.Content == "a AND (b)" | Posted.Content == "LIMIT"));

    private static void Says(string expected, Condition condition) => Assert.Equal(expected, string.Join(' ', Sent.Words(condition)));
}
