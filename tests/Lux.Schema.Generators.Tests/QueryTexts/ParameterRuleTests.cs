using Lux.Schema.Generators.Tests.Rules;

namespace Lux.Schema.Generators.Tests.QueryTexts;

/// <summary>LUX3004: parameters that lack, are not used, or are of another type than the column.</summary>
public sealed class ParameterRuleTests
{
    [Theory]
    [InlineData("messages WHERE id = {i}", "Id<Message> id", "{i}", "'AllAsync' has no parameter 'i': write {id}, or add 'Id<Message> i'")]
    [InlineData("messages WHERE channel_id IN ({channels}) LIMIT 1", "", "{channels}", "'AllAsync' has no parameter 'channels': add the parameter 'Id<Channel>[] channels'")]
    [InlineData("messages WHERE channel_id = {channel} LIMIT {take}", "Id<Channel> channel", "{take}", "'AllAsync' has no parameter 'take': add the parameter 'long take'")]
    [InlineData("messages WHERE id = 1", "int more", "int more", "The text of 'AllAsync' does not use the parameter 'more': use it as {more}, or take it out")]
    [InlineData("messages WHERE channel_id = {user}", "Id<User> user", "Id<User>", "'user' is a 'Id<User>', and 'channel_id' is a 'Id<Channel>': make it a 'Id<Channel>'")]
    [InlineData("messages WHERE id = {id}", "long id", "long", "'id' is a 'long', and 'id' is a 'Id<Message>': make it a 'Id<Message>'")]
    [InlineData("messages WHERE channel_id = 1 AND content = {text}", "int text", "int", "'text' is a 'int', and 'content' is a 'string': make it a 'string'")]
    [InlineData("messages WHERE channel_id = 1 AND timestamp > {since}", "string since", "string", "'since' is a 'string', and 'timestamp' is a 'DateTimeOffset': make it a 'DateTimeOffset'")]
    [InlineData("messages WHERE channel_id = 1 AND timestamp > {since}", "DateTimeOffset? since", "DateTimeOffset?", "'since' is a 'DateTimeOffset?', and > takes no null: make it a 'DateTimeOffset'")]
    [InlineData("messages WHERE channel_id = 1 AND note STARTSWITH {start}", "string? start", "string?", "'start' is a 'string?', and STARTSWITH takes no null: make it a 'string'")]
    [InlineData("messages WHERE channel_id = {channels}", "Id<Channel>[] channels", "Id<Channel>[]", "'channels' is a 'Id<Channel>[]', and 'channel_id' is a 'Id<Channel>': make it a 'Id<Channel>'")]
    [InlineData("messages WHERE channel_id IN ({channels})", "Id<User>[] channels", "Id<User>[]", "'channels' is a 'Id<User>[]', and 'channel_id' is a 'Id<Channel>': make it a 'Id<Channel>[]'")]
    [InlineData("messages WHERE channel_id = 1 LIMIT {take}", "int? take", "int?", "'take' is a 'int?', and LIMIT takes no null: make it a 'long'")]
    [InlineData("messages WHERE channel_id = 1 LIMIT {take}", "string take", "string", "'take' is a 'string', and LIMIT takes a number: make it a 'long'")]
    [InlineData("messages WHERE user_id.mood = {mood} LIMIT 1", "string mood", "string", "'mood' is a 'string', and 'user_id.mood' is a 'Mood': make it a 'Mood'")]
    [InlineData("messages WHERE channel_id = {token}", "CancellationToken token", "CancellationToken", "'token' is a 'CancellationToken', and 'channel_id' is a 'Id<Channel>': make it a 'Id<Channel>'")]
    public Task What_does_not_fit(string text, string parameters, string underlined, string message) =>
        RuleAssert.FiresAsync("LUX3004", underlined, message, ChatWith.Method(text, $"IAsyncEnumerable<Message> AllAsync({parameters})"));

    [Theory]
    [InlineData("users WHERE username = {a}", "string a")]
    [InlineData("users WHERE username = {a}", "string? a")]
    [InlineData("users WHERE username = {a}", "char a")]
    [InlineData("users WHERE id = 1 AND mood = {a}", "Mood a")]
    [InlineData("users WHERE id = 1 AND past = {a}", "Mood? a")]
    [InlineData("users WHERE id = 1 AND past != {a}", "Mood a")]
    [InlineData("users WHERE boss = {a}", "Id<User>? a")]
    [InlineData("users WHERE boss IN ({a})", "Id<User>?[] a")]
    [InlineData("users WHERE boss IN ({a})", "params Id<User>[] a")]
    [InlineData("users WHERE boss IN ({a}, {b})", "Id<User> a, Id<User> b")]
    [InlineData("users WHERE boss IN 2 {a} {b}", "Id<User> a, Id<User> b")]
    [InlineData("users WHERE boss IN ({a})", "List<Id<User>> a, CancellationToken b = default")]
    [InlineData("users WHERE boss IN ({a})", "Id<User> a")]
    [InlineData("users WHERE id = 1 AND score >= {a}", "int a")]
    [InlineData("users WHERE id = 1 AND score >= {a}", "float a")]
    [InlineData("users WHERE id = 1 AND paid = {a}", "decimal? a")]
    [InlineData("users WHERE id = 1 AND ok = {a}", "bool a")]
    [InlineData("users WHERE id = 1 AND key = {a}", "Guid a")]
    [InlineData("users WHERE id = 1 AND photo = {a}", "byte[] a")]
    [InlineData("users WHERE id = 1 AND photo = {a}", "ReadOnlyMemory<byte> a")]
    [InlineData("users WHERE id = 1 AND span < {a}", "TimeSpan a")]
    [InlineData("users WHERE id = 1 AND day = {a}", "DateOnly a")]
    [InlineData("users WHERE id = {a} OR id = {a}", "Id<User> a")]
    [InlineData("users WHERE id = 1 AND boss.boss.username = {a}", "string a")]
    [InlineData("users WHERE id > 0 LIMIT {a} OFFSET {b}", "byte a, short b")]
    [InlineData("users WHERE username = {@class}", "string @class", "{class}")]
    public Task What_fits(string text, string parameters, string? word = null) =>
        RuleAssert.PassesAsync(ChatWith.Method(word is null ? text : text.Replace("{@class}", word, StringComparison.Ordinal), $"IAsyncEnumerable<User> AllAsync({parameters})"));
}
