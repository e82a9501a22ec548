using CsCheck;

namespace Lux.Language.Tests.Texts;

/// <summary>Commands that are written as one text.</summary>
public sealed class CommandTextTests
{
    [Theory]
    [InlineData("messages WHERE id = 1", "messages|WHERE|id|=|1")]
    [InlineData("  messages\n\tWHERE  id = 1 ", "messages|WHERE|id|=|1")]
    [InlineData("m WHERE (a = 1 OR NOT (b = 2)) AND c = 3", "m|WHERE|(|a|=|1|OR|NOT|(|b|=|2|)|)|AND|c|=|3")]
    [InlineData("m SELECT COUNT(*), SUM(n) AS s GROUP BY a, b HAVING COUNT(*) > 1", "m|SELECT|COUNT(*),|SUM(n)|AS|s|GROUP|BY|a,|b|HAVING|COUNT(*)|>|1")]
    [InlineData("m WHERE a IN (1, 'x y', {z})", "m|WHERE|a|IN|3|1|x y|{z}")]
    [InlineData("m WHERE a in (1,2)", "m|WHERE|a|in|2|1|2")]
    [InlineData("m WHERE a IN ( {list} )", "m|WHERE|a|IN|1|{list}")]
    [InlineData("m WHERE a = IN AND b IN 2 x y", "m|WHERE|a|=|IN|AND|b|IN|2|x|y")]
    [InlineData("m WHERE a = 'it''s {{so}}' AND b = {{x}}", "m|WHERE|a|=|it's {so}|AND|b|=|{x}")]
    [InlineData("m WHERE a = '' AND b = ')'", "m|WHERE|a|=||AND|b|=|)")]
    [InlineData("m LIMIT {take} OFFSET {skip}", "m|LIMIT|1|OFFSET|1")]
    public void Words_are_parted_at_blanks_and_parentheses(string text, string words)
    {
        Assert.True(CommandText.TryParse(text, out var command, out var error), error?.Error.Text);
        Assert.Equal(words.Split('|'), command!.Values);
    }

    [Fact]
    public void Every_word_knows_where_it_stands()
    {
        const string Text = "m WHERE a = 'x y' AND b IN (1, {z})";
        Assert.True(CommandText.TryParse(Text, out var command, out _));
        Assert.Equal(
            ["m", "WHERE", "a", "=", "'x y'", "AND", "b", "IN", "(1, {z})", "1", "{z}"],
            command!.Arguments.Select(argument => Text.Substring(argument.Start, argument.Length)));
        Assert.Equal([null, "z"], command.Arguments.Select(argument => argument.Parameter).TakeLast(2));
    }

    [Fact]
    public void A_name_is_found_as_a_whole_word_of_its_argument()
    {
        const string Text = "m ORDER BY user_id,id,my.id";
        Assert.True(CommandText.TryParse(Text, out var command, out _));
        Assert.Equal((19, 2), command!.Place(3, "id"));
        Assert.Equal((11, 7), command.Place(3, "user_id"));
        Assert.Equal((11, 16), command.Place(3, "other"));
    }

    [Fact]
    public void What_is_quoted_comes_back_as_it_was() => Gen.String.Array[1, 6].Where(words => words.All(word => !word.Contains('\0', StringComparison.Ordinal))).Sample(words =>
    {
        string text = string.Join(' ', words.Select(word => "'" + word.Replace("'", "''", StringComparison.Ordinal).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal) + "'"));
        Assert.True(CommandText.TryParse(text, out var command, out var error), error?.Error.Text);
        Assert.Equal(words, command!.Values);
    });

    [Fact]
    public void No_text_makes_it_fail_or_point_outside() => Gen.String[Gen.Char["ab{}'() ,INin=\n1"], 0, 24].Sample(text =>
    {
        if (CommandText.TryParse(text, out var command, out var error))
            Assert.All(command!.Arguments, argument => Assert.InRange(argument.Start + argument.Length, argument.Start, text.Length));
        else
            Assert.InRange(error!.Start + error.Length, error.Start, text.Length);
    }, iter: 20_000);
}
