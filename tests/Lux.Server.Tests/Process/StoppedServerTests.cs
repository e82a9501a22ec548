using System.Globalization;
using StackExchange.Redis;

namespace Lux.Server.Tests;

/// <summary>Told to stop, a server ends by itself with everything on the disk.</summary>
public sealed class StoppedServerTests
{
    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_signal_ends_it_with_exit_code_0_and_nothing_is_lost(string signal)
    {
        using var folder = new TemporaryFolder();
        await using (var server = await ServerProcess.StartAsync(folder.Path, "--requirepass", "pw"))
        {
            using var redis = await ConnectAsync(server);
            var database = redis.GetDatabase();
            await database.ExecuteAsync("TCREATE", "notes", "text:str");
            for (var i = 1; i <= 10; i++) Assert.Equal(i, (long)await database.ExecuteAsync("TINSERT", "notes", "text", i));
            for (var i = 0; i < 10; i++) Assert.Equal(i + 1, await database.StringIncrementAsync("count"));
            await server.SignalAsync(signal);
            Assert.Equal(0, await server.ExitAsync());
            Assert.Equal("", server.Error);
            Assert.Contains("Stopped.", server.Output, StringComparison.Ordinal);
        }

        await using var again = await ServerProcess.StartAsync(folder.Path, "--requirepass", "pw");
        Assert.Contains("1 table, 10 rows", again.Output, StringComparison.Ordinal);
        using var client = await ConnectAsync(again);
        Assert.Equal(10, (long)await client.GetDatabase().StringGetAsync("count"));
        Assert.Equal(10, (long)await client.GetDatabase().ExecuteAsync("TCOUNT", "notes"));
    }

    [Fact]
    public async Task A_stop_under_load_loses_nothing_acknowledged()
    {
        using var folder = new TemporaryFolder();
        IReadOnlyDictionary<long, string> answered;
        await using (var server = await ServerProcess.StartAsync(folder.Path))
        {
            using var load = await InsertLoad.StartAsync(server.Port, clients: 4);
            await load.ReachAsync(500);
            await server.SignalAsync("TERM");
            Assert.Equal(0, await server.ExitAsync());
            answered = await load.EndAsync();
        }
        await using var again = await ServerProcess.StartAsync(folder.Path);
        await InsertLoad.CheckAsync(again.Port, answered);
    }

    private static async Task<ConnectionMultiplexer> ConnectAsync(ServerProcess server) =>
        await ConnectionMultiplexer.ConnectAsync(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{server.Port},password=pw"));
}
