using System.Globalization;
using StackExchange.Redis;

namespace Lux.Server.Tests;

/// <summary>lux-server --check and --repair as a user runs them.</summary>
public sealed class RepairTests
{
    [Fact]
    public async Task A_damaged_folder_is_refused_then_repaired_and_starts_with_the_rest()
    {
        using var folder = new TemporaryFolder();
        await using (var server = await ServerProcess.StartAsync(folder.Path))
        {
            using var redis = await ConnectionMultiplexer.ConnectAsync(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{server.Port}"));
            await redis.GetDatabase().ExecuteAsync("TCREATE", "notes", "text:str:unique");
            for (var i = 1; i <= 100; i++) await redis.GetDatabase().ExecuteAsync("TINSERT", "notes", "text", $"the text of note {i}.");
            await server.SignalAsync("TERM");
            Assert.Equal(0, await server.ExitAsync());
        }

        var whole = await ServerProcess.RunAsync(["--check", "--dir", folder.Path]);
        Assert.Equal((0, ""), (whole.ExitCode, whole.Error));
        Assert.Contains("Tables agree: 1 table, 100 rows, 100 index entries", whole.Output, StringComparison.Ordinal);

        var segment = Directory.GetFiles(Path.Combine(folder.Path, "tables"), "*.lux").Order(StringComparer.Ordinal).First();
        var bytes = await File.ReadAllBytesAsync(segment, TestContext.Current.CancellationToken);
        bytes[bytes.AsSpan().IndexOf("of note 50."u8)] ^= 1;
        await File.WriteAllBytesAsync(segment, bytes, TestContext.Current.CancellationToken);
        var refused = await ServerProcess.RunAsync(["--port", "0", "--dir", folder.Path]);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains($"{segment} is damaged at offset", refused.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await ServerProcess.RunAsync(["--check", "--dir", folder.Path])).ExitCode);

        var repaired = await ServerProcess.RunAsync(["--repair", "--dir", folder.Path]);
        Assert.Equal((0, ""), (repaired.ExitCode, repaired.Error));
        Assert.Contains("command 51 is lost", repaired.Output, StringComparison.Ordinal);
        Assert.Contains("100 commands were saved", repaired.Output, StringComparison.Ordinal);

        await using var again = await ServerProcess.StartAsync(folder.Path);
        using var client = await ConnectionMultiplexer.ConnectAsync(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{again.Port}"));
        Assert.Equal(99, (long)await client.GetDatabase().ExecuteAsync("TCOUNT", "notes"));
        Assert.Equal(["text", "the text of note 51."], (string[])(await client.GetDatabase().ExecuteAsync("TGET", "notes", 51))!);
    }

    [Fact]
    public async Task A_folder_that_is_none_is_named()
    {
        using var folder = new TemporaryFolder();
        var refused = await ServerProcess.RunAsync(["--repair", "--dir", folder.Path]);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains($"{folder.Path} is no lux-server's data folder", refused.Error, StringComparison.Ordinal);
    }
}
