using Lux.Schema.Tests.GeneratedShape;

namespace Lux.Schema.Tests.QueryTexts;

/// <summary>Generated query methods against the real engine.</summary>
public sealed class QueryMethodTests(EngineFixture engine)
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_text_gives_the_rows_that_it_says()
    {
        await using var chat = await Talk.BeginAsync(engine);
        Assert.Equal(["m19", "m18"], (await chat.Db.HistoryAsync(chat.General, Start, 2)).Select(message => message.Content));
        Assert.Equal(9, (await chat.Db.HistoryAsync(chat.General, Start.AddSeconds(10))).Length);
    }

    [Fact]
    public async Task Overloads_each_have_their_own_text()
    {
        await using var chat = await Talk.BeginAsync(engine);
        Assert.Equal("m7", Assert.Single(await chat.Db.HistoryAsync(chat.General, "m7")).Content);
        Assert.Empty(await chat.Db.HistoryAsync(chat.General, "AND"));
    }

    [Fact]
    public async Task One_row_or_none()
    {
        await using var chat = await Talk.BeginAsync(engine);
        var first = (await chat.Db.Messages.FirstAsync()).Id;
        Assert.Equal("m0", (await chat.Db.FindAsync(first))!.Content);
        Assert.Equal("m0", (await chat.Db.GetAsync(first)).Content);
        Assert.Null(await chat.Db.FindAsync(new(999_999)));
        var none = await Assert.ThrowsAsync<InvalidOperationException>(async () => await chat.Db.GetAsync(new(999_999)));
        Assert.StartsWith("No row of", none.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Joined_rows_come_in_a_tuple()
    {
        await using var chat = await Talk.BeginAsync(engine);
        Assert.Equal(
            ["ann in general: m0", "bob in general: m1", "ann in general: m2"],
            (await chat.Db.SpokenAsync(chat.General)).Select(said => $"{said.Author.Username} in {said.Channel.Name}: {said.Row.Content}"));
    }

    [Fact]
    public async Task An_enumeration_goes_on_page_by_page()
    {
        await using var chat = await Talk.BeginAsync(engine);
        await chat.Db.Messages.InsertAsync(Enumerable.Range(0, 2500).Select(n => new Message(default, chat.General, chat.Ann, $"n{n}", Start)));
        var contents = new List<string>();
        await foreach (var message in chat.Db.OfAsync("ann")) contents.Add(message.Content);
        Assert.Equal(2510, contents.Count);
        Assert.Equal("n2499", contents[^1]);
    }

    [Fact]
    public async Task An_enumeration_ends_by_either_token()
    {
        await using var chat = await Talk.BeginAsync(engine);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await chat.Db.OfAsync("ann", cancelled.Token).GetAsyncEnumerator().MoveNextAsync());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await chat.Db.OfAsync("ann").GetAsyncEnumerator(cancelled.Token).MoveNextAsync());
    }

    [Fact]
    public async Task A_page_says_where_the_next_begins()
    {
        await using var chat = await Talk.BeginAsync(engine);
        var contents = new List<string>();
        string? cursor = null;
        do
        {
            var page = await chat.Db.PageAsync(chat.General, 6, cursor);
            contents.AddRange(page.Rows.Select(message => message.Content));
            cursor = page.Next;
        }
        while (cursor is not null);
        Assert.Equal(Enumerable.Range(0, 20).Reverse().Select(n => $"m{n}"), contents);
    }

    [Fact]
    public async Task Aggregates_are_scalars()
    {
        await using var chat = await Talk.BeginAsync(engine);
        Assert.Equal(20, await chat.Db.CountAsync(chat.General));
        Assert.Equal(0, await chat.Db.CountAsync(new(77)));
        Assert.Equal(Start.AddSeconds(19), await chat.Db.NewestAsync(chat.General));
        Assert.Null(await chat.Db.NewestAsync(new(77)));
        Assert.Equal([("ann", 10L), ("bob", 10L)], (await chat.Db.SpeakersAsync(5)).Order());
        Assert.Empty(await chat.Db.SpeakersAsync(10));
    }

    [Fact]
    public async Task A_list_may_be_empty()
    {
        await using var chat = await Talk.BeginAsync(engine);
        Assert.Equal(10, await chat.Db.CountOfAsync(chat.Ann));
        Assert.Equal(20, await chat.Db.CountOfAsync([chat.Ann, chat.Bob]));
        Assert.Equal(0, await chat.Db.CountOfAsync());
        Assert.Equal(10, await chat.Db.CountOfAsync(Enumerable.Range(0, 10_500).Select(n => new Id<User>(chat.Bob.Value + n))));
    }

    [Fact]
    public async Task Items_go_to_the_members_of_their_names()
    {
        await using var chat = await Talk.BeginAsync(engine);
        var said = await chat.Db.SaidAsync(chat.General);
        Assert.Equal(["m0", "m1", "m2"], said.Select(one => one.Content));
        Assert.Equal([Start, Start.AddSeconds(1), Start.AddSeconds(2)], said.Select(one => one.At));
        Assert.All(said, one => Assert.False(one.Id.IsNone));
        Assert.Equal(["m0", "m1"], await chat.Db.ContentsAsync());
        Assert.Equal("m0", await chat.Db.ContentAsync(said[0].Id));
        Assert.Null(await chat.Db.ContentAsync(new(999_999)));
    }

    [Fact]
    public async Task A_null_asks_for_null()
    {
        await using var chat = await Talk.BeginAsync(engine);
        Assert.Equal(["general"], (await chat.Db.WithTopicAsync("all")).Select(channel => channel.Name));
        Assert.Equal(["random"], (await chat.Db.WithTopicAsync(null)).Select(channel => channel.Name));
        Assert.Equal(["general"], (await chat.Db.WithoutTopicAsync(null)).Select(channel => channel.Name));
        Assert.Empty(await chat.Db.WithoutTopicAsync("all"));
    }

    [Fact]
    public async Task Texts_change_rows_and_say_how_many()
    {
        await using var chat = await Talk.BeginAsync(engine);
        Assert.Equal(1, await chat.Db.SetTopicAsync("gen", null));
        Assert.True(await chat.Db.TrySetTopicAsync(chat.General, "new"));
        Assert.False(await chat.Db.TrySetTopicAsync(chat.General, "newer"));
        Assert.Equal("new", (await chat.Db.Channels.FindAsync(chat.General))!.Topic);

        Assert.Equal(3, await chat.Db.ForgetAsync(chat.General, Start.AddSeconds(10), 3));
        Assert.Equal(7, await chat.Db.ForgetAsync(chat.General, Start.AddSeconds(10), 100));
        await chat.Db.ForgetAsync((await chat.Db.Messages.FirstAsync()).Id);
        Assert.Equal(9, await chat.Db.Messages.CountAsync());
    }

    [Fact]
    public async Task Quotes_and_doubled_braces_are_text()
    {
        await using var chat = await Talk.BeginAsync(engine);
        Assert.Null(await chat.Db.QuotedAsync());
        await chat.Db.Messages.InsertAsync(new Message(default, chat.General, chat.Ann, "it's {so}", Start));
        Assert.NotNull(await chat.Db.QuotedAsync());
    }

    [Fact]
    public async Task A_null_for_what_is_never_null_is_refused_before_anything_is_sent()
    {
        await using var chat = await Talk.BeginAsync(engine);
        await Assert.ThrowsAsync<ArgumentNullException>("content", () => chat.Db.HistoryAsync(chat.General, null!));
        await Assert.ThrowsAsync<ArgumentNullException>("users", async () => await chat.Db.CountOfAsync((IEnumerable<Id<User>>)null!));
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
