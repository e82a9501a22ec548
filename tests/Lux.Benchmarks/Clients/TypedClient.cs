using Lux.Benchmarks.Servers;
using Lux.Schema;

namespace Lux.Benchmarks.Clients;

/// <summary>Lux.Schema's own client on lux-server: generated code, one connection.</summary>
internal sealed class TypedClient : Client
{
    private readonly ServerProcess _server;
    private readonly ChatDb _db;

    private TypedClient(ServerProcess server, ChatDb db)
        : base("Lux.Schema, lux-server") => (_server, _db) = (server, db);

    public int Port => _server.Port;

    public static async Task<TypedClient> StartAsync()
    {
        var server = await ServerProcess.StartLuxAsync();
        return new(server, await ChatDb.ConnectAsync($"lux://127.0.0.1:{server.Port}"));
    }

    public override async Task<long> InsertAsync(long channel, long user, DateTimeOffset time) =>
        (await _db.Messages.InsertAsync(new Message(default, new(channel), new(user), Content, time))).Value;

    public override async Task<int> FindAsync(long id) => (await _db.Messages.FindAsync(new(id)))!.Content.Length;

    public override async Task<int> NewestAsync(long channel) =>
        (await _db.Messages.Where(m => m.ChannelId == new Id<Channel>(channel)).OrderByDescending(m => m.Timestamp).Take(NewestRows).ToArrayAsync()).Length;

    public override async Task FillAsync(int rows)
    {
        await _db.EnsureCreatedAsync();
        await _db.Users.InsertAsync(Enumerable.Range(0, Work.Chat.Users).Select(i => new User { Username = "user-" + i, Color = "teal" }));
        await _db.Channels.InsertAsync(Enumerable.Range(0, Work.Chat.Channels).Select(i => new Channel(default, "channel-" + i, "anything")));
        await _db.Messages.InsertAsync(Messages(rows).Select(m => new Message(default, new(m.Channel), new(m.User), Content, m.Time)));
    }

    public override async ValueTask DisposeAsync()
    {
        await _db.DisposeAsync();
        await _server.DisposeAsync();
    }
}
