using System.Text.Json;

namespace Lux.Tool.Tests;

public sealed class StatusTests(EngineFixture engine)
{
    [Fact]
    public async Task The_tables_of_the_database_are_listed_with_their_rows()
    {
        var url = await engine.NewChatAsync();
        var ran = await LuxTool.RunAsync("status", "--url", url, "--output", "json");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        var status = JsonDocument.Parse(ran.Out).RootElement;
        Assert.Equal("none", status.GetProperty("info").GetProperty("sync").GetString());
        Assert.Equal([("messages", 2L), ("users", 2L)], status.GetProperty("tables").EnumerateArray().Select(t => (t.GetProperty("table").GetString()!.Split('.')[1], t.GetProperty("rows").GetInt64())));
    }

    [Fact]
    public async Task People_get_text_without_colours_in_a_pipe()
    {
        var ran = await LuxTool.RunAsync("status", "--url", await engine.NewChatAsync());
        Assert.Equal(0, ran.ExitCode);
        Assert.StartsWith("lux ", ran.Out, StringComparison.Ordinal);
        Assert.Contains("users", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', ran.Out);
    }
}
