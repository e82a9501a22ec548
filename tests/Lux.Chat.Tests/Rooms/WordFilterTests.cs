using Lux.Samples.Chat;

namespace Lux.Chat.Tests.Rooms;

public sealed class WordFilterTests
{
    private static readonly WordFilter Filter = WordFilter.FromFile(Path.Combine(AppContext.BaseDirectory, "words.txt"));

    [Theory]
    [InlineData("What a damn mess", "What a d*** mess")]
    [InlineData("DAMN!", "D***!")]
    [InlineData("crap, crap", "c***, c***")]
    [InlineData("sh1t", "s***")]
    [InlineData("$h!t happens", "$*** happens")]
    [InlineData("shiiiit", "s******")]
    [InlineData("s.h.i.t", "s******")]
    [InlineData("dämn", "d***")]
    [InlineData("b@$t4rd", "b******")]
    public void Unwanted_words_are_starred_in_every_disguise(string text, string cleaned) => Assert.Equal(cleaned, Filter.Clean(text));

    [Theory]
    [InlineData("Scunthorpe, Arsenal and Dickens")]
    [InlineData("The class assesses scrap metal and shitake")]
    [InlineData("as shed, a mn, hello")]
    [InlineData("")]
    [InlineData("👍 ünïcödé 日本語")]
    public void Words_that_only_contain_one_stay(string text) => Assert.Equal(text, Filter.Clean(text));

    [Fact]
    public void A_long_text_of_signs_is_cleaned_in_no_time()
    {
        string text = new('1', 2000);
        Assert.Equal(text, Filter.Clean(text));
    }

    [Fact]
    public void An_empty_list_changes_nothing() => Assert.Equal("damn", new WordFilter([]).Clean("damn"));
}
