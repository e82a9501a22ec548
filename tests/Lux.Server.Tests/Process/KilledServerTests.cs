using Lux.Server.Tests.Load;
using Lux.Tests;

namespace Lux.Server.Tests;

/// <summary>A server killed by SIGKILL while clients write in every way and the log is cleaned: nothing acknowledged is lost, nothing is there by halves.</summary>
public sealed class KilledServerTests
{
    [Theory]
    [InlineData("everysec")]
    [InlineData("always")]
    [InlineData("none")]
    public async Task Killed_under_load_it_loses_no_acknowledged_change(string sync)
    {
        using var folder = new TemporaryFolder();
        var load = new MixedLoad();
        for (var round = Rounds.Of(4); round > 0; round--)
        {
            await using var server = await ServerProcess.StartAsync(folder.Path, "--sync", sync);
            await load.RunAsync(server.Port, Random.Shared.Next(400, 1400), server.KillAsync);
            var check = await ServerProcess.RunAsync(["--check", "--dir", folder.Path]);
            Assert.True(check.ExitCode == 0, check.Output + check.Error);
        }
        await using var last = await ServerProcess.StartAsync(folder.Path, "--sync", sync);
        await load.CheckAsync(last.Port);
        Assert.False(File.Exists(Path.Combine(folder.Path, "tables", "000001.lux")), "the log was never cleaned");
    }
}
