using Lux.Schema;

namespace Lux.Samples.Chat;

/// <summary>The messages of a channel, newest first in the engine, oldest first on the page.</summary>
internal sealed class ChannelFeed(ChatDb db)
{
    public const int PageSize = 50;

    /// <summary>More than this after an absence is not caught up but read anew.</summary>
    public const int CatchUpLimit = 500;

    /// <summary>
    /// Ids are given in order, but two servers' messages may arrive in the other order; whoever lost the line between
    /// them has the later one only. Catching up reads a little of what is known again, and the page drops what it has.
    /// </summary>
    private const int Overlap = 50;

    /// <summary>The newest messages with their authors, in one round trip.</summary>
    public async ValueTask<ServerFrame.History> NewestAsync(Id<Channel> channel, CancellationToken cancellationToken)
    {
        var rows = await db.NewestAsync(channel, PageSize, cancellationToken);
        return new(channel, PageOf(rows), rows.Length == PageSize);
    }

    /// <summary>What came before: from <paramref name="before"/> back, without the <paramref name="known"/> messages of that very millisecond that the page has.</summary>
    public async ValueTask<ServerFrame.Older> OlderAsync(Id<Channel> channel, DateTimeOffset before, int known, CancellationToken cancellationToken)
    {
        var rows = await db.OlderAsync(channel, before, known, PageSize, cancellationToken);
        return new(channel, PageOf(rows), rows.Length == PageSize);
    }

    /// <summary>What came in all channels after the last message that a page has seen.</summary>
    public async ValueTask<ServerFrame.CaughtUp> AfterAsync(Id<Message> last, CancellationToken cancellationToken)
    {
        var known = new Id<Message>(Math.Max(0, last.Value - Overlap));
        var rows = await db.AfterAsync(known, CatchUpLimit + 1, cancellationToken);
        return rows.Length > CatchUpLimit ? new([], Complete: false) : new([.. rows.Select(FrameOf)], Complete: true);
    }

    /// <summary>The id of the channel's newest message, for unread marks; none when it is empty.</summary>
    public async ValueTask<Id<Message>> NewestIdAsync(Id<Channel> channel, CancellationToken cancellationToken) =>
        (await db.Messages.Where(m => m.ChannelId == channel).OrderByDescending(m => m.Timestamp).FirstOrDefaultAsync(cancellationToken))?.Id ?? default;

    public async ValueTask<ServerFrame.Said> AppendAsync(Id<Channel> channel, Person author, string text, string? nonce, CancellationToken cancellationToken)
    {
        // The time is set here and not by the engine, for the servers pass on the very row that was stored.
        var now = DateTimeOffset.FromUnixTimeMilliseconds(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
        var id = await db.Messages.InsertAsync(new Message(default, channel, author.Id, text, now), cancellationToken);
        return new(id, channel, author, text, now.ToUnixTimeMilliseconds(), nonce);
    }

    private static ServerFrame.Said[] PageOf((Message Row, User Author)[] newestFirst)
    {
        Array.Reverse(newestFirst);
        return [.. newestFirst.Select(FrameOf)];
    }

    private static ServerFrame.Said FrameOf((Message Row, User Author) joined) =>
        new(joined.Row.Id, joined.Row.ChannelId, Person.Of(joined.Author), joined.Row.Content, joined.Row.Timestamp.ToUnixTimeMilliseconds(), Nonce: null);
}
