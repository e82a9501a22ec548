using Lux.Cli;
using Lux.Schema;

namespace Lux.Tool.Tests;

public sealed class CompleterTests(EngineFixture engine)
{
    [Theory]
    [InlineData("TQU", "TQUERY")]
    [InlineData("hge", "HGET|HGETALL")]
    [InlineData("\\", "\\d|\\e|\\h|\\i|\\o|\\q|\\r|\\t|\\x")]
    [InlineData("TQUERY ", "messages|users")]
    [InlineData("TQUERY {db}.", "{db}.messages|{db}.users")]
    [InlineData("TQUERY messages ORDER BY author.", "author.age|author.name")]
    [InlineData("\\d {db}.u", "{db}.users")]
    [InlineData("TQUERY {db}.users WHERE a", "AFTER|AND|AS|ASC|age")]
    [InlineData("TQUERY {db}.messages ORDER BY author.", "author.age|author.name")]
    [InlineData("TQUERY {db}.messages JOIN ", "author")]
    [InlineData("TQUERY {db}.messages SELECT content,a", "AFTER|AND|AS|ASC|at|author|author.age|author.name")]
    [InlineData("TALTER {db}.users R", "RENAME")]
    [InlineData("\\e {db}.users WHERE n", "NOT|name")]
    [InlineData("\\h TUP", "TUPDATE|TUPSERT")]
    [InlineData("GET ", "")]
    public async Task What_can_stand_at_the_cursor_is_offered(string line, string candidates)
    {
        var url = await engine.NewChatAsync();
        await using var connection = await LuxConnection.ConnectAsync(url);
        var database = connection.Options.Database;
        var catalog = new SchemaCatalog(new EngineReader(connection, default));
        var completer = new ShellCompleter(() => catalog, () => false, await ShellCompleter.CommandsOfAsync(connection));
        await completer.RefreshAsync();
        var text = line.Replace("{db}", database, StringComparison.Ordinal);
        var offered = completer.Complete(text, text.Length).Candidates;
        Assert.Equal(candidates.Replace("{db}", database, StringComparison.Ordinal), string.Join('|', candidates.Contains("HGET", StringComparison.Ordinal) ? offered.Where(name => name is "HGET" or "HGETALL") : offered));
    }
}
