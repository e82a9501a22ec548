namespace Lux.Tests;

/// <summary>Texts that are wrong and what the engine says of each: the same words come from the analyzer when the program is built and from an engine that gets the text.</summary>
internal static class QueryTextErrors
{
    /// <summary>The rule, the text without its verb, and the engine's sentence.</summary>
    public static readonly (string Rule, string Text, string Message)[] Queries =
    [
        ("LUX3001", "messages WHER id = 1", "unexpected keyword 'WHER'"),
        ("LUX3001", "messages WHERE id", "incomplete WHERE clause"),
        ("LUX3001", "messages WHERE id ~ 1", "unknown operator '~'"),
        ("LUX3001", "messages WHERE ( id = 1", "unbalanced parenthesis in WHERE clause"),
        ("LUX3001", "messages LIMIT 1 LIMIT 2", "clause LIMIT given twice"),
        ("LUX3001", "messages LIMIT few", "LIMIT value must be a positive integer"),
        ("LUX3001", "messages LIMIT", "LIMIT requires a number"),
        ("LUX3001", "messages ORDER timestamp", "expected BY after ORDER"),
        ("LUX3001", "messages ORDER BY", "ORDER BY requires a field name"),
        ("LUX3001", "messages WHERE id IN ()", "IN expects a count from 1 to 10000 and as many values, got '0'"),
        ("LUX3001", "messages SELECT TWICE(id)", "unknown aggregate 'TWICE(id)', expected COUNT(*), SUM(c), AVG(c), MIN(c) or MAX(c)"),
        ("LUX3001", "messages HAVING id = 1", "HAVING requires GROUP BY or an aggregate"),
        ("LUX3001", "messages AFTER ''", "AFTER requires LIMIT"),
        ("LUX3001", "messages LIMIT 1 OFFSET 2 AFTER ''", "AFTER does not go with OFFSET"),
        ("LUX3002", "nothing WHERE id = 1", "table 'nothing' does not exist"),
        ("LUX3002", "messages WHERE nothing = 1", "unknown field 'nothing' in WHERE clause"),
        ("LUX3002", "messages WHERE user_id.nothing = 1", "unknown field 'user_id.nothing' in WHERE clause"),
        ("LUX3002", "messages JOIN nothing", "unknown field 'nothing' for JOIN"),
        ("LUX3002", "messages ORDER BY nothing", "unknown field 'nothing' in ORDER BY clause"),
        ("LUX3002", "messages SELECT nothing", "unknown field 'nothing' in SELECT clause"),
        ("LUX3003", "messages JOIN content", "field 'content' is not a ref() field"),
        ("LUX3003", "messages WHERE timestamp CONTAINS 1", "operator CONTAINS does not fit field 'timestamp' of type timestamp"),
        ("LUX3003", "messages WHERE channel_id = 'x y'", "field 'channel_id' expects int, got 'x y'"),
        ("LUX3003", "messages WHERE id IN (1, x)", "field 'id' expects int, got 'x'"),
        ("LUX3003", "messages SELECT SUM(content)", "operator SUM does not fit field 'content' of type str"),
        ("LUX3009", "messages SELECT content, COUNT(*)", "field 'content' must stand in GROUP BY or in an aggregate"),
        ("LUX3009", "messages SELECT COUNT(*) ORDER BY content", "field 'content' must stand in GROUP BY or in an aggregate"),
    ];

    /// <summary>Texts that change rows: with their verb.</summary>
    public static readonly (string Rule, string Text, string Message)[] Changes =
    [
        ("LUX3002", "TUPDATE messages SET nothing 1 WHERE id = 1", "unknown field 'nothing'"),
        ("LUX3002", "TDEL messages WHERE nothing = 1", "unknown field 'nothing' in WHERE clause"),
        ("LUX3003", "TUPDATE messages SET timestamp never WHERE id = 1", "field 'timestamp' expects timestamp (epoch ms or *), got 'never'"),
        ("LUX3008", "TUPDATE messages SET content a", "incomplete WHERE clause"),
        ("LUX3008", "TDEL messages", "wrong number of arguments for 'tdel' command"),
    ];
}
