using Lux.Benchmarks.Servers;
using Npgsql;
using NpgsqlTypes;

namespace Lux.Benchmarks.Clients;

/// <summary>Npgsql on PostgreSQL: prepared statements on pooled connections, read by hand.</summary>
internal sealed class NpgsqlClient : Client
{
    private readonly PostgresServer _server;

    private NpgsqlClient(PostgresServer server, NpgsqlDataSource source)
        : base("Npgsql, PostgreSQL") => (_server, Source) = (server, source);

    /// <summary>The pool of connections.</summary>
    public NpgsqlDataSource Source { get; }

    public static async Task<NpgsqlClient> StartAsync()
    {
        var server = await PostgresServer.StartAsync();
        return new(server, NpgsqlDataSource.Create(server.ConnectionString));   // its MaxAutoPrepare prepares what is sent again and again
    }

    public override async Task<long> InsertAsync(long channel, long user, DateTimeOffset time)
    {
        await using var command = Source.CreateCommand("INSERT INTO messages (channel_id, user_id, content, timestamp) VALUES ($1, $2, $3, $4) RETURNING id");
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = channel });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = user });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Content });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = time, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public override async Task<int> FindAsync(long id)
    {
        await using var command = Source.CreateCommand("SELECT id, channel_id, user_id, content, timestamp FROM messages WHERE id = $1");
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = id });
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return Read(reader).Content.Length;
    }

    public override async Task<int> NewestAsync(long channel)
    {
        await using var command = Source.CreateCommand("SELECT id, channel_id, user_id, content, timestamp FROM messages WHERE channel_id = $1 ORDER BY timestamp DESC LIMIT 50");
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = channel });
        await using var reader = await command.ExecuteReaderAsync();
        List<Message> rows = new(NewestRows);
        while (await reader.ReadAsync()) rows.Add(Read(reader));
        return rows.Count;
    }

    public override Task FillAsync(int rows) => PostgresTables.FillAsync(Source, Messages(rows));

    public override async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await _server.DisposeAsync();
    }

    private static Message Read(NpgsqlDataReader reader) =>
        new(new(reader.GetInt64(0)), new(reader.GetInt64(1)), new(reader.GetInt64(2)), reader.GetString(3), reader.GetFieldValue<DateTimeOffset>(4));
}
