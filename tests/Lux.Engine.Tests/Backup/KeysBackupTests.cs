using System.Globalization;
using StackExchange.Redis;

namespace Lux.Engine.Tests.Backup;

/// <summary>Keys and users of a whole engine in a backup.</summary>
public sealed class KeysBackupTests : IDisposable
{
    private readonly BackupFolder _backups = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _backups.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Keys_of_every_kind_and_database_and_users_are_in_a_backup_and_what_comes_later_is_not(bool keysOnDisk)
    {
        var (backup, data) = (_backups.New(), _backups.New("data"));
        var options = new LuxEngineOptions { Memory = 64 << 20, KeysOnDisk = keysOnDisk };
        await using (var engine = await LuxEngine.StartAsync(options with { DataDirectory = _backups.New("first") }, Cancellation))
        {
            using var redis = await ConnectAsync(engine);
            var (keys, other) = (redis.GetDatabase(), redis.GetDatabase(3));
            await Task.WhenAll(Enumerable.Range(0, 2000).Select(i => keys.StringSetAsync($"k{i}", $"{i}{new string('x', 20_000)}")));
            await keys.HashSetAsync("h", "f", "v");
            await keys.SortedSetAddAsync("z", "m", 1);
            await other.StringSetAsync("elsewhere", "1");
            await keys.ExecuteAsync("ACL", "SETUSER", "ann", "on", ">pw", "+get");
            await keys.ExecuteAsync("ACL", "SAVE");
            await keys.ExecuteAsync("TCREATE", "t", "n:int");
            var reply = (string[])(await keys.ExecuteAsync("TBACKUP", backup))!;
            Assert.Equal("true", reply[Array.IndexOf(reply, "keys") + 1]);
            await keys.StringSetAsync("late", "1");
            await keys.ExecuteAsync("TINSERT", "t", "n", 1);
        }

        Assert.True(LuxDataRestore.Run(backup, data).IsWhole);
        for (var start = 1; start <= 2; start++)
        {
            await using var engine = await LuxEngine.StartAsync(options with { DataDirectory = data }, Cancellation);
            using var redis = await ConnectAsync(engine);
            var keys = redis.GetDatabase();
            for (var i = keysOnDisk ? 0 : 1999; i < 2000; i += 37) Assert.Equal($"{i}{new string('x', 20_000)}", (string?)await keys.StringGetAsync($"k{i}"));
            Assert.Equal("v", (string?)await keys.HashGetAsync("h", "f"));
            Assert.Equal(1, await keys.SortedSetScoreAsync("z", "m"));
            Assert.Equal("1", (string?)await redis.GetDatabase(3).StringGetAsync("elsewhere"));
            Assert.Contains("ann", string.Join(' ', (string[])(await keys.ExecuteAsync("ACL", "LIST"))!), StringComparison.Ordinal);
            Assert.False(await keys.KeyExistsAsync("late"));
            Assert.Equal(start - 1, (long)await keys.ExecuteAsync("TCOUNT", "t"));
            Assert.Equal(start > 1, await keys.KeyExistsAsync("after"));
            await keys.StringSetAsync("after", "1");
            await keys.ExecuteAsync("TINSERT", "t", "n", 1);
        }
    }

    [Fact]
    public async Task In_a_transaction_and_in_a_script_it_is_refused_and_both_go_on()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation);
        using var redis = await ConnectAsync(engine);
        var keys = redis.GetDatabase();
        const string Refusal = "ERR TBACKUP cannot run in a script or between MULTI and EXEC";
        var folder = _backups.New();
        var transaction = keys.CreateTransaction();
        var set = transaction.StringSetAsync("a", "1");
        var refused = transaction.ExecuteAsync("TBACKUP", folder);
        Assert.True(await transaction.ExecuteAsync());
        await set;
        Assert.Equal(Refusal, (await Assert.ThrowsAsync<RedisServerException>(() => refused)).Message);
        var inScript = await Assert.ThrowsAsync<RedisServerException>(() => keys.ScriptEvaluateAsync("return redis.call('TBACKUP', ARGV[1])", values: [folder]));
        Assert.Contains(Refusal, inScript.Message, StringComparison.Ordinal);
        Assert.Equal("1", (string?)await keys.StringGetAsync("a"));
        Assert.False(Directory.Exists(folder));
        await keys.ExecuteAsync("TBACKUP", folder);
    }

    [Fact]
    public async Task Backups_at_once_and_checkpoints_between_them_wait_for_each_other()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation);
        using var redis = await ConnectAsync(engine);
        var keys = redis.GetDatabase();
        await keys.ExecuteAsync("TCREATE", "t", "n:int");
        var folders = Enumerable.Range(0, 4).Select(_ => _backups.New()).ToArray();
        await Task.WhenAll(folders.Select(async folder =>
        {
            using var own = await ConnectAsync(engine);
            await keys.StringSetAsync(folder, "1");
            await own.GetDatabase().ExecuteAsync("TINSERT", "t", "n", 1);
            await own.GetDatabase().ExecuteAsync("TBACKUP", folder);
        }));
        foreach (var folder in folders)
        {
            var data = _backups.New("data");
            Assert.True(LuxDataRestore.Run(folder, data).IsWhole);
            await using var restored = await LuxEngine.StartAsync(new() { Memory = 64 << 20, DataDirectory = data }, Cancellation);
            using var client = await ConnectAsync(restored);
            Assert.True(await client.GetDatabase().KeyExistsAsync(folder));
            Assert.InRange((long)await client.GetDatabase().ExecuteAsync("TCOUNT", "t"), 1, 4);
        }
    }

    private static Task<ConnectionMultiplexer> ConnectAsync(LuxEngine engine) =>
        ConnectionMultiplexer.ConnectAsync(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{engine.Port},allowAdmin=true,syncTimeout=30000,asyncTimeout=30000"));
}
