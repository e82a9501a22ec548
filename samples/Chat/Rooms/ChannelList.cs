using Lux.Schema;

namespace Lux.Samples.Chat;

/// <summary>The channels there are.</summary>
internal sealed class ChannelList(ChatDb db, ChannelFeed feed)
{
    public const int Most = 200;

    private static readonly Channel[] First =
    [
        new() { Name = "general", Topic = "Everything that has no place yet" },
        new() { Name = "random", Topic = "Cats, coffee, curiosities" },
    ];

    /// <summary>A new chat begins with two channels; two servers may start it at once.</summary>
    public async ValueTask SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.Channels.AnyAsync(cancellationToken)) return;
        foreach (var channel in First)
        {
            try
            {
                await db.Channels.InsertAsync(channel, cancellationToken);
            }
            catch (UniqueViolationException)
            {
                // The other server was faster.
            }
        }
    }

    /// <summary>The channels with the id of each one's newest message; the questions for those travel together.</summary>
    public async ValueTask<ServerFrame.Room[]> AllAsync(CancellationToken cancellationToken)
    {
        var channels = await db.Channels.Take(Most).ToArrayAsync(cancellationToken);
        return await Task.WhenAll(channels.Select(async channel =>
            new ServerFrame.Room(channel.Id, channel.Name, channel.Topic, await feed.NewestIdAsync(channel.Id, cancellationToken))));
    }

    /// <exception cref="UniqueViolationException">There is one of this name.</exception>
    public async ValueTask<ServerFrame.Room> CreateAsync(string name, string? topic, CancellationToken cancellationToken)
    {
        var id = await db.Channels.InsertAsync(new Channel { Name = name, Topic = topic }, cancellationToken);
        return new(id, name, topic, Last: default);
    }

    public async ValueTask<bool> IsFullAsync(CancellationToken cancellationToken) => await db.Channels.CountAsync(cancellationToken) >= Most;
}
