using System.Collections.Concurrent;
using System.Globalization;
using StackExchange.Redis;

namespace Lux.Server.Tests;

/// <summary>Clients that insert rows one after the other until the server goes away; remembers every id that was answered.</summary>
internal sealed class InsertLoad : IDisposable
{
    private readonly ConcurrentDictionary<long, string> _answered = new();
    private readonly List<Task> _clients = [];
    private readonly List<ConnectionMultiplexer> _connections = [];

    public static async Task<InsertLoad> StartAsync(int port, int clients)
    {
        var load = new InsertLoad();
        for (var i = 0; i < clients; i++) load._connections.Add(await ConnectAsync(port));
        var first = load._connections[0].GetDatabase();
        if (((RedisResult[])(await first.ExecuteAsync("TLIST"))!).Length == 0)
        {
            await first.ExecuteAsync("TCREATE", "authors", "name:str:unique");
            await first.ExecuteAsync("TCREATE", "posts", "author:ref(authors)", "text:str:unique", "INDEX", "author,text");
            await first.ExecuteAsync("TINSERT", "authors", "name", "ada");
        }
        load._clients.AddRange(load._connections.Select(connection => Task.Run(() => load.InsertAsync(connection.GetDatabase()))));
        return load;
    }

    /// <summary>Returns when that many rows were answered.</summary>
    public async Task ReachAsync(int rows)
    {
        while (_answered.Count < rows)
        {
            if (_clients.All(client => client.IsCompleted)) throw new InvalidOperationException($"the load ended at {_answered.Count} rows");
            await Task.Delay(1);
        }
    }

    /// <summary>Waits until the clients noticed that the server is gone; what was answered: the text of each row by its id.</summary>
    public async Task<IReadOnlyDictionary<long, string>> EndAsync()
    {
        await Task.WhenAll(_clients).WaitAsync(TimeSpan.FromSeconds(60));
        return _answered;
    }

    /// <summary>Every row that was answered is there as it was sent and in the index, and no id is given again.</summary>
    public static async Task CheckAsync(int port, IReadOnlyCollection<KeyValuePair<long, string>> answered)
    {
        using var connection = await ConnectAsync(port);
        var redis = connection.GetDatabase();
        Assert.Equal(1, (long)await redis.ExecuteAsync("TCOUNT", "authors"));
        var rows = await Task.WhenAll(answered.Select(async row => (row.Value, Found: (string[])(await redis.ExecuteAsync("TGET", "posts", row.Key))!)));
        Assert.All(rows, row => Assert.Equal(["author", "1", "text", row.Value], row.Found));
        var again = await Assert.ThrowsAsync<RedisServerException>(() => redis.ExecuteAsync("TINSERT", "posts", "author", 1, "text", answered.First().Value));
        Assert.Equal("ERR unique constraint violation on field 'text'", again.Message);
        var next = (long)await redis.ExecuteAsync("TINSERT", "posts", "author", 1, "text", Guid.NewGuid().ToString());
        Assert.True(next > answered.Max(row => row.Key), $"id {next} was given again");
    }

    public void Dispose()
    {
        foreach (var connection in _connections) connection.Dispose();
    }

    private static async Task<ConnectionMultiplexer> ConnectAsync(int port)
    {
        var options = ConfigurationOptions.Parse(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"));
        options.BacklogPolicy = BacklogPolicy.FailFast;
        return await ConnectionMultiplexer.ConnectAsync(options);
    }

    private async Task InsertAsync(IDatabase redis)
    {
        while (true)
        {
            try
            {
                var text = Guid.NewGuid().ToString();
                var id = (long)await redis.ExecuteAsync("TINSERT", "posts", "author", 1, "text", text);
                Assert.True(_answered.TryAdd(id, text), $"id {id} was given twice");
            }
            catch (Exception e) when (e is RedisConnectionException or RedisTimeoutException or ObjectDisposedException or RedisServerException { Message: "ERR the engine is stopping" })
            {
                return;
            }
        }
    }
}
