using StackExchange.Redis;

namespace Lux.Benchmarks.Clients;

/// <summary>StackExchange.Redis on the lux-server of a <see cref="TypedClient"/>: the table commands as text, read by hand.</summary>
internal sealed class CommandClient : Client
{
    private readonly ConnectionMultiplexer _connection;
    private readonly IDatabase _database;

    private CommandClient(ConnectionMultiplexer connection)
        : base("StackExchange.Redis, lux-server") => (_connection, _database) = (connection, connection.GetDatabase());

    public static async Task<CommandClient> ConnectAsync(TypedClient filled) =>
        new(await ConnectionMultiplexer.ConnectAsync($"127.0.0.1:{filled.Port}"));

    public override async Task<long> InsertAsync(long channel, long user, DateTimeOffset time) =>
        (long)await _database.ExecuteAsync("TINSERT", "messages", "channel_id", channel, "user_id", user, "content", Content, "timestamp", time.ToUnixTimeMilliseconds());

    public override async Task<int> FindAsync(long id) => Read(id, (RedisResult[])(await _database.ExecuteAsync("TGET", "messages", id))!).Content.Length;

    public override async Task<int> NewestAsync(long channel)
    {
        var rows = (RedisResult[])(await _database.ExecuteAsync("TQUERY", "messages", "WHERE", "channel_id", "=", channel, "ORDER", "BY", "timestamp", "DESC", "LIMIT", NewestRows))!;
        return Array.ConvertAll(rows, row => Read((RedisResult[])row!)).Length;
    }

    // The typed client has filled the server.
    public override Task FillAsync(int rows) => Task.CompletedTask;

    public override ValueTask DisposeAsync() => _connection.DisposeAsync();

    // `label value ...` in declared order.
    private static Message Read(long id, ReadOnlySpan<RedisResult> row) =>
        new(new(id), new((long)row[1]), new((long)row[3]), row[5].ToString(), DateTimeOffset.FromUnixTimeMilliseconds((long)row[7]));

    // A row of a query begins with its id.
    private static Message Read(RedisResult[] row) => Read((long)row[0], row.AsSpan(1));
}
