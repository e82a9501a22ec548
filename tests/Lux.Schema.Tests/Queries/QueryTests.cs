using Lux.Schema.Tests.GeneratedShape;

namespace Lux.Schema.Tests.Queries;

/// <summary>Queries on the real engine.</summary>
public sealed class QueryTests(EngineFixture engine)
{
    private static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeMilliseconds(1_772_323_200_000);

    [Fact]
    public async Task The_newest_of_a_channel_come_first_and_no_more_than_asked_for()
    {
        await using var chat = await Talk.BeginAsync(engine);
        var newest = await chat.Db.Messages.Where(m => m.ChannelId == chat.General & m.Timestamp > Start).OrderByDescending(m => m.Timestamp).Take(3).ToArrayAsync();
        Assert.Equal(["m19", "m18", "m17"], newest.Select(message => message.Content));
        Assert.Equal(Start.AddSeconds(19), newest[0].Timestamp);
    }

    [Fact]
    public async Task Included_rows_come_in_the_same_round_trip()
    {
        await using var chat = await Talk.BeginAsync(engine);
        var spoken = new List<string>();
        await foreach (var (message, author, channel) in chat.Db.Messages.Where(m => m.Content != "m1").Include(m => m.UserId).Include((m, u) => m.ChannelId).OrderBy((m, u, c) => m.Timestamp).Take(2))
            spoken.Add($"{author.Username} in {channel.Name}: {message.Content}");
        Assert.Equal(["ann in general: m0", "ann in general: m2"], spoken);

        var bobs = await chat.Db.Messages.Include(m => m.UserId).Where((m, u) => u.Username == "bob").OrderByDescending((m, u) => m.Id).ToArrayAsync();
        Assert.Equal(10, bobs.Length);
        Assert.All(bobs, pair => Assert.Equal(chat.Bob, pair.Included.Id));
    }

    [Fact]
    public async Task Finders_use_what_is_unique_or_indexed()
    {
        await using var chat = await Talk.BeginAsync(engine);
        Assert.Equal(chat.Ann, (await chat.Db.Users.FindByUsernameAsync("ann"))!.Id);
        Assert.Null(await chat.Db.Users.FindByUsernameAsync("nobody"));
        var one = await chat.Db.Messages.ByChannelIdAndTimestamp(chat.General, Start.AddSeconds(4)).FirstAsync();
        Assert.Equal("m4", one.Content);
    }

    [Fact]
    public async Task Counting_and_asking_whether_there_is_one()
    {
        await using var chat = await Talk.BeginAsync(engine);
        Assert.Equal(20, await chat.Db.Messages.CountAsync());
        Assert.Equal(10, await chat.Db.Messages.Where(m => m.UserId == chat.Bob).CountAsync());
        Assert.Equal(4, await chat.Db.Messages.Skip(16).Take(10).CountAsync());
        Assert.True(await chat.Db.Messages.Where(m => m.Content == "m7").AnyAsync());
        Assert.False(await chat.Db.Messages.Where(m => m.Content == "AND").AnyAsync());
    }

    [Fact]
    public async Task The_first_row_or_none()
    {
        await using var chat = await Talk.BeginAsync(engine);
        Assert.Equal("m0", (await chat.Db.Messages.FirstAsync()).Content);
        Assert.Null(await chat.Db.Messages.Where(m => m.Content == "no").FirstOrDefaultAsync());
        Assert.Null(await chat.Db.Messages.Where(m => m.Content == "no").Include(m => m.UserId).FirstOrDefaultAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await chat.Db.Messages.Where(m => m.Content == "no").FirstAsync());
    }

    [Fact]
    public async Task Null_columns_and_lists_and_alternatives_are_asked_for()
    {
        await using var chat = await Talk.BeginAsync(engine);
        Assert.Equal(["random"], (await chat.Db.Channels.Where(c => c.Topic == null).ToArrayAsync()).Select(channel => channel.Name));
        Assert.Equal(["m1", "m2", "m3"], (await chat.Db.Messages.Where(m => m.Content.In("m3", "m1") || m.Content == "m2").ToArrayAsync()).Select(message => message.Content));
        Assert.Equal(11, await chat.Db.Messages.Where(m => m.Content.StartsWith("m1")).CountAsync());
        Assert.Equal(9, await chat.Db.Messages.Where(m => !m.Content.StartsWith("m1")).CountAsync());
    }

    [Fact]
    public async Task Thousands_of_rows_are_enumerated_page_by_page_in_the_order_of_their_ids()
    {
        await using var chat = await Talk.BeginAsync(engine);
        var ids = await chat.Db.Channels.InsertAsync(Enumerable.Range(0, 2500).Select(number => new Channel { Name = $"c{number}" }));
        var seen = new List<Id<Channel>>();
        await foreach (var channel in chat.Db.Channels.Where(c => c.Name.StartsWith("c")).WithCancellation(default)) seen.Add(channel.Id);
        Assert.Equal(ids, seen);

        seen.Clear();
        await foreach (var channel in chat.Db.Channels.Where(c => c.Name.StartsWith("c")).Skip(1).Take(1500)) seen.Add(channel.Id);
        Assert.Equal(ids[1..1501], seen);
    }

    [Fact]
    public async Task A_cancelled_enumeration_ends()
    {
        await using var chat = await Talk.BeginAsync(engine);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var message in chat.Db.Messages.Where(m => m.Content != "x").WithCancellation(cancelled.Token)) Assert.NotNull(message);
        });
    }

    /// <summary>Two users who speak by turns, ten messages each.</summary>
    private sealed record Talk(ChatDb Db, Id<User> Ann, Id<User> Bob, Id<Channel> General) : IAsyncDisposable
    {
        public static async Task<Talk> BeginAsync(EngineFixture engine)
        {
            var db = await engine.NewChatAsync();
            var ann = await db.Users.InsertAsync(new() { Username = "ann", Color = "teal" });
            var bob = await db.Users.InsertAsync(new() { Username = "bob", Color = "navy" });
            var general = await db.Channels.InsertAsync(new() { Name = "general", Topic = "all" });
            await db.Channels.InsertAsync(new() { Name = "random" });
            await db.Messages.InsertAsync(Enumerable.Range(0, 20).Select(n => new Message(default, general, n % 2 == 0 ? ann : bob, $"m{n}", Start.AddSeconds(n))));
            return new(db, ann, bob, general);
        }

        public ValueTask DisposeAsync() => Db.DisposeAsync();
    }
}
