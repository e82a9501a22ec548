using System.Globalization;
using Lux.Language;
using StackExchange.Redis;

namespace Lux.Server.Tests;

/// <summary>Rows of many times the memory that the server was given.</summary>
public sealed class MemoryTests
{
    private const int RowsPerCommand = 128;
    private const int CommandsAtOnce = 32;
    private const long MostAnonymousBytes = 200L << 20;

    private long _most;

    [Fact]
    public async Task Ten_times_its_memory_in_rows_it_serves_reads_and_writes_and_its_own_memory_does_not_grow()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/proc is Linux's");
        using var folder = new TemporaryFolder();
        const int rows = 640 << 10;
        await using var server = await ServerProcess.StartAsync(folder.Path, "--memory", "64mb", "--sync", "none");
        using var connection = await ConnectAsync(server.Port);
        var redis = connection.GetDatabase();
        await redis.ExecuteAsync("TCREATE", "t", "n:int:notnull:noindex", "body:str:notnull:noindex");
        for (var next = 1; next <= rows; next += RowsPerCommand * CommandsAtOnce)
        {
            await Task.WhenAll(Enumerable.Range(0, CommandsAtOnce).Select(i => InsertAsync(redis, next + (i * RowsPerCommand), rows)));
            Measure(server);
        }
        Assert.Equal(rows, (long)await redis.ExecuteAsync("TCOUNT", "t"));

        var random = new Random(1);
        for (var i = 0; i < 40; i++)
        {
            await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => random.Next(1, rows / 2)).Select(id => ReadAsync(redis, id)));
            // Every tenth of the second half is changed or deleted.
            await Task.WhenAll(Enumerable.Range(0, 100).Select(k => ((rows / 20) + (i * 100) + k) * 10L).Select(id => id % 20 == 0
                ? redis.ExecuteAsync("TUPDATE", "t", id, "n", -id)
                : redis.ExecuteAsync("TDEL", "t", id)));
            Measure(server);
        }
        Assert.Equal(rows - 2000, (long)await redis.ExecuteAsync("TCOUNT", "t"));
        // Reads every row, and answers a few.
        Assert.Equal(2000, (long)await redis.ExecuteAsync("TCOUNT", "t", "WHERE", "n", "<", "0"));
        Measure(server);
        TestContext.Current.TestOutputHelper?.WriteLine($"{rows >> 10} MiB of rows, at most {_most >> 20} MiB of anonymous memory");
    }

    private static Task InsertAsync(IDatabase redis, int first, int rows)
    {
        var count = Math.Min(RowsPerCommand, rows + 1 - first);
        return count <= 0 ? Task.CompletedTask : redis.ExecuteAsync("TINSERT", ["t", "ROWS", .. Enumerable.Range(first, count).Select(Packed)]);
    }

    private static object Packed(int n)
    {
        var row = new RowWriter();
        row.WriteArrayHeader(2);
        row.WriteInt(n);
        row.WriteStr(System.Text.Encoding.ASCII.GetBytes(Body(n)));
        return row.Written.ToArray();
    }

    private static async Task ReadAsync(IDatabase redis, int id) =>
        Assert.Equal(["n", id.ToString(CultureInfo.InvariantCulture), "body", Body(id)], (string[])(await redis.ExecuteAsync("TGET", "t", id))!);

    // About a KiB with the rest of the row.
    private static string Body(int n) => string.Create(CultureInfo.InvariantCulture, $"{n:d10}{new string((char)('a' + (n % 26)), 1000)}");

    private void Measure(ServerProcess server)
    {
        var line = File.ReadLines($"/proc/{server.Id}/status").Single(l => l.StartsWith("RssAnon:", StringComparison.Ordinal));
        var bytes = long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) << 10;
        _most = Math.Max(_most, bytes);
        Assert.InRange(bytes, 0, MostAnonymousBytes);
    }

    private static async Task<ConnectionMultiplexer> ConnectAsync(int port)
    {
        var options = ConfigurationOptions.Parse(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"));
        options.AsyncTimeout = 120_000;
        return await ConnectionMultiplexer.ConnectAsync(options);
    }
}
