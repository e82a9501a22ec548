namespace Lux.Tool.Tests;

/// <summary>What a terminal of few columns shows.</summary>
public sealed class NarrowTerminalTests(EngineFixture engine)
{
    [Fact]
    public async Task Commands_that_are_printed_are_whole_to_be_copied()
    {
        using var folder = new TemporaryFolder();
        var command = "TCREATE a_table_with_a_long_name a_column_with_a_long_name:str:unique another_column_with_a_long_name:int:notnull:default(7)";
        var file = folder.File("schema.lux", command + "\n");
        await using var lux = await RunAsync(50, 1, "schema", "diff", "--url", engine.NewDatabase(), file);
        Assert.Contains(command + "\r\n", lux.Written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_value_of_a_row_is_whole_and_no_column_is_cut()
    {
        var url = engine.NewDatabase();
        var text = string.Concat(Enumerable.Repeat("日本語のテキスト", 20));
        await EngineFixture.CommandsAsync(url, "TCREATE {db}.t text:str note:str more:str last:str", $"TINSERT {{db}}.t text {text} note {text} more {text} last {text}");
        await using var lux = await RunAsync(50, 0, "query", "--url", url, "TGET", "t", "1");
        Assert.Contains($"text  {text}\r\nnote  {text}\r\nmore  {text}\r\nlast  {text}\r\n", lux.Written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_of_wide_characters_stand_under_each_other()
    {
        var url = engine.NewDatabase();
        await EngineFixture.CommandsAsync(url, "TCREATE {db}.t name:str n:int", "TINSERT {db}.t name 日本 n 1", "TINSERT {db}.t name 😀 n 22", "TINSERT {db}.t name e\u0301x n 3");
        var ran = await LuxTool.RunAsync("query", "-u", url, "TQUERY", "t");
        Assert.Equal(
            """
            +----+------+----+
            | id | name |  n |
            |----+------+----|
            |  1 | 日本 |  1 |
            |  2 | 😀   | 22 |
            |  3 | éx   |  3 |
            +----+------+----+

            """.Replace("\\u0301", "\u0301", StringComparison.Ordinal), ran.Out);
    }

    [Fact]
    public async Task What_the_doctor_says_goes_on_under_itself()
    {
        await using var lux = await RunAsync(60, 0, "doctor", "--url", engine.NewDatabase());
        var rows = lux.Shown.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(rows, row => Assert.True(row.Length <= 60 && (row.StartsWith("                ", StringComparison.Ordinal) || row.StartsWith("ok  ", StringComparison.Ordinal) || row.StartsWith("warn", StringComparison.Ordinal)), row));
        Assert.Contains(rows, row => row.StartsWith("                ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_fits_the_terminal()
    {
        await using var lux = await RunAsync(80, 0, "import", "--help");
        Assert.All(lux.Shown.Split("Examples:")[0].Split('\n'), line => Assert.True(line.Length < 80, line));
    }

    private static async Task<LuxTerminal> RunAsync(int width, int exitCode, params string[] args)
    {
        var lux = LuxTerminal.Start(width, new() { ["NO_COLOR"] = "1" }, args);
        Assert.Equal(exitCode, await lux.EndAsync());
        return lux;
    }
}
