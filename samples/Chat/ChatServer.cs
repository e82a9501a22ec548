using System.Text.Json;
using Lux.Schema;

namespace Lux.Samples.Chat;

/// <summary>The chat of one server process. All that must be shared is in the engine, so that any number of them are one chat.</summary>
internal sealed class ChatServer
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(10);

    private readonly WordFilter _filter;

    private ChatServer(ChatDb db, WordFilter filter)
    {
        _filter = filter;
        Bulletin = new(db.Connection);
        Presence = new(db.Connection, Bulletin);
        RateLimit = new(db.Connection);
        Names = new(db.Connection);
        People = new(db);
        Feed = new(db);
        Channels = new(db, Feed);
    }

    public Bulletin Bulletin { get; }

    public Presence Presence { get; }

    public RateLimit RateLimit { get; }

    public NameClaim Names { get; }

    public People People { get; }

    public ChannelFeed Feed { get; }

    public ChannelList Channels { get; }

    public Crowd Crowd { get; } = new();

    /// <summary>Makes the tables, subscribes, and passes on what the servers publish until <paramref name="stopping"/>.</summary>
    public static async Task<ChatServer> StartAsync(ChatDb db, WordFilter filter, ILogger logger, CancellationToken stopping)
    {
        await db.EnsureCreatedAsync(stopping);
        var server = new ChatServer(db, filter);
        await server.Channels.SeedAsync(stopping);
        var subscription = await server.Bulletin.SubscribeAsync(_ => server.Crowd.Tell(new ServerFrame.Gap()), stopping);
        _ = server.GuardAsync(() => server.PassOnAsync(subscription, stopping), logger);
        _ = server.GuardAsync(() => server.SweepAsync(logger, stopping), logger);
        return server;
    }

    public async ValueTask<ServerFrame.Welcome> WelcomeAsync(Person me, CancellationToken cancellationToken)
    {
        var people = await People.LatestAsync(cancellationToken);
        var online = await Presence.OnlineAsync([.. people.Select(person => person.Id)], cancellationToken);
        return new(me, await Channels.AllAsync(cancellationToken), people, online);
    }

    public async ValueTask SayAsync(Id<Channel> channel, Person author, string text, string? nonce, CancellationToken cancellationToken)
    {
        var said = await Feed.AppendAsync(channel, author, _filter.Clean(text), nonce, cancellationToken);
        await Bulletin.PublishAsync(Bulletin.MessagesTopic(channel), said, cancellationToken);
    }

    public async ValueTask OpenChannelAsync(string name, string? topic, ChatSocket asker, CancellationToken cancellationToken)
    {
        var channel = await Channels.CreateAsync(_filter.Clean(name), topic is null ? null : _filter.Clean(topic), cancellationToken);
        // The asker first and at once; a page that hears of a channel twice knows it once.
        asker.Send(channel);
        await Bulletin.PublishAsync(Bulletin.ChannelsTopic, channel, cancellationToken);
    }

    private async Task PassOnAsync(LuxSubscription subscription, CancellationToken stopping)
    {
        await using (subscription)
        {
            await foreach (var message in subscription.ReadAllAsync(stopping))
            {
                Crowd.Tell(message.Payload);
                if (Bulletin.IsPresence(message)) await ContradictAsync(message, stopping);
            }
        }
    }

    /// <summary>Another server says that a user left, who still has a window here.</summary>
    private async ValueTask ContradictAsync(LuxMessage message, CancellationToken stopping)
    {
        try
        {
            if (JsonSerializer.Deserialize(message.Payload.Span, FrameJson.Default.ServerFrame) is ServerFrame.Present { Online: false } left && Crowd.Has(left.User.Id))
                await Presence.EnterAsync(left.User, stopping);
        }
        catch (Exception skipped) when (skipped is JsonException or NotSupportedException or LuxException)
        {
            // Published by something else than a chat server, or the engine is away; the next heartbeat says it again.
        }
    }

    /// <summary>Tells the pages who is here: keys that expired say nothing by themselves.</summary>
    private async Task SweepAsync(ILogger logger, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(SweepEvery);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            if (Crowd.IsEmpty) continue;
            try
            {
                var people = await People.LatestAsync(stopping);
                Crowd.Tell(new ServerFrame.Here(await Presence.OnlineAsync([.. people.Select(person => person.Id)], stopping)));
            }
            catch (LuxException away)
            {
                logger.LogWarning("Who is here is unknown: {Reason}", away.Message);
            }
        }
    }

    private async Task GuardAsync(Func<Task> work, ILogger logger)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
        catch (Exception fault)
        {
            logger.LogCritical(fault, "The chat cannot go on: pages no longer hear of each other.");
            Crowd.Tell(new ServerFrame.Refused("server", "This server has a fault and must be started again."));
        }
    }
}
