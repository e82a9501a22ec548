using System.Text.Json;

namespace Lux.Tool.Tests;

/// <summary>The tool as a program: what a test in process cannot show.</summary>
public sealed class ProcessTests(EngineFixture engine)
{
    [Fact]
    public async Task An_engine_starts_says_where_serves_and_stops_by_a_signal()
    {
        using var folder = new TemporaryFolder();
        await using var start = LuxProcess.Start("start", "--port", "0", "--dir", folder.File("data"), "--memory", "64m", "--output", "json");
        var started = JsonDocument.Parse(await start.LineAsync()).RootElement;
        Assert.Equal("started", started.GetProperty("event").GetString());
        var url = started.GetProperty("url").GetString() + "?timeout=60s&connect_timeout=60s";

        await using (var query = LuxProcess.Start("query", "--url", url))
            Assert.Equal(new Ran(0, "OK\n1\n1\n", ""), await query.EndAsync("TCREATE t n:int\nTINSERT t n 7\nTCOUNT t\n"));

        await start.SignalAsync("TERM");
        Assert.Equal(["stopping", "stopped"], [Event(await start.LineAsync()), Event(await start.LineAsync())]);
        Assert.Equal(0, (await start.EndAsync()).ExitCode);

        static string? Event(string line) => JsonDocument.Parse(line).RootElement.GetProperty("event").GetString();
    }

    [Fact]
    public async Task A_start_with_a_wrong_option_is_a_misuse_and_one_that_cannot_be_is_refused()
    {
        await using var misused = LuxProcess.Start("start", "--port", "many");
        Assert.Equal(new Ran(2, "", "lux: 'many' is no port; choose --port 0 (any free one) to 65535. See 'lux start --help'.\n"), await misused.EndAsync());
        await using var refused = LuxProcess.Start("start", "--port", "0", "--dir", "/proc/lux");
        var ran = await refused.EndAsync();
        Assert.Equal(4, ran.ExitCode);
        Assert.Contains("/proc/lux", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_a_wait_with_exit_code_130()
    {
        await using var query = LuxProcess.Start("query", "--url", engine.NewDatabase());
        await query.TypeAsync("PING\nBLPOP nobody:pushes:here 0\n");
        Assert.Equal("PONG", await query.LineAsync());
        await query.SignalAsync("INT");
        Assert.Equal(130, (await query.EndAsync()).ExitCode);
    }

    [Fact]
    public async Task An_import_that_is_killed_goes_on_without_a_row_lost_or_doubled()
    {
        using var folder = new TemporaryFolder();
        var url = engine.NewDatabase();
        await EngineFixture.CommandsAsync(url, "TCREATE {db}.t n:int:unique");
        const int Rows = 200_000;
        var file = folder.File("t.csv", "n\n" + string.Join('\n', Enumerable.Range(0, Rows)) + "\n");
        for (var killed = 0; killed < 3; killed++)
        {
            await using var import = LuxProcess.Start("import", "t", file, "--url", url);
            var deadline = DateTime.UtcNow.AddSeconds(60);
            var before = await CountAsync();
            while (await CountAsync() is var now && now == before && now < Rows && DateTime.UtcNow < deadline) await Task.Delay(5);
            await import.SignalAsync("KILL");
        }
        await using var last = LuxProcess.Start("import", "t", file, "--url", url);
        var ran = await last.EndAsync();
        Assert.True(ran.ExitCode == 0, ran.Error);
        Assert.Equal(Rows, await CountAsync());

        async Task<long> CountAsync() => long.Parse((await LuxTool.RunAsync("query", "-u", url, "TCOUNT t")).Out, System.Globalization.CultureInfo.InvariantCulture);
    }
}
