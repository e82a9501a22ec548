using System.Globalization;
using StackExchange.Redis;

namespace Lux.Server.Tests;

/// <summary>A backup of a running server and lux-server --restore as a user runs them.</summary>
public sealed class RestoreTests
{
    [Fact]
    public async Task A_backup_taken_under_load_is_restored_and_served()
    {
        using var folder = new TemporaryFolder();
        var (backup, data) = (Path.Combine(folder.Path, "backup"), Path.Combine(folder.Path, "restored"));
        await using (var server = await ServerProcess.StartAsync(Path.Combine(folder.Path, "data")))
        {
            using var redis = await ConnectAsync(server);
            var keys = redis.GetDatabase();
            await keys.ExecuteAsync("TCREATE", "notes", "text:str");
            await keys.StringSetAsync("greeting", "hello");
            using var over = new CancellationTokenSource();
            var load = Task.Run(async () => { for (var i = 0; !over.IsCancellationRequested; i++) await keys.ExecuteAsync("TINSERT", "notes", "text", i); }, TestContext.Current.CancellationToken);
            while ((long)await keys.ExecuteAsync("TCOUNT", "notes") < 500) await Task.Yield();
            var reply = (string[])(await keys.ExecuteAsync("TBACKUP", backup))!;
            Assert.Equal(backup, reply[1]);
            await over.CancelAsync();
            await load;
            await server.KillAsync();
        }

        var check = await ServerProcess.RunAsync(["--check", "--dir", backup]);
        Assert.Equal((0, ""), (check.ExitCode, check.Error));
        Assert.Contains($"It can be restored: lux-server --restore {backup}", check.Output, StringComparison.Ordinal);
        var restored = await ServerProcess.RunAsync(["--restore", backup, "--dir", data]);
        Assert.Equal((0, ""), (restored.ExitCode, restored.Error));
        Assert.Contains($"Restored {backup} into {data}", restored.Output, StringComparison.Ordinal);
        await using var again = await ServerProcess.StartAsync(data);
        using var client = await ConnectAsync(again);
        var count = (long)await client.GetDatabase().ExecuteAsync("TCOUNT", "notes");
        Assert.True(count >= 500);
        Assert.Equal(count, (long)await client.GetDatabase().ExecuteAsync("TCOUNT", "notes", "WHERE", "id", "<=", count));
        Assert.Equal("hello", (string?)await client.GetDatabase().StringGetAsync("greeting"));

        var twice = await ServerProcess.RunAsync(["--restore", backup, "--dir", data]);
        Assert.Equal(1, twice.ExitCode);
        Assert.Contains($"{data} is not empty", twice.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_no_backup_is_named_and_none_is_a_misuse()
    {
        using var folder = new TemporaryFolder();
        var refused = await ServerProcess.RunAsync(["--restore", folder.Path, "--dir", Path.Combine(folder.Path, "data")]);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains($"{folder.Path} is no backup", refused.Error, StringComparison.Ordinal);
        var notChecked = await ServerProcess.RunAsync(["--check", "--dir", folder.Path]);
        Assert.Equal(1, notChecked.ExitCode);
        Assert.Contains($"{folder.Path} is no lux-server's data folder: it has no IDENT; and no backup: it has no BACKUP", notChecked.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await ServerProcess.RunAsync(["--restore", ""])).ExitCode);
    }

    private static Task<ConnectionMultiplexer> ConnectAsync(ServerProcess server) =>
        ConnectionMultiplexer.ConnectAsync(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{server.Port},syncTimeout=30000,asyncTimeout=30000"));
}
