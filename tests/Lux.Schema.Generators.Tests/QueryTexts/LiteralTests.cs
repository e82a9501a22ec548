using Lux.Schema.Generators.Tests.Rules;

namespace Lux.Schema.Generators.Tests.QueryTexts;

/// <summary>The word is underlined however the text is written.</summary>
public sealed class LiteralTests
{
    private const string Message = "Unknown field 'chanel_id' in WHERE clause: write 'channel_id'";

    [Theory]
    [InlineData("\"messages WHERE chanel_id = 1\"", "chanel_id")]
    [InlineData("\"messages\\tWHERE\\u0020\\x20\\U00000020chanel_id = '\\\"'\"", "chanel_id")]
    [InlineData("\"messages WHERE content = \\U0001F600 AND chanel_id = 1\"", "chanel_id")]
    [InlineData("@\"messages WHERE content = '\"\"' AND chanel_id = 1\"", "chanel_id")]
    [InlineData("\"\"\"messages WHERE content = '\"' AND chanel_id = 1\"\"\"", "chanel_id")]
    [InlineData("\"messages WHERE \" + \"chanel_id = 1\"", "chanel_id")]
    [InlineData("(\"messages WHERE \" + @\"chanel_id\") + \" = 1\"", "chanel_id")]
    [InlineData("\"messages WHERE \" + \"chanel\" + \"_id = 1\"", "\"messages WHERE \" + \"chanel\" + \"_id = 1\"")]
    [InlineData("\"messages WHERE \" + Names.Wrong + \" = 1\"", "\"messages WHERE \" + Names.Wrong + \" = 1\"")]
    [InlineData("Names.Text", "Names.Text")]
    [InlineData("text: \"messages WHERE chanel_id = 1\"", "chanel_id")]
    public Task The_word(string literal, string underlined) => RuleAssert.FiresAsync(
        "LUX3002",
        underlined,
        Message,
        [.. ChatWith.Literal(literal, "IAsyncEnumerable<Message> AllAsync()"), "namespace App; public static class Names { public const string Wrong = \"chanel_id\", Text = \"messages WHERE chanel_id = 1\"; }"]);

    [Fact]
    public Task The_word_in_several_lines() => RuleAssert.FiresAsync(
        "LUX3002",
        "chanel_id",
        Message,
        ChatWith.Literal(
            """"
            """
                    messages

                    WHERE content = 'a  b'
                      AND chanel_id = 1
                    """
            """",
            "IAsyncEnumerable<Message> AllAsync()"));

    [Fact]
    public Task The_word_in_several_lines_of_windows() => RuleAssert.FiresAsync(
        "LUX3002",
        "chanel_id",
        Message,
        [.. ChatWith.Literal("\"\"\"\n        messages\n\n        WHERE chanel_id = 1\n        \"\"\"", "IAsyncEnumerable<Message> AllAsync()").Select(source => source.ReplaceLineEndings("\r\n"))]);
}
