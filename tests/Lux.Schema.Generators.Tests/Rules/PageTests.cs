using System.Text.RegularExpressions;
using Lux.Schema.Generators.Tests.Harness;

namespace Lux.Schema.Generators.Tests.Rules;

public sealed partial class PageTests
{
    public static TheoryData<string> Ids => [.. AllRules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Every_rule_has_a_page_whose_wrong_code_breaks_it_and_whose_right_code_passes(string id)
    {
        string page = await File.ReadAllTextAsync(Path.Combine(Folders.Rules, id + ".md"), TestContext.Current.CancellationToken);
        string title = AllRules.All.Single(rule => rule.Id == id).Title.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.StartsWith($"# {id}: {title}\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## Why\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## To silence it\n", page, StringComparison.Ordinal);

        string[] programs = [.. Blocks().Matches(page).Select(match => match.Groups[1].Value)];
        Assert.Equal(2, programs.Length);
        Assert.Equal([id], (await Generation.Of(programs[0]).RulesAsync()).Select(diagnostic => diagnostic.Id).Distinct());
        await RuleAssert.PassesAsync(programs[1]);
    }

    [Fact]
    public void Every_page_has_a_rule() => Assert.Equal(
        AllRules.WithMigrations.Select(rule => rule.Id),
        Directory.GetFiles(Folders.Rules, "LUX*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
