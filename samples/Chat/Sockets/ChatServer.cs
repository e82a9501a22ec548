using System.Collections.Concurrent;
using Lux.Schema;

namespace Lux.Samples.Chat;

/// <summary>What the sockets of one server share: the rooms, and the bulletin through which all servers of a chat hear of each other.</summary>
internal sealed class ChatServer
{
    private readonly ConcurrentDictionary<ChatSocket, byte> _sockets = new();
    private readonly Bulletin _bulletin;
    private readonly ILogger _log;
    private LuxSubscription? _subscription;
    private Task _passing = Task.CompletedTask;

    public ChatServer(ChatDb db, WordFilter filter, ILogger log)
    {
        _log = log;
        _bulletin = new(db.Connection);
        Filter = filter;
        Feed = new(db);
        Channels = new(db, Feed);
        People = new(db);
        Presence = new(db.Connection, _bulletin);
        Limit = new(db.Connection);
        Claims = new(db.Connection);
    }

    public WordFilter Filter { get; }

    public ChannelFeed Feed { get; }

    public ChannelList Channels { get; }

    public People People { get; }

    public Presence Presence { get; }

    public RateLimit Limit { get; }

    public NameClaim Claims { get; }

    public async Task StartAsync(CancellationToken cancellation)
    {
        await Channels.SeedAsync(cancellation);
        // What was published while the line to the engine was down is lost: pages ask for what they missed.
        _subscription = await _bulletin.SubscribeAsync(_ => ToAll(FrameOf(new ServerFrame.Gap())), cancellation);
        _passing = PassOnAsync(_subscription);
    }

    public async Task StopAsync()
    {
        if (_subscription is not null) await _subscription.DisposeAsync();
        await _passing;
    }

    public ValueTask PublishAsync(string topic, ServerFrame frame, CancellationToken cancellation) => _bulletin.PublishAsync(topic, frame, cancellation);

    public async Task EnterAsync(ChatSocket socket, CancellationToken cancellation)
    {
        _sockets[socket] = 0;
        await Presence.EnterAsync(socket.Me!, cancellation);
    }

    public async Task LeaveAsync(ChatSocket socket)
    {
        if (_sockets.TryRemove(socket, out _) && !HasWindowOf(socket.Me!.Id)) await Presence.LeaveAsync(socket.Me, CancellationToken.None);
    }

    public void LogFault(Exception fault) => _log.LogWarning(fault, "A frame could not be answered");

    public static ReadOnlyMemory<byte> FrameOf(ServerFrame frame) => FrameJson.Write(frame);

    private async Task PassOnAsync(LuxSubscription subscription)
    {
        await foreach (var message in subscription.ReadAllAsync())
        {
            ToAll(message.Payload);
            if (_bulletin.IsPresence(message)) await ContradictAsync(message.Payload);
        }
    }

    // Another server says that somebody left who still has a window here.
    private async Task ContradictAsync(ReadOnlyMemory<byte> payload)
    {
        if (FrameJson.Read(payload.Span) is not ServerFrame.Presence { Online: false } left || !HasWindowOf(left.User.Id)) return;
        try
        {
            await Presence.EnterAsync(left.User, CancellationToken.None);
        }
        catch (LuxException unreachable)
        {
            LogFault(unreachable);   // the next heartbeat says it again
        }
    }

    private bool HasWindowOf(Id<User> user) => _sockets.Keys.Any(s => s.Me!.Id == user);

    private void ToAll(ReadOnlyMemory<byte> frame)
    {
        foreach (var socket in _sockets.Keys) socket.Post(frame);
    }
}
