namespace Lux.Server.Tests;

/// <summary>A server killed by SIGKILL under load starts again, and every row whose insert was answered is there.</summary>
public sealed class KilledServerTests
{
    [Theory]
    [InlineData("everysec")]
    [InlineData("always")]
    [InlineData("none")]
    public async Task Killed_under_load_it_loses_no_acknowledged_row(string sync)
    {
        using var folder = new TemporaryFolder();
        var answered = new Dictionary<long, string>();
        for (var round = 0; round < 4; round++)
        {
            await using var server = await ServerProcess.StartAsync(folder.Path, "--sync", sync);
            if (round > 0) await InsertLoad.CheckAsync(server.Port, answered);
            using var load = await InsertLoad.StartAsync(server.Port, clients: 8);
            await load.ReachAsync(Random.Shared.Next(50, 400));
            await server.KillAsync();
            foreach (var (id, text) in await load.EndAsync()) answered.Add(id, text);
        }
        await using var last = await ServerProcess.StartAsync(folder.Path, "--sync", sync);
        await InsertLoad.CheckAsync(last.Port, answered);
    }
}
