using Lux.Benchmarks.Servers;
using StackExchange.Redis;

namespace Lux.Benchmarks.Clients;

/// <summary>StackExchange.Redis on redis-server: messages as hashes, channels as sorted sets, each operation one script.</summary>
internal sealed class ScriptClient : Client
{
    private readonly ServerProcess _server;
    private readonly ConnectionMultiplexer _connection;
    private readonly IDatabase _database;

    private ScriptClient(ServerProcess server, ConnectionMultiplexer connection)
        : base("StackExchange.Redis, redis-server") => (_server, _connection, _database) = (server, connection, connection.GetDatabase());

    public static async Task<ScriptClient> StartAsync()
    {
        var server = await ServerProcess.StartRedisAsync();
        return new(server, await ConnectionMultiplexer.ConnectAsync($"127.0.0.1:{server.Port}"));
    }

    public override async Task<long> InsertAsync(long channel, long user, DateTimeOffset time) =>
        (long)await _database.ExecuteAsync("EVALSHA", Work.Chat.InsertSha, 1, "messages", channel, user, Content, time.ToUnixTimeMilliseconds());

    public override async Task<int> FindAsync(long id) => Read(id, (RedisResult[])(await _database.ExecuteAsync("HGETALL", $"messages:{id}"))!).Content.Length;

    public override async Task<int> NewestAsync(long channel)
    {
        var rows = (RedisResult[])(await _database.ExecuteAsync("EVALSHA", Work.Chat.NewestSha, 1, "messages", channel))!;
        return Array.ConvertAll(rows, row => Read(0, (RedisResult[])row!)).Length;   // the script does not say the id
    }

    public override async Task FillAsync(int rows)
    {
        foreach (string script in Work.Chat.Scripts) await _database.ExecuteAsync("SCRIPT", "LOAD", script);
        foreach (var chunk in Messages(rows).Chunk(1_000)) await Task.WhenAll(chunk.Select(m => InsertAsync(m.Channel, m.User, m.Time)));
    }

    public override async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        await _server.DisposeAsync();
    }

    private static Message Read(long id, RedisResult[] row) =>
        new(new(id), new((long)row[1]), new((long)row[3]), row[5].ToString(), DateTimeOffset.FromUnixTimeMilliseconds((long)row[7]));
}
