using CsCheck;
using Lux.Schema.Tests.GeneratedShape;

namespace Lux.Schema.Tests.QueryTexts;

/// <summary>A text and the builder that ask for the same get the same rows, whatever the rows and values.</summary>
public sealed class AskedAlikeTests(EngineFixture engine)
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Words = ["", "a", "ab", "b", "AND", "it's {so}", "= (", "é😀"];

    private static readonly Gen<(int Channel, int User, string Content, int Second)> Drawn =
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, Words.Length - 1].Select(word => Words[word]), Gen.Int[0, 20]);

    [Fact]
    public async Task A_text_and_the_builder_agree()
    {
        await using var db = await engine.NewChatAsync();
        var channels = await db.Channels.InsertAsync(Enumerable.Range(0, 4).Select(n => new Channel { Name = $"c{n}", Topic = n % 2 == 0 ? $"t{n / 2}" : null }));
        var users = await db.Users.InsertAsync(Enumerable.Range(0, 4).Select(n => new User { Username = $"u{n}", Color = "teal" }));
        await Gen.Select(Drawn.Array[0, 12], Drawn, Gen.Int[0, 5], Gen.Int[0, 15]).SampleAsync(async (rows, asked, skip, take) =>
        {
            await db.Messages.InsertAsync(rows.Select(row => new Message(default, channels[row.Channel], users[row.User], row.Content, Start.AddSeconds(row.Second))));
            var (channel, user, content, since) = (channels[asked.Channel], users[asked.User], asked.Content, Start.AddSeconds(asked.Second));
            string? topic = asked.Second % 3 == 0 ? null : $"t{asked.Second % 2}";
            Id<User>[] some = users[..asked.User];

            Assert.Equal(
                await db.Messages.Where(m => m.ChannelId == channel & m.Timestamp >= since).OrderByDescending(m => m.Timestamp).Skip(skip).Take(take).ToArrayAsync(),
                await db.RangeAsync(channel, since, take, skip));
            Assert.Equal(
                await db.Messages.Where(m => m.UserId.In(some) & !(m.Content == content)).OrderBy(m => m.Id).Take(1000).ToArrayAsync(),
                await db.OfUsersAsync(some, content));
            Assert.Equal(
                await db.Messages.Where(m => (m.ChannelId == channel | m.UserId == user) & m.Content.StartsWith(content)).OrderBy(m => m.UserId).ThenByDescending(m => m.Id).Take(1000).ToArrayAsync(),
                await db.EitherAsync(channel, user, content));
            Assert.Equal(
                await db.Messages.Include(m => m.UserId).Include((m, u) => m.ChannelId).Where((m, u, c) => c.Topic == topic & u.Username != $"u{asked.User}").OrderBy((m, u, c) => m.Id).Take(1000).ToArrayAsync(),
                (await db.UnderTopicAsync(topic, $"u{asked.User}")).Select(pair => (pair.Row, pair.Author, default(Channel)!)).ToArray(),
                (left, right) => (left.Item1, left.Item2) == (right.Item1, right.Item2));
            Assert.Equal(await db.Messages.Where(m => m.ChannelId == channel & m.Content.Contains(content)).CountAsync(), await db.CountOfAsync(channel, content));

            var mine = await db.Messages.Where(m => m.UserId == user).ToArrayAsync();
            Assert.Equal(
                mine.GroupBy(m => m.ChannelId).Where(group => group.Count() >= skip).OrderBy(group => group.Key).Select(group => (group.Key, (long)group.Count(), group.Max(m => m.Timestamp))),
                await db.PerChannelAsync(user, skip));
        }, iter: 40, threads: 1);
    }
}
