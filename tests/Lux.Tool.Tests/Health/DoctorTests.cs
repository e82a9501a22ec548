using System.Text;
using System.Text.Json;
using Lux.Cli;
using Lux.Schema;
using Lux.Schema.Generated;

namespace Lux.Tool.Tests;

public sealed class DoctorTests(EngineFixture engine)
{
    [Fact]
    public async Task Every_check_has_a_verdict_and_one_that_is_not_well_a_fix()
    {
        var ran = await LuxTool.RunAsync("doctor", "-u", await engine.NewChatAsync(), "-o", "json");
        Assert.Equal("", ran.Error);
        var findings = JsonDocument.Parse(ran.Out).RootElement.GetProperty("findings").EnumerateArray().ToArray();
        Assert.Equal(["connect", "version", "access", "schema", "writing", "disk", "log", "memory", "sync", "clock", "speed"], findings.Select(finding => finding.GetProperty("check").GetString()).Distinct());
        Assert.All(findings, finding => Assert.Equal(finding.GetProperty("verdict").GetString() == "ok", finding.GetProperty("fix").ValueKind == JsonValueKind.Null));
        // The engine of the tests does not sync.
        Assert.Equal("warn", findings.Single(finding => finding.GetProperty("check").GetString() == "sync").GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task An_engine_that_is_not_there_is_a_finding_too()
    {
        var ran = await LuxTool.RunAsync("doctor", "-u", "lux://localhost:1?connect_timeout=60s");
        Assert.Equal((3, ""), (ran.ExitCode, ran.Error));
        Assert.Contains("fail  connect", ran.Out, StringComparison.Ordinal);
        Assert.Contains("Nothing listens on localhost:1.", ran.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read_only", "true", "writing", "Fail")]
    [InlineData("sync", "everysec", "sync", "Ok")]
    [InlineData("index_memory_bytes", "85", "memory", "Warn")]
    [InlineData("index_memory_bytes", "99", "memory", "Fail")]
    [InlineData("slow_commands", "500", "speed", "Warn")]
    [InlineData("log_dead_bytes", "900000000", "log", "Warn")]
    [InlineData("version", "0.0.9", "version", "Warn")]
    public void What_the_engine_says_is_judged(string label, string value, string check, string verdict) =>
        Assert.Equal(verdict, Of(new() { [label] = value }).Single(finding => finding.Check == check).Verdict.ToString());

    [Fact]
    public void Clocks_that_differ_are_judged_by_how_much()
    {
        Assert.Equal(Verdict.Ok, Of([], clock: TimeSpan.FromMilliseconds(-400)).Single(finding => finding.Check == "clock").Verdict);
        Assert.Equal(Verdict.Warn, Of([], clock: TimeSpan.FromSeconds(-5)).Single(finding => finding.Check == "clock").Verdict);
        Assert.Equal(Verdict.Fail, Of([], clock: TimeSpan.FromMinutes(2)).Single(finding => finding.Check == "clock").Verdict);
    }

    [Fact]
    public void A_large_table_that_is_read_from_end_to_end_is_named_with_what_to_do()
    {
        var finding = Of([], new TableUse("logs", 50_000, 0, 0, 0, 1000, 900)).Single(finding => finding is { Check: "schema", Verdict: Verdict.Warn });
        Assert.Equal("900 of 1,000 queries of 'logs' read it from end to end (50,000 rows).", finding.Found);
        Assert.Contains("TALTER logs SET <column> index", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void An_engine_without_a_password_on_the_network_fails() =>
        Assert.Equal(Verdict.Fail, Of([], endpoint: "lux://db.internal").Single(finding => finding.Check == "access").Verdict);

    private static RespValue Text(string text)
    {
        var reader = new RespReader(Encoding.UTF8.GetBytes($"+{text}\r\n"));
        return RespValue.Read(ref reader);
    }

    private static List<Finding> Of(Dictionary<string, string> labels, TableUse? table = null, TimeSpan clock = default, string endpoint = "lux://localhost")
    {
        var values = new Dictionary<string, string>
        {
            ["version"] = "1.0",
            ["commands"] = "1000",
            ["slow_commands"] = "0",
            ["log_bytes"] = "1000000000",
            ["log_dead_bytes"] = "0",
            ["log_live_bytes"] = "0",
            ["sync"] = "none",
            ["read_only"] = "false",
            ["index_memory_bytes"] = "10",
            ["index_memory_limit"] = "100",
        };
        foreach (var (label, value) in labels) values[label] = value;
        return [.. Checks.Of(new()
        {
            Endpoint = Endpoint.Parse(endpoint),
            RoundTrip = TimeSpan.FromMilliseconds(1),
            Info = new(values.SelectMany(pair => new[] { Text(pair.Key), Text(pair.Value) })),
            Tables = table is null ? [] : [table],
            ClockOffset = clock,
            Folder = null,
        }, "1.0")];
    }
}
