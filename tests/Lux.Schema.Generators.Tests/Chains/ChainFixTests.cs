using Lux.Schema.CodeFixes;
using Lux.Schema.Generators.Tests.Harness;

namespace Lux.Schema.Generators.Tests.Chains;

/// <summary>What a code fix makes of a query that is built by calls. After each the rule is silent.</summary>
public sealed class ChainFixTests
{
    [Fact]
    public async Task An_index_of_one_column_is_put_on_its_member() => Assert.Contains(
        "string Content, DateTimeOffset Timestamp, [Index] int Likes,",
        await AfterAsync("Put [Index] on 'Likes'", "db.Messages.Where(m => m.Likes == 1).CountAsync()"),
        StringComparison.Ordinal);

    [Fact]
    public async Task An_index_of_several_columns_is_put_on_the_record() => Assert.Contains(
        "[Index(nameof(ChannelId), nameof(Timestamp))]\n[Index(nameof(UserId), nameof(Timestamp))]\npublic partial record Message(",
        await AfterAsync("Put [Index(nameof(UserId), nameof(Timestamp))] on 'Message'", "db.Messages.Where(m => m.UserId == user).OrderBy(m => m.Timestamp).Take(5).ToArrayAsync()"),
        StringComparison.Ordinal);

    private static async Task<string> AfterAsync(string title, string query) => (await Fixing.ApplyAsync(new AddIndexFix(), "LUX3006", title, $$"""
        {{QueryTexts.ChatWith.Tables}}

        [Database]
        public partial class ChatDb;

        internal static class Program
        {
            public static async Task RunAsync(ChatDb db, Id<User> user) => await {{query}};
        }
        """)).ReplaceLineEndings("\n");
}
