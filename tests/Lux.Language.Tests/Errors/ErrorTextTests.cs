using CsCheck;

namespace Lux.Language.Tests.Errors;

public sealed class ErrorTextTests
{
    private static readonly Gen<string> Value = Gen.String[Gen.Char.AlphaNumeric, 0, 12];

    [Fact]
    public void Every_error_reads_back_from_its_text() =>
        (from code in Gen.Enum<ErrorCode>().Where(c => c != ErrorCode.Other)
         from values in Value.Array[8]
         from row in Gen.Int[0, 20]
         from step in Gen.Int[0, 20]
         select (code, values, row, step)).Sample(t =>
        {
            var holes = HolesOf(t.code);
            var error = LuxError.Of(t.code, [.. t.values.Take(holes)]);
            if (t.row > 0 && error.Text.StartsWith("ERR ", StringComparison.Ordinal)) error = error.InRow(t.row);
            if (t.step > 0) error = error.InStep(t.step);
            var read = LuxError.Parse(error.Text);
            return read.Text == error.Text && read.Row == error.Row && read.Step == error.Step && read.Code == error.Code && read.Arguments.SequenceEqual(error.Arguments);
        });

    [Fact]
    public void An_error_gives_table_column_and_value_by_name()
    {
        var error = LuxError.Parse("ERR row 3: foreign key violation: author=999 not found in table 'users'");
        Assert.Equal(ErrorCode.ForeignKeyViolation, error.Code);
        Assert.Equal(("author", "999", "users", 3), (error["column"], error["value"], error["table"], error.Row));
        Assert.Equal("row 3: foreign key violation: author=999 not found in table 'users'", error.Message);
    }

    [Fact]
    public void A_step_stands_before_a_row_and_behind_the_first_word()
    {
        var error = LuxError.Of(ErrorCode.LayoutMismatch, "t", "0123456789abcdef").InRow(2).InStep(3);
        Assert.Equal("LAYOUT step 3: row 2: table 't' has layout 0123456789abcdef", error.Text);
        Assert.Equal((ErrorCode.LayoutMismatch, 2, 3), (LuxError.Parse(error.Text).Code, LuxError.Parse(error.Text).Row, LuxError.Parse(error.Text).Step));
    }

    [Fact]
    public void A_text_of_no_template_is_kept_whole()
    {
        var error = LuxError.Parse("WRONGTYPE Operation against a key holding the wrong kind of value");
        Assert.Equal(ErrorCode.Other, error.Code);
        Assert.StartsWith("WRONGTYPE", error.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("a\u0000b\n", "a\\x00b\\x0a")]
    [InlineData("\u009b31m", "\\xc2\\x9b31m")]
    [InlineData("žluť", "žluť")]
    public void A_quoted_value_shows_control_bytes_as_hex(string value, string expected) => Assert.Equal(expected, Quoted.Of(value));

    [Fact]
    public void A_quoted_value_is_cut_at_64_bytes_and_shows_invalid_bytes_as_hex()
    {
        Assert.Equal(new string('x', 64), Quoted.Of(new string('x', 100)));
        Assert.Equal("bin\\xff\\xfe", Quoted.Of([(byte)'b', (byte)'i', (byte)'n', 0xff, 0xfe]));
        Assert.Equal(63, Quoted.Of(new string('x', 63) + "ž").Length);
    }

    private static int HolesOf(ErrorCode code)
    {
        for (int n = 0; ; n++)
        {
            try { return LuxError.Of(code, new string[n]).Arguments.Count; }
            catch (ArgumentException) when (n < 8) { }
        }
    }
}
