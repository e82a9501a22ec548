using System.Text.Json;
using Lux.Schema;

namespace Lux.Tool.Tests;

public sealed class BenchTests(EngineFixture engine)
{
    [Fact]
    public async Task Each_command_is_measured_and_nothing_of_the_load_stays()
    {
        var url = engine.NewDatabase();
        var ran = await LuxTool.RunAsync("bench", "-u", url, "--seconds", "0.05", "--connections", "2", "--callers", "8", "-o", "json");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        var results = JsonDocument.Parse(ran.Out).RootElement.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(["PING", "SET", "GET", "TINSERT", "TGET", "TQUERY", "TUPDATE"], results.Select(result => result.GetProperty("command").GetString()));
        Assert.All(results, result =>
        {
            Assert.True(result.GetProperty("calls").GetInt64() > 0);
            Assert.True(result.GetProperty("p50").GetDouble() <= result.GetProperty("max").GetDouble());
        });
        await using var connection = await LuxConnection.ConnectAsync(url);
        Assert.Empty((await connection.ExecuteAsync("KEYS", "bench_*")).Items);
        Assert.Empty((await connection.ExecuteAsync("TLIST", connection.Options.Database)).Items);
    }

    [Theory]
    [InlineData("'FLY' is not measured; there are PING, SET, GET, TINSERT, TGET, TQUERY, TUPDATE.", "--only", "FLY")]
    [InlineData("--seconds is above 0 and at most 3600.", "--seconds", "0")]
    [InlineData("--connections is from 1 to 1000, --callers from 1 to 10000.", "--callers", "0")]
    public async Task A_load_that_cannot_be_meant_is_a_misuse(string says, params string[] args)
    {
        var ran = await LuxTool.RunAsync(["bench", "-u", engine.NewDatabase(), .. args]);
        Assert.Equal((2, $"lux: {says}\n"), (ran.ExitCode, ran.Error));
    }
}
