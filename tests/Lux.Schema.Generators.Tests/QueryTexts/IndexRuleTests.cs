using Lux.Schema.Generators.Tests.Rules;

namespace Lux.Schema.Generators.Tests.QueryTexts;

/// <summary>LUX3006 and LUX3007: texts that read more than they need.</summary>
public sealed class IndexRuleTests
{
    [Theory]
    [InlineData("messages WHERE content = x LIMIT 5", "content", "No index of 'messages' begins with 'content', so WHERE looks at every row until the engine has built one: put [Index] on 'Content' of 'Message'")]
    [InlineData("messages WHERE likes > 5 AND content = x LIMIT 5", "content", "No index of 'messages' begins with 'content', so WHERE looks at every row until the engine has built one: put [Index] on 'Content' of 'Message'")]
    [InlineData("messages WHERE content = x ORDER BY likes LIMIT 5", "content", "No index of 'messages' begins with 'content', so WHERE looks at every row until the engine has built one: put [Index(nameof(Content), nameof(Likes))] on 'Message'")]
    [InlineData("messages WHERE channel_id = 1 OR likes = 2 LIMIT 5", "likes", "No index of 'messages' begins with 'likes', so WHERE looks at every row until the engine has built one: put [Index] on 'Likes' of 'Message'")]
    [InlineData("messages WHERE user_id = 1 ORDER BY timestamp DESC LIMIT 5", "timestamp", "No index of 'messages' gives the order by 'timestamp' after 'user_id', so every row that is met is read and sorted: put [Index(nameof(UserId), nameof(Timestamp))] on 'Message'")]
    [InlineData("messages ORDER BY likes LIMIT 5", "likes", "No index of 'messages' gives the order by 'likes', so every row that is met is read and sorted: put [Index] on 'Likes' of 'Message'")]
    public Task An_index_that_lacks(string text, string underlined, string message) =>
        RuleAssert.FiresAsync("LUX3006", underlined, message, ChatWith.Method(text, "ValueTask<Message[]> AllAsync()"));

    [Theory]
    [InlineData("messages WHERE channel_id = 1")]
    [InlineData("messages WHERE channel_id = 1 ORDER BY timestamp DESC LIMIT 5")]
    [InlineData("messages WHERE channel_id = 1 AND content = x ORDER BY timestamp LIMIT 5")]
    [InlineData("messages WHERE channel_id = 1 ORDER BY likes")]
    [InlineData("messages WHERE id = 1 ORDER BY likes LIMIT 5")]
    [InlineData("messages WHERE user_id IN (1, 2) ORDER BY id LIMIT 5")]
    [InlineData("messages WHERE content CONTAINS x LIMIT 5")]
    [InlineData("messages WHERE note = x LIMIT 5")]
    [InlineData("messages WHERE NOT likes = 1 LIMIT 5")]
    [InlineData("messages WHERE channel_id = 1 OR user_id = 2 LIMIT 5")]
    [InlineData("messages WHERE user_id.username = x LIMIT 5")]
    [InlineData("messages LIMIT 5")]
    [InlineData("messages ORDER BY id DESC LIMIT 5")]
    public Task What_an_index_serves_or_none_could(string text) => RuleAssert.PassesAsync(ChatWith.Method(text, "ValueTask<Message[]> AllAsync()"));

    [Theory]
    [InlineData("messages", "messages")]
    [InlineData("messages ORDER BY id", "messages")]
    [InlineData("messages SELECT content", "messages")]
    public Task A_whole_table_at_once(string text, string underlined) => RuleAssert.FiresAsync(
        "LUX3007",
        underlined,
        "'AllAsync' reads every row of 'messages' at once: add LIMIT or WHERE, or give IAsyncEnumerable<Message>, which reads page by page",
        ChatWith.Method(text, text.Contains("SELECT", StringComparison.Ordinal) ? "ValueTask<string[]> AllAsync()" : "ValueTask<Message[]> AllAsync()"));

    [Theory]
    [InlineData("messages", "IAsyncEnumerable<Message> AllAsync()")]
    [InlineData("messages", "ValueTask<Message?> FirstAsync()")]
    [InlineData("messages SELECT likes, COUNT(*) GROUP BY likes", "ValueTask<(int, long)[]> AllAsync()")]
    [InlineData("TCOUNT messages", "ValueTask<long> AllAsync()")]
    public Task A_table_page_by_page_or_summed_up(string text, string signature) => RuleAssert.PassesAsync(ChatWith.Method(text, signature));
}
