using Lux.Schema.Generators.Tests.Rules;

namespace Lux.Schema.Generators.Tests.QueryTexts;

/// <summary>LUX3001, LUX3002, LUX3003, LUX3008, LUX3009: what the engine's language says of a text, on the very words.</summary>
public sealed class TextRuleTests
{
    private const string One = "ValueTask<Message[]> OneAsync()";

    [Theory]
    [InlineData("messages WHER id = 1", "WHER", "Unexpected keyword 'WHER': the clauses are SELECT, WHERE, JOIN, GROUP BY, HAVING, ORDER BY, LIMIT, OFFSET and AFTER; quote a value with blanks: 'a b'")]
    [InlineData("messages WHERE id", "id", "Incomplete WHERE clause: write field, operator and value, such as id = {id}")]
    [InlineData("messages WHERE id ~ 1", "~", "Unknown operator '~': the operators are = != < > <= >= IN STARTSWITH CONTAINS IS NULL IS NOT NULL, with blanks around them")]
    [InlineData("messages WHERE (id = 1", "1", "Unbalanced parenthesis in WHERE clause: see docs/protocol.md, Querying")]
    [InlineData("messages WHERE id = 1 WHERE id = 2", "WHERE id = 2", "Clause WHERE given twice: see docs/protocol.md, Querying", "WHERE")]
    [InlineData("messages LIMIT few", "few", "LIMIT value must be a positive integer: see docs/protocol.md, Querying")]
    [InlineData("messages ORDER timestamp", "ORDER", "Expected BY after ORDER: see docs/protocol.md, Querying")]
    [InlineData("messages WHERE id IN 2 1", "1", "Incomplete WHERE clause: write field, operator and value, such as id = {id}")]
    [InlineData("messages WHERE id IN 1, 2", "1,", "IN expects a count from 1 to 10000 and as many values, got '1,': write IN ({list}) or IN (1, 2)")]
    [InlineData("messages WHERE id IN ()", "()", "IN expects a count from 1 to 10000 and as many values, got '0': write IN ({list}) or IN (1, 2)")]
    [InlineData("messages WHERE id IN (1 2)", "2", "Values within IN ( ) are parted by commas: see docs/protocol.md, Querying")]
    [InlineData("messages WHERE id IN (1, 2", "(1, 2", "Text ends before 'IN (' is closed: close it; '' within quotes is a quote")]
    [InlineData("messages WHERE content = 'a", "'a", "Text ends before ''' is closed: close it; '' within quotes is a quote")]
    [InlineData("messages WHERE id = {id", "{id", "Text ends before '{' is closed: close it; '' within quotes is a quote")]
    [InlineData("messages WHERE content = a{id}", "{id}", "Brace within 'a{id}': a parameter is a word of its own, any other brace is doubled: put blanks around {name}, or write {{ and }} for braces")]
    [InlineData("messages WHERE id={id}", "{id}", "Brace within 'id={id}': a parameter is a word of its own, any other brace is doubled: put blanks around {name}, or write {{ and }} for braces")]
    [InlineData("messages FORMAT ROWS", "FORMAT", "Unexpected keyword 'FORMAT': the clauses are SELECT, WHERE, JOIN, GROUP BY, HAVING, ORDER BY, LIMIT, OFFSET and AFTER; quote a value with blanks: 'a b'")]
    [InlineData("messages HAVING id = 1", "messages HAVING id = 1", "HAVING requires GROUP BY or an aggregate: see docs/protocol.md, Querying")]
    [InlineData("messages WHERE content = \\ud83d", "\\ud83d", "The text holds half of a surrogate pair, which UTF-8 cannot say: write the whole character")]
    [InlineData("", "OneAsync", "The text is empty: begin it with a table, such as \"messages WHERE id = {id}\"", "\"\"")]
    public Task A_text_that_does_not_parse(string text, string underlined, string message, string? only = null) => FiresAsync("LUX3001", text, One, only ?? underlined, message);

    [Theory]
    [InlineData("messages WHERE {field} = 1", "{field}")]
    [InlineData("messages ORDER BY {field} LIMIT 1", "{field}")]
    [InlineData("messages JOIN {field} LIMIT 1", "{field}")]
    public async Task A_parameter_that_stands_for_a_name(string text, string underlined)
    {
        var diagnostic = Assert.Single((await Harness.Generation.Of(ChatWith.Method(text, "ValueTask<Message[]> OneAsync(string field)")).RulesAsync()), found => found.Id is "LUX3001" or "LUX3002");
        Assert.Equal(underlined, diagnostic.Location.SourceTree!.ToString()[diagnostic.Location.SourceSpan.Start..diagnostic.Location.SourceSpan.End]);
    }

    [Theory]
    [InlineData("message WHERE id = 1", "message", "Table 'message' does not exist: write 'messages'")]
    [InlineData("nothing_like_it WHERE id = 1", "nothing_like_it", "Table 'nothing_like_it' does not exist: write a table: channels, messages, users")]
    [InlineData("messages WHERE chanel_id = 1", "chanel_id", "Unknown field 'chanel_id' in WHERE clause: write 'channel_id'")]
    [InlineData("messages WHERE likes = 1 AND user_id.usernam = x LIMIT 1", "usernam", "Unknown field 'user_id.usernam' in WHERE clause: write 'username'")]
    [InlineData("messages WHERE usr_id.username = x LIMIT 1", "usr_id", "Unknown field 'usr_id.username' in WHERE clause: write 'user_id'")]
    [InlineData("messages JOIN usr_id LIMIT 1", "usr_id", "Unknown field 'usr_id' for JOIN: write 'user_id'")]
    [InlineData("messages ORDER BY id,timestmp LIMIT 1", "timestmp", "Unknown field 'timestmp' in ORDER BY clause: write 'timestamp'")]
    [InlineData("messages SELECT id, contents LIMIT 1", "contents", "Unknown field 'contents' in SELECT clause: write 'content'")]
    [InlineData("TUPDATE messages SET contnt x WHERE id = 1", "contnt", "Unknown field 'contnt': write 'content'")]
    [InlineData("TDEL message WHERE id = 1", "message", "Table 'message' does not exist: write 'messages'")]
    public Task A_name_that_is_none(string text, string underlined, string message) => FiresAsync("LUX3002", text, One, underlined, message);

    [Theory]
    [InlineData("messages WHERE likes STARTSWITH 1 LIMIT 1", "STARTSWITH", "Operator STARTSWITH does not fit field 'likes' of type int: they are for text; compare with = or a range")]
    [InlineData("messages WHERE likes = many LIMIT 1", "many", "Field 'likes' expects int, got 'many': write a whole number, or a parameter in braces")]
    [InlineData("messages WHERE channel_id IN (1, x) LIMIT 1", "x", "Field 'channel_id' expects int, got 'x': write the id's number, or a parameter in braces")]
    [InlineData("messages WHERE timestamp > yesterday LIMIT 1", "yesterday", "Field 'timestamp' expects timestamp (epoch ms or *), got 'yesterday': write milliseconds since 1970, * for now, or a parameter in braces")]
    [InlineData("messages WHERE user_id.ok = maybe LIMIT 1", "maybe", "Field 'ok' expects bool (true/false/1/0), got 'maybe': write true or false")]
    [InlineData("messages WHERE user_id.key = 1 LIMIT 1", "1", "Field 'key' expects uuid, got '1': write hexadecimal digits in groups of 8-4-4-4-12")]
    [InlineData("messages JOIN content LIMIT 1", "content", "Field 'content' is not a ref() field: follow a column that is an Id of another table")]
    [InlineData("messages SELECT SUM(content)", "content", "Operator SUM does not fit field 'content' of type str: they are for numbers; MIN and MAX take any column that has an order")]
    public Task An_operator_or_constant_that_does_not_fit(string text, string underlined, string message) => FiresAsync("LUX3003", text, One, underlined, message);

    [Theory]
    [InlineData("TDEL messages", "TDEL messages", "The text deletes rows without a WHERE that says which: say which; WHERE id > 0 means all")]
    [InlineData("TUPDATE messages SET likes 1", "1", "The text changes rows without a WHERE that says which: say which; WHERE id > 0 means all")]
    public Task A_change_of_all_rows(string text, string underlined, string message) => FiresAsync("LUX3008", text, "ValueTask<long> AllAsync()", underlined, message);

    [Fact]
    public Task A_column_beside_an_aggregate() => FiresAsync("LUX3009", "messages SELECT content, COUNT(*)", "ValueTask<(string, long)[]> AllAsync()", "content", "Field 'content' must stand in GROUP BY or in an aggregate: add it to GROUP BY, or answer MAX(content)");

    [Fact]
    public async Task A_method_outside_of_a_database_has_no_tables() => await RuleAssert.FiresAsync("LUX3002", "AllAsync", "'Other' is no database, so the text of 'AllAsync' has no tables: put the method into the class with [Database]",
        ChatWith.Tables,
        """
        namespace App;

        public static partial class Outer
        {
            public partial class Other
            {
                [Query("messages WHERE id = 1")]
                internal partial ValueTask<Message?> AllAsync();
            }
        }
        """);

    [Fact]
    public async Task A_static_method_has_no_connection() => await RuleAssert.FiresAsync(
        "LUX3001",
        "AllAsync",
        "'AllAsync' is static, so no body is made from its text: declare it as 'public partial ValueTask<...> ...Async(...);' with values as parameters",
        ChatWith.Method("messages WHERE id = 1", "ValueTask<Message?> AllAsync()").Select(source => source.Replace("public partial ValueTask", "public static partial ValueTask", StringComparison.Ordinal)).ToArray());

    private static Task FiresAsync(string id, string text, string signature, string underlined, string message) =>
        RuleAssert.FiresAsync(id, underlined, message, ChatWith.Method(text, signature));
}
