using System.Globalization;
using StackExchange.Redis;

namespace Lux.Server.Tests.Load;

/// <summary>Clients that write in every way there is, and one that changes the schema, over several lives of a server.</summary>
internal sealed class MixedLoad
{
    private const int Clients = 8;

    private readonly LoadClient[] _clients = [.. Enumerable.Range(1, Clients).Select(i => new LoadClient(i, new Random(Random.Shared.Next())))];
    private readonly SchemaClient _schema = new();
    private bool _hasTables;

    private int Acknowledged => _clients.Sum(c => c.Acknowledged);

    /// <summary>Looks whether everything acknowledged is there; then writes until the server, killed by <paramref name="killAsync"/> when that many more changes were acknowledged, is gone.</summary>
    public async Task RunAsync(int port, int changes, Func<Task> killAsync)
    {
        using var schema = await ConnectAsync(port);
        var connections = await Task.WhenAll(_clients.Select(_ => ConnectAsync(port)));
        try
        {
            if (!_hasTables) await CreateAsync(schema.GetDatabase());
            _hasTables = true;
            await CheckAsync(schema.GetDatabase());
            int goal = Acknowledged + changes, schemas = _schema.Acknowledged;
            Task[] running = [.. _clients.Select((client, i) => Task.Run(() => client.RunAsync(connections[i].GetDatabase()))), Task.Run(() => _schema.RunAsync(schema.GetDatabase()))];
            while (Acknowledged < goal || _schema.Acknowledged < schemas + 2)
            {
                // A client that ended early says why.
                foreach (var ended in running.Where(r => r.IsCompleted)) await ended;
                Assert.DoesNotContain(running, r => r.IsCompleted);
                await Task.Delay(1);
            }
            await killAsync();
            await Task.WhenAll(running).WaitAsync(TimeSpan.FromSeconds(60));
        }
        finally
        {
            foreach (var connection in connections) connection.Dispose();
        }
    }

    /// <summary>Everything acknowledged is there, and nothing by halves.</summary>
    public async Task CheckAsync(int port)
    {
        using var connection = await ConnectAsync(port);
        await CheckAsync(connection.GetDatabase());
    }

    private async Task CheckAsync(IDatabase redis)
    {
        await _schema.CheckAsync(redis);
        foreach (var client in _clients) await client.CheckAsync(redis);
    }

    private async Task CreateAsync(IDatabase redis)
    {
        await redis.ExecuteAsync("TCREATE", "items", "owner:int:notnull:index", "slug:str:unique", "n:int", "body:str", "INDEX", "owner,n");
        await redis.ExecuteAsync("TCREATE", "notes", "item:ref(items):ondelete(cascade)", "text:str:unique");
        await _schema.LearnAsync(redis);
    }

    private static async Task<ConnectionMultiplexer> ConnectAsync(int port)
    {
        var options = ConfigurationOptions.Parse(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"));
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.AsyncTimeout = 60_000;
        return await ConnectionMultiplexer.ConnectAsync(options);
    }
}
