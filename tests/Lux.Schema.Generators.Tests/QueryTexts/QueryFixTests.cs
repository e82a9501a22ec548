using Lux.Schema.CodeFixes;
using Lux.Schema.Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Lux.Schema.Generators.Tests.QueryTexts;

/// <summary>What a code fix makes of a query method. After each the rule is silent.</summary>
public sealed class QueryFixTests
{
    private const string One = "ValueTask<Message?> OneAsync(Id<Message> id)";

    [Fact]
    public Task The_nearest_column_is_written() => BecomesAsync(
        new ReplaceFix(), "LUX3002", "Write 'channel_id'",
        "messages WHERE chanel_id = 1", "IAsyncEnumerable<Message> AllAsync()",
        "messages WHERE channel_id = 1", "IAsyncEnumerable<Message> AllAsync()");

    [Fact]
    public Task The_nearest_table_is_written() => BecomesAsync(new ReplaceFix(), "LUX3002", "Write 'messages'", "message WHERE id = {id}", One, "messages WHERE id = {id}", One);

    [Fact]
    public Task The_nearest_member_of_an_enum_is_written() => BecomesAsync(
        new ReplaceFix(), "LUX3003", "Write 'Glad'",
        "users WHERE id = 1 AND mood = 'gald'", "IAsyncEnumerable<User> AllAsync()",
        "users WHERE id = 1 AND mood = Glad", "IAsyncEnumerable<User> AllAsync()");

    [Fact]
    public Task A_comparison_with_null_becomes_IS_NULL() => BecomesAsync(
        new ReplaceFix(), "LUX3015", "Write 'note IS NULL'",
        "messages WHERE id = 1 AND note = NULL", "IAsyncEnumerable<Message> AllAsync()",
        "messages WHERE id = 1 AND note IS NULL", "IAsyncEnumerable<Message> AllAsync()");

    [Fact]
    public Task The_nearest_parameter_is_written() => BecomesAsync(new ReplaceFix(), "LUX3004", "Write '{id}'", "messages WHERE id = {i}", One, "messages WHERE id = {id}", One);

    [Fact]
    public Task A_parameter_gets_the_type_of_its_column() => BecomesAsync(
        new ReplaceFix(), "LUX3004", "Write 'Id<Message>'",
        "messages WHERE id = {id}", "ValueTask<Message?> OneAsync(long id)",
        "messages WHERE id = {id}", One);

    [Fact]
    public Task The_result_becomes_what_the_text_answers() => BecomesAsync(
        new ReplaceFix(), "LUX3005", "Write 'ValueTask<(Message, User)[]>'",
        "messages WHERE id = {id} JOIN user_id", "ValueTask<Message[]> OneAsync(Id<Message> id)",
        "messages WHERE id = {id} JOIN user_id", "ValueTask<(Message, User)[]> OneAsync(Id<Message> id)");

    [Theory]
    [InlineData("", "Id<Message> id")]
    [InlineData("CancellationToken token = default", "Id<Message> id, CancellationToken token = default")]
    public Task A_parameter_is_added(string before, string after) => BecomesAsync(
        new ParameterFix(), "LUX3004", "Add the parameter 'Id<Message> id'",
        "messages WHERE id = {id}", $"ValueTask<Message?> OneAsync({before})",
        "messages WHERE id = {id}", $"ValueTask<Message?> OneAsync({after})");

    [Fact]
    public Task A_parameter_that_is_not_used_is_taken_out() => BecomesAsync(
        new ParameterFix(), "LUX3004", "Take out the parameter 'more'",
        "messages WHERE id = {id}", "ValueTask<Message?> OneAsync(Id<Message> id, int more)",
        "messages WHERE id = {id}", One);

    [Theory]
    [InlineData("TDEL messages")]
    [InlineData("TUPDATE messages SET likes 1")]
    public Task All_rows_are_meant(string text) => BecomesAsync(
        new FilterFix(), "LUX3008", "Mean all rows by 'WHERE id > 0'",
        text, "ValueTask<long> AllAsync()",
        text + " WHERE id > 0", "ValueTask<long> AllAsync()");

    [Fact]
    public async Task An_index_of_one_column_is_put_on_its_member() => Assert.Contains(
        "string Content, DateTimeOffset Timestamp, [Index] int Likes,",
        await AfterAsync(new AddIndexFix(), "LUX3006", "Put [Index] on 'Likes'", "messages WHERE likes = {likes} LIMIT 5", "ValueTask<Message[]> AllAsync(int likes)"),
        StringComparison.Ordinal);

    [Fact]
    public async Task An_index_of_several_columns_is_put_on_the_record() => Assert.Contains(
        "[Index(nameof(ChannelId), nameof(Timestamp))]\n[Index(nameof(UserId), nameof(Timestamp))]\npublic partial record Message(",
        await AfterAsync(new AddIndexFix(), "LUX3006", "Put [Index(nameof(UserId), nameof(Timestamp))] on 'Message'", "messages WHERE user_id = {user} ORDER BY timestamp LIMIT 5", "ValueTask<Message[]> AllAsync(Id<User> user)"),
        StringComparison.Ordinal);

    [Fact]
    public async Task What_is_not_written_as_one_literal_is_not_written_over()
    {
        var rules = await Generation.Of(ChatWith.Literal("\"messages WHERE chanel\" + \"_id = 1\"", "IAsyncEnumerable<Message> AllAsync()")).RulesAsync();
        Assert.Empty(Assert.Single(rules).Properties);
    }

    private static async Task BecomesAsync(CodeFixProvider fix, string id, string title, string text, string signature, string textAfter, string signatureAfter) =>
        Assert.Equal(Program(textAfter, signatureAfter), await AfterAsync(fix, id, title, text, signature));

    private static async Task<string> AfterAsync(CodeFixProvider fix, string id, string title, string text, string signature) =>
        (await Fixing.ApplyAsync(fix, id, title, Program(text, signature))).ReplaceLineEndings("\n");

    // In one file, as an editor has it open.
    private static string Program(string text, string signature)
    {
        var files = ChatWith.Method(text, signature);
        return files[1].Replace("namespace App;\n", files[0], StringComparison.Ordinal);
    }
}
