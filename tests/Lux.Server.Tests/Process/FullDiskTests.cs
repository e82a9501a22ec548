using System.Globalization;
using StackExchange.Redis;

namespace Lux.Server.Tests;

/// <summary>The data folder on a disk that runs full.</summary>
public sealed class FullDiskTests
{
    private const string Refused = "OOM disk full";

    private static readonly string Body = new('b', 40_000);

    [Fact]
    public async Task Writes_are_refused_reads_go_on_room_brings_writes_back_and_nothing_is_lost()
    {
        using var disk = new SmallDisk(megabytes: 96);
        disk.Fill(megabytes: 40);
        var folder = Path.Combine(disk.Path, "data");
        long rows;
        await using (var server = await ServerProcess.StartAsync(folder))
        {
            using var redis = await ConnectAsync(server);
            var database = redis.GetDatabase();
            await database.ExecuteAsync("TCREATE", "notes", "text:str", "n:int:unique");
            await database.StringSetAsync("k", "v");
            rows = await InsertUntilRefusedAsync(database, 1) - 1;
            Assert.InRange(rows, 100, 2000);
            disk.Fill();
            await GoesOnAsync(database, rows);

            disk.Free();
            rows = await InsertWhenThereIsRoomAsync(database, rows + 1);
            Assert.Equal("OK", (string?)await database.ExecuteAsync("TUPDATE", "notes", 1, "text", "short"));
            rows = await InsertUntilRefusedAsync(database, rows + 1) - 1;
            disk.Fill();
            await GoesOnAsync(database, rows);
            await server.KillAsync();
        }

        var (exitCode, _, error) = await ServerProcess.RunAsync(["--port", "0", "--dir", folder]);
        Assert.Equal(1, exitCode);
        Assert.Contains("Free some space", error, StringComparison.Ordinal);
        disk.Free();
        await using (var again = await ServerProcess.StartAsync(folder))
        {
            using var redis = await ConnectAsync(again);
            await GoesOnAsync(redis.GetDatabase(), rows);
            Assert.Equal(rows + 1, await InsertAsync(redis.GetDatabase(), rows + 1));
        }
    }

    [Fact]
    public async Task Keys_that_find_no_room_end_neither_the_server_nor_its_tables()
    {
        using var disk = new SmallDisk(megabytes: 64);
        var folder = Path.Combine(disk.Path, "data");
        await using (var server = await ServerProcess.StartAsync(folder))
        {
            using var redis = await ConnectAsync(server);
            var database = redis.GetDatabase();
            await database.ExecuteAsync("TCREATE", "notes", "text:str", "n:int:unique");
            await database.StringSetAsync("k", "v");
            for (var n = 1; n <= 4; n++) await InsertAsync(database, n);
            disk.Fill();
            // Garnet hangs up on whoever writes a key that its log has no room for.
            _ = await Assert.ThrowsAnyAsync<RedisException>(async () =>
            {
                for (var i = 0; i < 20_000; i++) await database.StringSetAsync("large", Body);
            });
            using (var other = await ConnectAsync(server)) await GoesOnAsync(other.GetDatabase(), 4);
            disk.Free();
            using (var other = await ConnectAsync(server)) Assert.Equal(5, await InsertAsync(other.GetDatabase(), 5));
            await server.KillAsync();
        }
        await using var again = await ServerProcess.StartAsync(folder);
        using var client = await ConnectAsync(again);
        Assert.Equal(5, (long)await client.GetDatabase().ExecuteAsync("TCOUNT", "notes"));
        Assert.Equal("OK", (string?)await client.GetDatabase().ExecuteAsync("SET", "k", "w"));
    }

    private static async Task<long> InsertAsync(IDatabase redis, long n) => (long)await redis.ExecuteAsync("TINSERT", "notes", "text", Body, "n", n);

    /// <summary>The number that was refused.</summary>
    private static async Task<long> InsertUntilRefusedAsync(IDatabase redis, long n)
    {
        while (true)
        {
            try
            {
                Assert.Equal(n, await InsertAsync(redis, n));
                n++;
            }
            catch (RedisServerException refused)
            {
                Assert.Equal(Refused, refused.Message);
                return n;
            }
        }
    }

    private static async Task<long> InsertWhenThereIsRoomAsync(IDatabase redis, long n)
    {
        var until = DateTime.UtcNow.AddSeconds(60);
        while (true)
        {
            try
            {
                return await InsertAsync(redis, n);
            }
            catch (RedisServerException refused) when (refused.Message == Refused && DateTime.UtcNow < until)
            {
                await Task.Delay(20);
            }
        }
    }

    /// <summary>Every row is there and found by id, index and count; keys are read.</summary>
    private static async Task GoesOnAsync(IDatabase redis, long rows)
    {
        Assert.Equal(rows, (long)await redis.ExecuteAsync("TCOUNT", "notes"));
        foreach (var n in (long[])[1, rows / 2, rows])
        {
            Assert.Equal(n.ToString(CultureInfo.InvariantCulture), ((string[])(await redis.ExecuteAsync("TGET", "notes", n))!)[3]);
            Assert.Single((RedisResult[])(await redis.ExecuteAsync("TQUERY", "notes", "WHERE", "n", "=", n))!);
        }
        Assert.Equal("v", (string?)await redis.StringGetAsync("k"));
    }

    private static async Task<ConnectionMultiplexer> ConnectAsync(ServerProcess server)
    {
        var options = ConfigurationOptions.Parse(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{server.Port}"));
        options.AsyncTimeout = 60_000;
        return await ConnectionMultiplexer.ConnectAsync(options);
    }
}
