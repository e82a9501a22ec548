using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using StackExchange.Redis;

namespace Lux.Server.Tests;

/// <summary>The metrics as Prometheus scrapes them.</summary>
public sealed partial class MetricsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_scrape_finds_commands_durations_rows_log_and_sessions()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder.Path, "--metrics-port", "0", "--slow-ms", "0");
        using var redis = await ConnectionMultiplexer.ConnectAsync(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{server.Port}"));
        await redis.GetDatabase().ExecuteAsync("TCREATE", "t", "a:int:unique");
        for (var i = 0; i < 5; i++) await redis.GetDatabase().ExecuteAsync("TINSERT", "t", "a", i);
        await Assert.ThrowsAsync<RedisServerException>(() => redis.GetDatabase().ExecuteAsync("TINSERT", "t", "a", 1));

        using var http = new HttpClient();
        var address = MetricsAddress().Match(server.Output).Groups[1].Value;
        Assert.StartsWith("http://127.0.0.1:", address, StringComparison.Ordinal);
        using var response = await http.GetAsync(new Uri(address), Cancellation);
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        var lines = (await response.Content.ReadAsStringAsync(Cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.Matches(@"^(# (HELP|TYPE) lux_\w+ .+|lux_\w+(\{[^}]*\})? \S+)$", line));
        Assert.Contains("lux_rows 5", lines);
        Assert.Contains("lux_tables 1", lines);
        Assert.Contains("lux_command_errors_total{command=\"tinsert\"} 1", lines);
        Assert.Contains("lux_command_seconds_count{command=\"tinsert\"} 6", lines);
        Assert.Contains("lux_command_seconds_bucket{command=\"tinsert\",le=\"+Inf\"} 6", lines);
        Assert.Contains(lines, line => line.StartsWith("lux_slow_commands_total ", StringComparison.Ordinal) && line != "lux_slow_commands_total 0");
        Assert.DoesNotContain("lux_connections 0", lines);
        Assert.DoesNotContain("lux_log_bytes 0", lines);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri(new Uri(address), "/other"), Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await http.PostAsync(new Uri(address), null, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_metrics_port_in_use_is_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        var (exitCode, _, error) = await ServerProcess.RunAsync(["--port", "0", "--dir", folder.Path, "--metrics-port", port]);
        Assert.Equal(1, exitCode);
        Assert.Contains("--metrics-port", error, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"metrics\s+(http://\S+)")]
    private static partial Regex MetricsAddress();
}
