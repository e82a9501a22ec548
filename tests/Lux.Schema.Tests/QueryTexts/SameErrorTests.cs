using Lux.Language;
using Lux.Tests;

namespace Lux.Schema.Tests.QueryTexts;

/// <summary>An engine that gets a wrong text says what the analyzer says of it; see the test of that name there.</summary>
public sealed class SameErrorTests(EngineFixture engine)
{
    [Fact]
    public async Task The_engine_says_what_the_analyzer_says()
    {
        await using var db = await engine.NewChatAsync();
        string prefix = LuxConnectionOptionsOf(db) + ".";
        foreach (var (_, text, message) in QueryTextErrors.Queries) await RefusedAsync(db, "TQUERY", text, prefix, message);
        foreach (var (_, text, message) in QueryTextErrors.Changes) await RefusedAsync(db, text.Split(' ')[0], text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..], prefix, message);
    }

    private static string LuxConnectionOptionsOf(LuxDatabase db) => db.Connection.Options.Database;

    private static async Task RefusedAsync(LuxDatabase db, string verb, string text, string prefix, string message)
    {
        Assert.True(CommandText.TryParse(text, out var command, out _), text);
        var words = command!.Values;
        words[0] = prefix + words[0];
        var refused = await Assert.ThrowsAnyAsync<LuxException>(async () => await db.ExecuteAsync(verb, [.. words.Select(word => (RespArgument)word)]));
        Assert.Equal(message, refused.Error!.Message.Replace(prefix, "", StringComparison.Ordinal));
    }
}
