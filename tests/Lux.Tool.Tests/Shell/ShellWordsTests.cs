using CsCheck;
using Lux.Cli;

namespace Lux.Tool.Tests;

public sealed class ShellWordsTests
{
    [Theory]
    [InlineData("TQUERY users WHERE name = ann", "TQUERY|users|WHERE|name|=|ann")]
    [InlineData("  GET   greeting  ", "GET|greeting")]
    [InlineData("SET k \"a b\"", "SET|k|a b")]
    [InlineData("SET k 'it\\'s \\n'", "SET|k|it's \\n")]
    [InlineData("SET k \"1\\n2\\t\\\"\\x41\\u00e9\"", "SET|k|1\n2\t\"Aé")]
    [InlineData("TCREATE t c:str:default(\"a b\"):unique d:int", "TCREATE|t|c:str:default(\"a b\"):unique|d:int")]
    [InlineData("TQUERY t WHERE ( a = 1 ) OR b = 2", "TQUERY|t|WHERE|(|a|=|1|)|OR|b|=|2")]
    [InlineData("TINSERT t c sad:( d 1", "TINSERT|t|c|sad:(|d|1")]
    [InlineData("TINSERT t c #general", "TINSERT|t|c|#general")]
    [InlineData("TINSERT t c \"\"", "TINSERT|t|c|")]
    [InlineData("# a comment", "")]
    [InlineData("-- accept: drops column users.color", "")]
    [InlineData("", "")]
    public void A_line_is_cut_at_blanks_outside_of_quotes_and_parentheses(string line, string words)
    {
        Assert.True(ShellWords.TrySplit(line, out var split, out _));
        Assert.Equal(words, string.Join('|', split.Select(word => word.Text)));
    }

    [Theory]
    [InlineData("SET k \"abc", "the \" at column 7 is not closed")]
    [InlineData("SET 'k'v", "a blank is missing after the ' at column 7")]
    public void Quotes_that_do_not_end_well_are_said(string line, string says)
    {
        Assert.False(ShellWords.TrySplit(line, out _, out var error));
        Assert.Equal(says, error);
    }

    [Fact]
    public void Bytes_that_are_no_text_can_be_written()
    {
        Assert.True(ShellWords.TrySplit("SET k \"\\xff\\x00\"", out var words, out _));
        Assert.Equal([0xff, 0x00], words[2].Bytes);
    }

    [Fact]
    public void A_quoted_word_is_read_back_as_it_was() => Gen.String.Where(text => !text.Any(char.IsSurrogate)).Array[1, 5].Sample(texts =>
    {
        Assert.True(ShellWords.TrySplit("X " + string.Join(' ', texts.Select(ShellWords.Quote)), out var words, out var error), error);
        Assert.Equal(texts, words.Skip(1).Select(word => word.Text));
    });

    [Fact]
    public void Any_line_is_read_or_refused_with_a_reason() => Gen.String.Sample(line =>
        Assert.True(ShellWords.TrySplit(line, out var words, out var error) ? words.All(word => word.End <= line.Length) : error!.Length > 0));
}
