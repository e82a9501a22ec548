using Lux.Schema.Generators.Tests.Rules;

namespace Lux.Schema.Generators.Tests.Chains;

/// <summary>LUX3006 and LUX3007: chains of calls that read more than they need. The same questions as of texts give the same answers.</summary>
public sealed class ChainIndexTests
{
    private const string NoContent = "No index of 'messages' begins with 'content', so Where looks at every row until the engine has built one: put [Index] on 'Content' of 'Message'";
    private const string NoLikes = "No index of 'messages' begins with 'likes', so Where looks at every row until the engine has built one: put [Index] on 'Likes' of 'Message'";

    [Theory]
    [InlineData("await db.Messages.Where(m => m.Content == \"x\").Take(5).ToArrayAsync();", "Content", NoContent)]
    [InlineData("await db.Messages.Where(m => m.Likes > 5 & m.Content == \"x\").FirstAsync();", "Content", NoContent)]
    [InlineData("await db.Messages.Where(m => m.Likes > 5).Where(m => m.Content == \"x\").FirstAsync();", "Content", NoContent)]
    [InlineData("await db.Messages.Where(m => m.Content.StartsWith(\"x\")).CountAsync();", "Content", NoContent)]
    [InlineData("await db.Messages.Where(m => m.Content.In(\"x\", \"y\")).UpdateAsync(m => m.Likes.Set(1));", "Content", NoContent)]
    [InlineData("await db.Messages.Where(m => { return m.Content == \"x\"; }).DeleteAsync();", "Content", NoContent)]
    [InlineData("await db.Messages.Where(m => m.Content == \"x\").OrderBy(m => m.Likes).Take(5).ToArrayAsync();", "Content", "No index of 'messages' begins with 'content', so Where looks at every row until the engine has built one: put [Index(nameof(Content), nameof(Likes))] on 'Message'")]
    [InlineData("await db.Messages.Where(m => m.ChannelId == channel || m.Likes == 2).CountAsync();", "Likes", NoLikes)]
    [InlineData("await db.Messages.Where(m => m.UserId == user).OrderByDescending(m => m.Timestamp).Take(5).ToArrayAsync();", "Timestamp", "No index of 'messages' gives the order by 'timestamp' after 'user_id', so every row that is met is read and sorted: put [Index(nameof(UserId), nameof(Timestamp))] on 'Message'")]
    [InlineData("await db.Messages.OrderBy(m => m.Likes).PageAsync(50);", "Likes", "No index of 'messages' gives the order by 'likes', so every row that is met is read and sorted: put [Index] on 'Likes' of 'Message'")]
    [InlineData("await foreach (var m in db.Messages.Where(m => m.Likes == 1)) Use(m);", "Likes", NoLikes)]
    [InlineData("await db.Messages.Where(m => m.Likes == 1).Select(m => m.Content).ToArrayAsync();", "Likes", NoLikes)]
    [InlineData("await db.Messages.Where(m => m.Likes == 1).GroupBy(m => m.ChannelId).Select(g => (g.Key, g.Count())).ToArrayAsync();", "Likes", NoLikes)]
    [InlineData("await db.Messages.Where(m => m.Likes == 1).MaxAsync(m => m.Timestamp);", "Likes", NoLikes)]
    [InlineData("await db.Messages.Include(m => m.UserId).Where((m, u) => m.Likes == 1).ToArrayAsync();", "Likes", NoLikes)]
    [InlineData("await db.BatchAsync(b => { b.Messages.Where(m => m.Likes == 1).Delete(); });", "Likes", NoLikes)]
    [InlineData("var some = db.Messages.Where(m => m.Likes == 1); await some.CountAsync(); await some.Take(3).ToArrayAsync();", "Likes", NoLikes)]
    [InlineData("await db.Users.Where(u => u.Ok).CountAsync();", "Ok", "No index of 'users' begins with 'ok', so Where looks at every row until the engine has built one: put [Index] on 'Ok' of 'User'")]
    [InlineData("await db.Users.Where(u => !u.Ok).CountAsync();", "Ok", "No index of 'users' begins with 'ok', so Where looks at every row until the engine has built one: put [Index] on 'Ok' of 'User'")]
    public Task An_index_that_lacks(string statements, string underlined, string message) => RuleAssert.FiresAsync("LUX3006", underlined, message, ChatWith(statements));

    [Theory]
    [InlineData("await db.Messages.Where(m => m.ChannelId == channel).ToArrayAsync();")]
    [InlineData("await db.Messages.Where(m => m.ChannelId == channel).OrderByDescending(m => m.Timestamp).Take(5).ToArrayAsync();")]
    [InlineData("await db.Messages.Where(m => m.ChannelId == channel && m.Content == \"x\").OrderBy(m => m.Timestamp).Take(5).ToArrayAsync();")]
    [InlineData("await db.Messages.Where(m => m.ChannelId == channel).OrderBy(m => m.Likes).ToArrayAsync();")]
    [InlineData("await db.Messages.Where(m => m.Content == \"x\").Where(m => m.ChannelId == channel).CountAsync();")]
    [InlineData("await db.Messages.Where(m => m.Id == id).OrderBy(m => m.Likes).FirstAsync();")]
    [InlineData("await db.Messages.Where(m => m.UserId.In(users)).OrderBy(m => m.Id).FirstAsync();")]
    [InlineData("await db.Messages.Where(m => m.Content.Contains(\"x\")).CountAsync();")]
    [InlineData("await db.Messages.Where(m => m.Note == \"x\").CountAsync();")]
    [InlineData("await db.Messages.Where(m => !(m.Likes == 1)).CountAsync();")]
    [InlineData("await db.Messages.Where(m => m.Likes != 1).CountAsync();")]
    [InlineData("await db.Messages.Where(m => m.ChannelId == channel | m.UserId == user).CountAsync();")]
    [InlineData("await db.Messages.Include(m => m.UserId).Where((m, u) => u.Score > 3).CountAsync();")]
    [InlineData("await db.Messages.Include(m => m.UserId).OrderBy((m, u) => u.Score).Take(3).ToArrayAsync();")]
    [InlineData("await db.Messages.OrderByDescending(m => m.Id).Take(3).ToArrayAsync();")]
    [InlineData("await db.Messages.ByChannelIdAndTimestamp(channel, default).Where(m => m.Likes == 1).CountAsync();")]
    [InlineData("await db.Messages.GroupBy(m => m.Likes).OrderBy(g => g.Key).Select(g => g.Key).Take(3).ToArrayAsync();")]
    public Task What_an_index_serves_or_none_could(string statements) => RuleAssert.PassesAsync(ChatWith(statements));

    [Theory]
    [InlineData("await db.Messages.Where(condition).CountAsync();")]
    [InlineData("await db.Messages.Where(m => Made(m)).CountAsync();")]
    [InlineData("await db.Messages.Where(m => m.Likes == 1 & Made(m)).CountAsync();")]
    [InlineData("await db.Messages.Where(m => m.ChannelId == channel).OrderBy(key).Take(3).ToArrayAsync();")]
    [InlineData("var some = db.Messages.Where(m => m.Likes == 1); if (users.Length > 0) some = some.Where(m => m.UserId.In(users)); await some.CountAsync();")]
    [InlineData("Kept = db.Messages.Where(m => m.Likes == 1); await Kept.CountAsync();")]
    [InlineData("var kept = db.Messages.Where(m => m.Likes == 1); Kept = kept;")]
    public Task What_cannot_be_known_here(string statements) => RuleAssert.PassesAsync(ChatWith(statements));

    [Theory]
    [InlineData("await db.Messages.ToArrayAsync();")]
    [InlineData("await db.Messages.OrderBy(m => m.Id).ToArrayAsync();")]
    [InlineData("await db.Messages.Select(m => m.Content).ToArrayAsync();")]
    [InlineData("await db.Messages.Include(m => m.UserId).ToArrayAsync();")]
    public Task A_whole_table_at_once(string statements) => RuleAssert.FiresAsync(
        "LUX3007",
        "ToArrayAsync",
        "'ToArrayAsync' reads every row of 'messages' at once: add Where or Take, or await foreach, which reads page by page",
        ChatWith(statements));

    [Theory]
    [InlineData("await foreach (var m in db.Messages) Use(m);")]
    [InlineData("await db.Messages.Take(100).ToArrayAsync();")]
    [InlineData("await db.Messages.All.ToArrayAsync();")]
    [InlineData("await db.Messages.CountAsync();")]
    [InlineData("await db.Messages.GroupBy(m => m.ChannelId).Select(g => (g.Key, g.Count())).ToArrayAsync();")]
    public Task A_table_page_by_page_or_summed_up(string statements) => RuleAssert.PassesAsync(ChatWith(statements));

    private static string[] ChatWith(string statements) =>
    [
        QueryTexts.ChatWith.Tables + "\n\n[Database]\npublic partial class ChatDb;\n",
        $$"""
        namespace App;

        internal static class Program
        {
            private static Query<Message, Message.Columns> Kept { get; set; }

            public static async Task RunAsync(ChatDb db, Id<Channel> channel, Id<User> user, Id<Message> id, Id<User>[] users, Func<Message.Columns, Condition<Message>> condition, Func<Message.Columns, OrderKey<Message>> key)
            {
                {{statements}}
                await Task.Yield();
            }

            private static Condition<Message> Made(Message.Columns m) => m.Likes == 1;

            private static void Use(Message m) => Console.WriteLine(m);
        }
        """,
    ];
}
