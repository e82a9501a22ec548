using System.Diagnostics;
using System.Text.Json;
using Lux.Engine;
using Lux.Schema;

namespace Lux.Tool.Tests;

public sealed class BenchTests(EngineFixture engine)
{
    private static readonly string[] Everything = ["PING", "SET", "GET", "TINSERT", "TGET", "newest-50", "newest-50-one", "TUPDATE", "TDEL"];

    [Fact]
    public async Task Each_operation_is_measured_at_each_pipeline_and_nothing_of_the_load_stays()
    {
        await using var own = await StartAsync();
        var url = own.ConnectionString + "?timeout=60s&connect_timeout=60s";
        var ran = await LuxTool.RunAsync("bench", "-u", url, "--seconds", "0.05", "--connections", "2", "--pipeline", "1,16", "--rows", "1000", "-o", "json");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        var results = JsonDocument.Parse(ran.Out).RootElement.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(Everything.SelectMany(name => (string[])[name + " 1", name + " 16"]), results.Select(result => $"{result.GetProperty("operation").GetString()} {result.GetProperty("pipeline").GetInt32()}"));
        Assert.All(results, result =>
        {
            Assert.True(result.GetProperty("calls").GetInt64() >= 0);
            Assert.True(result.GetProperty("p50_us").GetDouble() <= result.GetProperty("p99_us").GetDouble());
            Assert.True(result.GetProperty("p99_us").GetDouble() <= result.GetProperty("max_us").GetDouble());
        });
        Assert.Contains(results, result => result.GetProperty("calls").GetInt64() > 0);
        await AssertNothingIsLeftAsync(url);
    }

    [Fact]
    public async Task People_get_a_table_and_bars_that_fit_80_columns()
    {
        await using var lux = LuxTerminal.Start(80, new() { ["NO_COLOR"] = "1" }, "bench", "--url", engine.NewDatabase(), "--seconds", "0.05", "--connections", "1", "--rows", "1000", "--only", "SET,TINSERT", "-p", "1,64");
        Assert.Equal(0, await lux.EndAsync());
        var rows = lux.Shown.Split('\n');
        Assert.Equal(["operation", "pipe", "calls/s", "p50", "p99", "p99.9", "max"], Assert.Single(rows, row => row.Contains("operation", StringComparison.Ordinal)).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        foreach (var label in (string[])["SET x1", "SET x64", "TINSERT x1", "TINSERT x64"]) Assert.Single(rows, row => row.StartsWith(label + " ", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("TINSERT x", StringComparison.Ordinal) && row.Contains('█', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ctrl_C_ends_it_and_nothing_of_the_load_stays()
    {
        await using var own = await StartAsync();
        var url = own.ConnectionString + "?timeout=60s&connect_timeout=60s";
        await using (var bench = LuxProcess.Start("bench", "--url", url, "--seconds", "600", "--only", "TUPDATE", "--rows", "2000", "--connections", "2"))
        {
            await using var connection = await LuxConnection.ConnectAsync(url);
            // Its tables are filled: it is in the middle.
            var deadline = DateTime.UtcNow.AddSeconds(60);
            while ((await InfoAsync(connection))["rows"] != "6000" && DateTime.UtcNow < deadline) await Task.Delay(20);
            await bench.SignalAsync("INT");
            Assert.Equal(130, (await bench.EndAsync()).ExitCode);
        }
        await AssertNothingIsLeftAsync(url);
    }

    [Fact]
    public async Task Of_a_plain_redis_server_the_part_about_keys_is_measured()
    {
        Assert.SkipUnless(Programs.Has("redis-server"), "'redis-server' is missing, against which the load is run. On Debian: apt-get install redis-server");
        using var folder = new TemporaryFolder();
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var redis = Process.Start(new ProcessStartInfo("redis-server", ["--port", $"{port}", "--save", "", "--dir", folder.Path, "--bind", "127.0.0.1"]) { RedirectStandardOutput = true })!;
        try
        {
            var url = $"lux://127.0.0.1:{port}?timeout=60s&connect_timeout=60s";
            while (await redis.StandardOutput.ReadLineAsync() is { } line && !line.Contains("eady to accept connections", StringComparison.Ordinal)) { }
            var ran = await LuxTool.RunAsync("bench", "-u", url, "--seconds", "0.05", "--connections", "2", "--pipeline", "16", "-o", "json");
            Assert.Equal((0, "{\"note\":\"A Redis server without tables: only the part about keys is measured.\"}\n"), (ran.ExitCode, ran.Error));
            Assert.Equal(["PING", "SET", "GET"], JsonDocument.Parse(ran.Out).RootElement.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("operation").GetString()));
            await using var connection = await LuxConnection.ConnectAsync(url);
            Assert.Equal(0, (await connection.ExecuteAsync("DBSIZE")).AsInt64());
        }
        finally
        {
            redis.Kill();
            await redis.WaitForExitAsync();
        }
    }

    [Theory]
    [InlineData("'FLY' is not measured; there are PING, SET, GET, TINSERT, TGET, newest-50, newest-50-one, TUPDATE, TDEL.", "--only", "FLY")]
    [InlineData("--seconds is above 0 and at most 3600.", "--seconds", "0")]
    [InlineData("--connections is from 1 to 1000.", "--connections", "0")]
    [InlineData("--rows is from 1000 to 10000000.", "--rows", "10")]
    [InlineData("'many' is no pipeline: a number from 1 to 10000, or several with commas between.", "--pipeline", "1,many")]
    public async Task A_load_that_cannot_be_meant_is_a_misuse(string says, params string[] args)
    {
        var ran = await LuxTool.RunAsync(["bench", "-u", engine.NewDatabase(), .. args]);
        Assert.Equal((2, $"lux: {says}\n"), (ran.ExitCode, ran.Error));
    }

    private static Task<LuxEngine> StartAsync() => LuxEngine.StartAsync(new() { Memory = 64 << 20 });

    private static async Task<Dictionary<string, string>> InfoAsync(LuxConnection connection) =>
        (await connection.ExecuteAsync("TINFO")).Items.Chunk(2).ToDictionary(pair => pair[0].AsString()!, pair => pair[1].ToString());

    private static async Task AssertNothingIsLeftAsync(string url)
    {
        await using var connection = await LuxConnection.ConnectAsync(url);
        Assert.Equal("0", (await InfoAsync(connection))["tables"]);
        Assert.Equal(0, (await connection.ExecuteAsync("DBSIZE")).AsInt64());
    }
}
