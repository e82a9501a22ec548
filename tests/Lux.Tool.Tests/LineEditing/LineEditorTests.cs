using Lux.Cli;

namespace Lux.Tool.Tests;

public sealed class LineEditorTests
{
    [Theory]
    [InlineData("GET a<Enter>", "GET a")]
    [InlineData("bc<Home>a<End>d<Enter>", "abcd")]
    [InlineData("ac<Left>b<Enter>", "abc")]
    [InlineData("abc<Left><Backspace><Enter>", "ac")]
    [InlineData("abc<Left><Left><Delete><Enter>", "ac")]
    [InlineData("one two three<^W><^W>x<Enter>", "one x")]
    [InlineData("one two<^A><^K>x<Enter>", "x")]
    [InlineData("one<^U>two<Enter>", "two")]
    [InlineData("日本<Left>x<Enter>", "日x本")]
    [InlineData("abc<^C>", "")]
    [InlineData("a<Esc>b<Esc>[2c<Esc><Enter>", "ab[2c")]
    [InlineData("<^D>", null)]
    [InlineData("ab<Left><^D><Enter>", "a")]
    public void Keys_edit_the_line(string keys, string? line) => Assert.Equal(line, Editor(new TypedTerminal(80, keys)).ReadLine("> "));

    [Theory]
    [InlineData("<UpArrow><Enter>", "TLIST")]
    [InlineData("<UpArrow><UpArrow><Enter>", "GET greeting")]
    [InlineData("<UpArrow><UpArrow><DownArrow><DownArrow>x<Enter>", "x")]
    [InlineData("dra<UpArrow><DownArrow>ft<Enter>", "draft")]
    [InlineData("<^R>gre<Enter>", "GET greeting")]
    [InlineData("<^R>T<^R><Enter>", "GET greeting")]
    [InlineData("<^R>TLI<End> main<Enter>", "TLIST main")]
    public void Lines_of_earlier_come_back(string keys, string line)
    {
        var history = new HistoryFile(null);
        history.Add("GET greeting");
        history.Add("TLIST");
        Assert.Equal(line, Editor(new TypedTerminal(80, keys), history).ReadLine("> "));
    }

    [Theory]
    [InlineData("<Paste>GET a<Pasted>b<Enter>", "GET ab")]
    [InlineData("GET <Paste>a\nGET b\n<Pasted>", "GET a", "GET b")]
    [InlineData("<Paste>GET a\r\nGET b<Pasted>c<Enter>", "GET a", "GET bc")]
    [InlineData("<Paste>TCREATE t\n    n:int\n\tINDEX n\n\nTLIST\n<Pasted>", "TCREATE t n:int INDEX n", "", "TLIST")]
    [InlineData("xy<Left><Paste>1\n2<Pasted>z<Enter>", "x1", "2yz")]
    public void Lines_that_are_pasted_come_one_after_the_other_and_the_last_can_be_gone_on_with(string keys, params string[] lines)
    {
        var editor = Editor(new TypedTerminal(80, keys));
        Assert.Equal(lines, lines.Select(_ => editor.ReadLine("> ")));
    }

    [Theory]
    [InlineData("TQ<Tab>u<Enter>", "TQUERY u")]
    [InlineData("TU<Tab>S<Enter>", "TUPS")]   // TUPDATE, TUPSERT
    [InlineData("xyz<Tab><Enter>", "xyz")]
    public void Tab_completes_as_far_as_is_clear(string keys, string line) => Assert.Equal(line, Editor(new TypedTerminal(80, keys)).ReadLine("> "));

    [Fact]
    public void Tab_twice_lists_what_is_possible_and_the_line_goes_on()
    {
        var terminal = new TypedTerminal(30, "TU<Tab><Tab>D<Enter>");
        Assert.Equal("TUPD", Editor(terminal).ReadLine("> "));
        Assert.Equal(["> TUP", "TUPDATE  TUPSERT", "> TUPD", ""], terminal.Rows);
    }

    [Theory]
    [InlineData("abcdefgh<Enter>")]                             // the prompt and the line fill a row exactly
    [InlineData("abcdefghijklmno<Enter>")]
    [InlineData("abcdefghijklmno<Home><Right>X<Backspace><Enter>")]
    [InlineData("abcdefghijklmnopqr<Home><End><Enter>")]
    public void A_long_line_takes_more_rows_and_is_drawn_once(string keys)
    {
        var terminal = new TypedTerminal(10, keys);
        var line = Editor(terminal).ReadLine("> ")!;
        Assert.Equal("> " + line, string.Concat(terminal.Rows));
    }

    private static LineEditor Editor(TypedTerminal terminal, HistoryFile? history = null) => new(terminal, history ?? new HistoryFile(null), Complete, null);

    private static Completion Complete(string line, int cursor) => new(0, [.. new[] { "TQUERY", "TUPDATE", "TUPSERT" }.Where(word => word.StartsWith(line[..cursor], StringComparison.Ordinal))]);
}
