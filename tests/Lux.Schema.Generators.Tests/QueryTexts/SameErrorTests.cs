using System.Globalization;
using Lux.Schema.Generators.Tests.Harness;
using Lux.Tests;

namespace Lux.Schema.Generators.Tests.QueryTexts;

/// <summary>The analyzer says of a wrong text what the engine says that gets it; see the test of that name there.</summary>
public sealed class SameErrorTests
{
    public static TheoryData<string, string, string> Texts => [.. QueryTextErrors.Queries.Concat(QueryTextErrors.Changes).Select(entry => (entry.Rule, entry.Text, entry.Message))];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task The_analyzer_says_what_the_engine_says(string rule, string text, string message)
    {
        string result = QueryTextErrors.Changes.Any(change => change.Text == text) ? "ValueTask<long>" : "IAsyncEnumerable<Message>";
        var found = Assert.Single(await Generation.Of(ChatWith.Method(text, $"{result} AllAsync()")).RulesAsync());
        Assert.Equal(rule, found.Id);
        // A change of all rows is the one that the analyzer names better than the parser can.
        if (rule != "LUX3008")
            Assert.StartsWith(char.ToUpperInvariant(message[0]) + message[1..] + ": ", found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
