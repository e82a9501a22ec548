using Lux.Cli;
using Spectre.Console;

namespace Lux.Tool.Tests;

public sealed class TerminalTests(EngineFixture engine)
{
    [Theory]
    [InlineData(true, null, null, true)]
    [InlineData(true, "1", null, false)]
    [InlineData(true, null, "dumb", false)]
    [InlineData(false, null, null, false)]
    public async Task Colours_are_for_terminals_whose_user_wants_them(bool isTerminal, string? noColor, string? term, bool hasColors)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var host = new ToolHost { In = TextReader.Null, Out = output, Error = TextWriter.Null, WritesToTerminal = isTerminal, Width = 100, Variable = name => name switch { "NO_COLOR" => noColor, "TERM" => term, _ => null } };
        Assert.Equal(0, await Cli.Tool.RunAsync(["status", "-u", await engine.NewChatAsync()], host));
        Assert.Equal(hasColors, output.ToString().Contains('\e'));
    }

    [Fact]
    public void A_table_that_does_not_fit_is_cut_at_its_longest_texts_and_not_shown_when_that_is_too_little()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var console = new Printer(new ToolHost { In = TextReader.Null, Out = output, Error = TextWriter.Null, WritesToTerminal = true, Width = 40, Variable = _ => "1" }, OutputFormat.Table).Console;
        IReadOnlyList<IReadOnlyList<string?>> rows = [["1", "short", new string('x', 200)], ["2", null, "漢字漢字漢字漢字漢字漢字漢字漢字"]];
        console.Write(TextTable.Fitting(console, [new("id", true), new("name"), new("text")], rows)!);
        var lines = output.ToString().TrimEnd().Split('\n');
        Assert.All(lines, line => Assert.Equal(40, line.GetCellWidth()));
        Assert.Contains(lines, line => line.Contains("xxx…", StringComparison.Ordinal));
        Assert.Null(TextTable.Fitting(console, [.. Enumerable.Range(0, 9).Select(i => new TextColumn($"column{i}"))], [[.. Enumerable.Repeat("value", 9)]]));
    }

    [Theory]
    [InlineData("plain é 漢", "plain é 漢")]
    [InlineData("a\nb\tc\r\0", @"a\nb\tc\r\x00")]
    [InlineData("\e[31m\u202e", @"\x1b[31m\x202e")]
    public void Control_characters_are_shown_and_not_obeyed(string text, string shown) => Assert.Equal(shown, Printable.Line(text));

    [Theory]
    [InlineData("2023-11-14T22:13:20.000Z", 1_700_000_000_000)]
    [InlineData("2023-11-14T22:13:20Z", 1_700_000_000_000)]
    [InlineData("2023-11-14T23:13:20+01:00", 1_700_000_000_000)]
    [InlineData("2023-11-14", 1_699_920_000_000)]
    [InlineData("0001-01-01T00:00:00.000Z", -62_135_596_800_000)]
    public void Points_in_time_are_read_as_ISO_8601(string text, long ms)
    {
        Assert.True(Instants.TryParse(text, out var read));
        Assert.Equal(ms, read);
    }

    [Theory]
    [InlineData("1700000000000")]
    [InlineData("-1700000000000")]
    [InlineData("2023.1")]
    [InlineData("soon")]
    public void Other_texts_are_none(string text) => Assert.False(Instants.TryParse(text, out _));
}
