using CsCheck;
using Lux.Schema.Tests.GeneratedShape;
using Lux.Schema.Tests.Rows;

namespace Lux.Schema.Tests.Keys;

[KeySpace("presence:{userId}", Expire = 60)]
public partial record struct Presence(Id<User> UserId, string Status);

[KeySpace("draft:{author}:{number}")]
public partial record Draft(string Author, int Number, string? Text, DateTimeOffset At);

[Topic("typing:{channelId}")]
public partial record struct Typing(Id<Channel> ChannelId, Id<User> UserId);

/// <summary>Keys, channels and limits beside the tables.</summary>
public sealed class KeyTests(EngineFixture engine)
{
    private static readonly Id<User> Ann = new(7);

    [Fact]
    public async Task A_value_is_set_found_and_removed_by_the_members_that_name_its_key()
    {
        await using var db = await ChatDb.ConnectAsync(engine.NewDatabase());
        Assert.False(await db.Presence.ExistsAsync(Ann));
        Assert.Null(await db.Presence.GetAsync(Ann));
        await db.Presence.SetAsync(new(Ann, "online"));
        await db.Presence.SetAsync(new(Ann, "away"));
        Assert.True(await db.Presence.ExistsAsync(Ann));
        Assert.Equal(new Presence(Ann, "away"), await db.Presence.GetAsync(Ann));
        Assert.Null(await db.Presence.GetAsync(new(8)));
        Assert.True(await db.Presence.DeleteAsync(Ann));
        Assert.False(await db.Presence.DeleteAsync(Ann));
        Assert.Null(await db.Draft.GetAsync("ann", 1));
    }

    [Fact]
    public async Task A_value_lives_as_long_as_its_declaration_or_the_call_says()
    {
        await using var db = await ChatDb.ConnectAsync(engine.NewDatabase());
        await db.Presence.SetAsync(new(Ann, "online"));
        Assert.InRange(await TtlAsync(), 1, 60_000);
        await db.Presence.SetAsync(new(Ann, "online"), TimeSpan.FromHours(1));
        Assert.InRange(await TtlAsync(), 60_001, 3_600_000);
        Assert.True(await db.Presence.ExpireAsync(Ann, TimeSpan.FromHours(9)));
        Assert.InRange(await TtlAsync(), 3_600_001, 9 * 3_600_000);
        Assert.False(await db.Presence.ExpireAsync(new(8), TimeSpan.FromHours(9)));

        async Task<long> TtlAsync() => (await db.ExecuteAsync("PTTL", $"{db.Connection.Options.Database}:presence:7")).AsInt64();
    }

    [Fact]
    public async Task Keys_of_databases_do_not_meet()
    {
        await using var one = await ChatDb.ConnectAsync(engine.NewDatabase());
        await using var other = await ChatDb.ConnectAsync(engine.NewDatabase());
        await one.Presence.SetAsync(new(Ann, "online"));
        Assert.False(await other.Presence.ExistsAsync(Ann));
        Assert.Equal("presence:7", Presence.Keys.NameOf(Ann));
    }

    [Fact]
    public async Task Every_value_comes_back_and_no_two_names_are_one_key()
    {
        await using var db = await ChatDb.ConnectAsync(engine.NewDatabase());
        Assert.NotEqual(Draft.Keys.NameOf("a:1", 1), Draft.Keys.NameOf("a%3A1", 1));
        await Gen.Select(EverythingGen.Text, Gen.Int, EverythingGen.Text, EverythingGen.Instant).SampleAsync(async (author, number, text, at) =>
        {
            var draft = new Draft(author, number, text.Length % 2 == 0 ? null : text, at);
            await db.Draft.SetAsync(draft);
            Assert.Equal(draft, await db.Draft.GetAsync(author, number));
        }, iter: 100, threads: 1);
    }

    [Fact]
    public async Task A_value_of_another_shape_says_so()
    {
        await using var db = await ChatDb.ConnectAsync(engine.NewDatabase());
        await db.ExecuteAsync("SET", $"{db.Connection.Options.Database}:presence:7", new byte[] { 0x91, 1 });
        var wrong = await Assert.ThrowsAsync<LuxException>(async () => await db.Presence.GetAsync(Ann));
        Assert.Contains("holds 1 values instead of the 2 members of Presence", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_published_reaches_who_is_subscribed_to_that_channel()
    {
        await using var db = await ChatDb.ConnectAsync(engine.NewDatabase());
        var (general, random) = (new Id<Channel>(1), new Id<Channel>(2));
        var received = Task.Run(async () =>
        {
            await foreach (var typing in db.Typing.SubscribeAsync(general)) return typing;
            return default;
        });
        var deadline = Environment.TickCount64 + 60_000;
        while (await db.Typing.PublishAsync(new(general, Ann)) == 0)
        {
            Assert.True(Environment.TickCount64 < deadline, "Nobody subscribes.");
            await Task.Delay(10);
        }
        Assert.Equal(new Typing(general, Ann), await received);
        Assert.Equal(0, await db.Typing.PublishAsync(new(random, Ann)));
    }

    [Fact]
    public async Task A_limit_gives_its_permits_once_in_a_window()
    {
        await using var db = await ChatDb.ConnectAsync(engine.NewDatabase());
        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ => await db.Limits.TryAcquireAsync($"msg:{Ann}", permits: 5, per: TimeSpan.FromHours(1))));
        Assert.Equal(5, taken.Count(isTaken => isTaken));
        Assert.True(await db.Limits.TryAcquireAsync("msg:8", permits: 5, per: TimeSpan.FromHours(1)));
        Assert.False(await db.Limits.TryAcquireAsync("none", permits: 0, per: TimeSpan.FromHours(1)));
        var deadline = Environment.TickCount64 + 60_000;
        Assert.True(await db.Limits.TryAcquireAsync("short", permits: 1, per: TimeSpan.FromMilliseconds(50)));
        while (!await db.Limits.TryAcquireAsync("short", permits: 1, per: TimeSpan.FromMilliseconds(50)))
            Assert.True(Environment.TickCount64 < deadline, "The window does not end.");
    }
}
