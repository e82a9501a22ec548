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

        // What the server took and gave back while the disk was being filled.
        disk.Fill();
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

    [Theory]
    [InlineData("everysec")]
    [InlineData("always")]
    public async Task No_key_that_was_acknowledged_is_lost_on_a_full_disk_and_room_brings_writes_back(string sync)
    {
        using var disk = new SmallDisk(megabytes: 160);
        var folder = Path.Combine(disk.Path, "data");
        int keys;
        await using (var server = await ServerProcess.StartAsync(folder, "--sync", sync))
        {
            using var redis = await ConnectAsync(server);
            var database = redis.GetDatabase();
            await database.ExecuteAsync("TCREATE", "notes", "text:str", "n:int:unique");
            await database.StringSetAsync("k", "v");
            for (var n = 1; n <= 4; n++) await InsertAsync(database, n);

            disk.Fill();
            keys = await SetUntilRefusedAsync(database, 1, folder) - 1;
            Assert.InRange(keys, 100, 2000);
            await GoesOnAsync(database, 4);
            disk.Free();
            keys = await SetWhenThereIsRoomAsync(database, keys + 1);
            Assert.Equal(5, await InsertAsync(database, 5));

            disk.Fill();
            keys = await SetUntilRefusedAsync(database, keys + 1, folder) - 1;
            // What is acknowledged is on the disk a tenth of a second later, or at once.
            if (sync == "everysec") await database.ExecuteAsync("COMMITAOF");
            await server.KillAsync();
        }

        disk.Free();
        await using var again = await ServerProcess.StartAsync(folder, "--sync", sync);
        using var client = await ConnectAsync(again);
        await GoesOnAsync(client.GetDatabase(), 5);
        for (var n = 1; n <= keys; n++) Assert.Equal(Value(n), (string?)await client.GetDatabase().StringGetAsync(Key(n)));
        Assert.Equal(keys + 1, await SetWhenThereIsRoomAsync(client.GetDatabase(), keys + 1));
    }

    [Fact]
    public async Task Keys_that_come_faster_than_anybody_notices_that_the_disk_is_full_are_kept_until_there_is_room()
    {
        using var disk = new SmallDisk(megabytes: 96);
        var folder = Path.Combine(disk.Path, "data");
        bool[] acknowledged;
        await using (var server = await ServerProcess.StartAsync(folder))
        {
            using var redis = await ConnectAsync(server);
            var database = redis.GetDatabase();
            await database.StringSetAsync("k", "v");
            disk.Fill();
            acknowledged = await Task.WhenAll(Enumerable.Range(0, 900).Select(n => IsSetAsync(database, n)));
            Assert.Contains(true, acknowledged);
            _ = await SetUntilRefusedAsync(database, acknowledged.Length, folder);
            Assert.Equal("v", (string?)await database.StringGetAsync("k"));

            disk.Free();
            await SetWhenThereIsRoomAsync(database, acknowledged.Length);
            await database.ExecuteAsync("COMMITAOF");
            await server.KillAsync();
        }

        await using var again = await ServerProcess.StartAsync(folder);
        using var client = await ConnectAsync(again);
        for (var n = 0; n < acknowledged.Length; n++)
            if (acknowledged[n]) Assert.Equal(Value(n), (string?)await client.GetDatabase().StringGetAsync(Key(n)));
    }

    [Fact]
    public async Task A_full_disk_refuses_what_writes_keys_in_its_place_among_what_does_not()
    {
        using var disk = new SmallDisk(megabytes: 64);
        var folder = Path.Combine(disk.Path, "data");
        await using var server = await ServerProcess.StartAsync(folder);
        using var redis = await ConnectAsync(server);
        await redis.GetDatabase().StringSetAsync("k", "v");
        using var begun = await RawConnection.OpenAsync(server.Port);
        Assert.Equal("+OK\r\n+QUEUED\r\n", await begun.AskAsync(RawConnection.Command("MULTI") + RawConnection.Command("SET", "begun", "before"), "QUEUED\r\n"));

        disk.Fill();
        await SetUntilRefusedAsync(redis.GetDatabase(), 1, folder);
        var refused = $"-{KeysRefused(folder)}\r\n";

        using var raw = await RawConnection.OpenAsync(server.Port);
        var sent = string.Concat(((string[][])
        [
            ["GET", "k"], ["set", "k", "w"], ["GET", "k"], ["MULTI"], ["EVAL", "return redis.call('SET', 'k', 'w')", "0"], ["PING"], ["DEL", "k"], ["TLIST"],
        ]).Select(RawConnection.Command));
        var expected = $"$1\r\nv\r\n{refused}$1\r\nv\r\n{refused}{refused}+PONG\r\n{refused}*0\r\n";
        Assert.Equal(expected, await raw.AskAsync(sent, "*0\r\n"));
        foreach (var octet in sent) await raw.SendAsync(octet.ToString());
        Assert.Equal(expected, await raw.ReadAsync("*0\r\n"));

        // What had begun goes to its end.
        Assert.Equal("*1\r\n+OK\r\n", await begun.AskAsync(RawConnection.Command("EXEC"), "OK\r\n"));
        Assert.Equal(refused, await begun.AskAsync(RawConnection.Command("SET", "k", "w")));
        Assert.Equal("v", (string?)await redis.GetDatabase().StringGetAsync("k"));
    }

    private static string KeysRefused(string folder) => $"OOM disk full: keys in {Path.Combine(folder, "keys")} cannot be saved; free some space there";

    private static string Key(int n) => string.Create(CultureInfo.InvariantCulture, $"key:{n}");

    private static string Value(int n) => Key(n) + Body;

    private static async Task<bool> IsSetAsync(IDatabase redis, int n)
    {
        try
        {
            return await redis.StringSetAsync(Key(n), Value(n));
        }
        catch (RedisServerException)
        {
            return false;
        }
    }

    /// <summary>The number of the key that was refused.</summary>
    private static async Task<int> SetUntilRefusedAsync(IDatabase redis, int n, string folder)
    {
        for (; ; n++)
        {
            try
            {
                await redis.StringSetAsync(Key(n), Value(n));
            }
            catch (RedisServerException refused)
            {
                Assert.Equal(KeysRefused(folder), refused.Message);
                return n;
            }
        }
    }

    private static async Task<int> SetWhenThereIsRoomAsync(IDatabase redis, int n)
    {
        var until = DateTime.UtcNow.AddSeconds(60);
        while (true)
        {
            try
            {
                await redis.StringSetAsync(Key(n), Value(n));
                return n;
            }
            catch (RedisServerException) when (DateTime.UtcNow < until)
            {
                await Task.Delay(20);
            }
        }
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
