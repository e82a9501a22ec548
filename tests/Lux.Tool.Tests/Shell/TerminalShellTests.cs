using Lux.Engine;

namespace Lux.Tool.Tests;

/// <summary>What only a person at a terminal sees.</summary>
public sealed class TerminalShellTests(EngineFixture engine)
{
    private const string Up = "\e[A", CtrlC = "\u0003", CtrlD = "\u0004";

    [Fact]
    public async Task A_line_is_completed_run_and_found_again_and_Ctrl_D_leaves()
    {
        using var folder = new TemporaryFolder();
        var history = folder.File("history");
        await using var lux = await StartAsync(await engine.NewChatAsync(), history);
        await lux.TypeAsync("tq\tus\tWHERE age = 40\r");
        await lux.UntilAsync("TQUERY users WHERE age = 40");
        await lux.UntilAsync("1 row, ");
        await lux.TypeAsync("TCOUNT messages\r");
        await lux.UntilAsync("TCOUNT messages\n2\n");
        await lux.TypeAsync(Up + Up + "\u007f1\r");   // the first line again, its last letter replaced
        await lux.UntilAsync("WHERE age = 41\n(no rows)\n");
        await lux.TypeAsync(CtrlD);
        Assert.Equal(0, await lux.EndAsync());
        Assert.Equal(["TQUERY users WHERE age = 40", "TCOUNT messages", "TQUERY users WHERE age = 41"], await File.ReadAllLinesAsync(history));
    }

    [Fact]
    public async Task Tab_twice_lists_the_columns_also_through_references()
    {
        await using var lux = await StartAsync(await engine.NewChatAsync());
        await lux.TypeAsync("TQUERY messages WHERE author.\t\t");
        await lux.UntilAsync("author.age   author.name");
        await lux.TypeAsync("a\t= 40\r");
        await lux.UntilAsync("hello");
    }

    [Fact]
    public async Task A_plan_is_shown_and_rows_one_under_another()
    {
        await using var lux = await StartAsync(await engine.NewChatAsync());
        await lux.TypeAsync("\\e messages WHERE author = 1 ORDER BY at DESC LIMIT 5\r");
        await lux.UntilAsync("index author,at: 1 equal, backwards\n");
        await lux.TypeAsync("\\x\rTGET users 1\r");
        await lux.UntilAsync("-- row 1\nname  ann\nage   40\n");
    }

    [Fact]
    public async Task Lines_that_are_pasted_are_run_in_order_and_the_last_waits_for_its_end()
    {
        var url = engine.NewDatabase();
        await using var lux = await StartAsync(url);
        await lux.TypeAsync("\e[200~TCREATE people\n    name:str:unique\n    age:int\nTINSERT people name ann age 40\nTCOUNT people\nTCOUNT peo\e[201~");
        await lux.UntilAsync("TCOUNT people\n1\n");
        await lux.UntilAsync("> TCOUNT peo");
        await lux.TypeAsync("ple WHERE age = 7\r");
        await lux.UntilAsync("TCOUNT people WHERE age = 7\n0\n");
        Assert.Equal("1\n", (await LuxTool.RunAsync("query", "-u", url, "TCOUNT people")).Out);
    }

    [Fact]
    public async Task Ctrl_C_ends_the_line_or_the_command_under_way_and_the_shell_goes_on()
    {
        await using var lux = await StartAsync(engine.NewDatabase());
        await lux.TypeAsync("nonsense" + CtrlC + "PING one\r");
        await lux.UntilAsync("\none\n");
        await lux.TypeAsync("BLPOP nobody:pushes:here 0\r");
        await lux.UntilAsync("BLPOP nobody:pushes:here 0\n");
        await lux.TypeAsync(CtrlC);
        await lux.UntilAsync("Stopped.\n");
        await lux.TypeAsync("PING two\r");
        await lux.UntilAsync("\ntwo\n");
    }

    [Fact]
    public async Task What_destroys_something_is_done_when_its_name_is_typed()
    {
        var url = await engine.NewChatAsync();
        var table = $"{url.Split('/')[^1].Split('?')[0]}.messages";
        await using var lux = await StartAsync(url);
        await lux.TypeAsync("TDROP messages\r");
        await lux.UntilAsync($"Type '{table}' to go on:");
        await lux.TypeAsync("no\r");
        await lux.UntilAsync("Not confirmed; nothing was changed.");
        await lux.TypeAsync("TDROP messages\r");
        await lux.UntilAsync($"nothing was changed.\n127.0.0.1");
        await lux.TypeAsync($"{table}\r");
        await lux.UntilAsync("OK\n");
        Assert.Equal("2\n", (await LuxTool.RunAsync("query", "-u", url, "TCOUNT users")).Out);
        Assert.Equal(4, (await LuxTool.RunAsync("query", "-u", url, "TCOUNT messages")).ExitCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Colours_are_there_unless_they_are_not_wanted(bool areWanted)
    {
        Dictionary<string, string> environment = new() { ["LUX_HISTORY"] = "/dev/null" };
        if (!areWanted) environment["NO_COLOR"] = "1";
        await using var lux = LuxTerminal.Start(100, environment, "query", "--url", await engine.NewChatAsync());
        await lux.UntilAsync("to leave\n127.0.0.1:");
        await lux.TypeAsync("TGET users 1\r");
        await lux.UntilAsync("ann");
        Assert.Equal(areWanted, lux.Written.Contains("\e[1;36mTGET", StringComparison.Ordinal));
        Assert.Equal(areWanted, System.Text.RegularExpressions.Regex.IsMatch(lux.Written, @"\e\[[0-9;]+m"));
    }

    [Fact]
    public async Task A_password_is_asked_for_once_and_nothing_of_it_is_shown()
    {
        await using var guarded = await LuxEngine.StartAsync(new() { Password = "s3cret pass", Memory = 64 << 20 });
        await using var lux = LuxTerminal.Start(100, [], "status", "--ask-password", "--url", $"lux://127.0.0.1:{guarded.Port}?timeout=60s&connect_timeout=60s");
        await lux.UntilAsync("Password of the default user at 127.0.0.1:");
        await lux.TypeAsync("s3crex\bt pass\r");
        await lux.UntilAsync("connections");
        Assert.Equal(0, await lux.EndAsync());
        Assert.DoesNotContain("s3cre", lux.Written, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(lux.Written, "Password of"));
    }

    [Fact]
    public async Task Ctrl_C_at_the_password_leaves()
    {
        await using var lux = LuxTerminal.Start(100, [], "status", "--ask-password", "--url", engine.NewDatabase());
        await lux.UntilAsync("Password of the default user");
        await lux.TypeAsync(CtrlC);
        Assert.Equal(130, await lux.EndAsync());
    }

    private static async Task<LuxTerminal> StartAsync(string url, string history = "/dev/null")
    {
        var lux = LuxTerminal.Start(160, new() { ["NO_COLOR"] = "1", ["LUX_HISTORY"] = history }, "query", "--url", url);
        await lux.UntilAsync("to leave\n127.0.0.1:");
        return lux;
    }
}
