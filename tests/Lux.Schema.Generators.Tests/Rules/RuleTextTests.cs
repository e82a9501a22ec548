using System.Globalization;
using System.Text;
using Lux.Schema.Generators.Tests.Output;

namespace Lux.Schema.Generators.Tests.Rules;

/// <summary>What an editor's list of rules shows, to the letter. The messages themselves are kept with the programs of Corpus.</summary>
public sealed class RuleTextTests
{
    [Fact]
    public Task Titles_and_descriptions_are_those_that_were_read_and_kept()
    {
        var text = new StringBuilder();
        foreach (var rule in AllRules.WithMigrations)
            text.Append(CultureInfo.InvariantCulture, $"{rule.Id} {rule.DefaultSeverity} {rule.Category}\n  {rule.Title}.\n  {rule.Description}\n");
        return Snapshot.MatchesAsync("Rules", "rules", text.ToString());
    }

    [Fact]
    public void Every_rule_is_on_and_has_the_page_of_its_id() => Assert.All(AllRules.WithMigrations, rule =>
    {
        Assert.True(rule.IsEnabledByDefault);
        Assert.Equal($"docs/rules/{rule.Id}.md", rule.HelpLinkUri);
        Assert.EndsWith(".", rule.Description.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    });
}
