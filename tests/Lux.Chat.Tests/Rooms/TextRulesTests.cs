using Lux.Samples.Chat;

namespace Lux.Chat.Tests.Rooms;

public sealed class TextRulesTests
{
    [Theory]
    [InlineData(" Ann ", "Ann")]
    [InlineData("Zoë O'Hara", "Zoë O'Hara")]
    public void A_name_is_trimmed(string text, string name) => Assert.Equal(name, TextRules.Name(text));

    [Theory]
    [InlineData("x")]
    [InlineData("<b>ann</b>")]
    [InlineData("a\nb")]
    [InlineData("a name that is far too long for this")]
    [InlineData(null)]
    public void What_is_no_name_is_refused(string? text) => Assert.Null(TextRules.Name(text));

    [Theory]
    [InlineData("#Design Review", "design-review")]
    [InlineData("büro", "büro")]
    public void A_channel_is_lower_case_with_hyphens(string text, string name) => Assert.Equal(name, TextRules.Channel(text));

    [Theory]
    [InlineData("---")]
    [InlineData("a/b")]
    [InlineData("")]
    public void What_is_no_channel_is_refused(string text) => Assert.Null(TextRules.Channel(text));

    [Fact]
    public void A_message_has_a_length_and_something_to_see()
    {
        Assert.Equal("a\nb", TextRules.Message(" a\nb "));
        Assert.Equal(new string('x', 2000), TextRules.Message(new string('x', 2000)));
        Assert.Null(TextRules.Message(new string('x', 2001)));
        Assert.Null(TextRules.Message(" \n "));
        Assert.Null(TextRules.Message("\u200b\u200b"));
        Assert.Null(TextRules.Message("bell \a"));
    }
}
