using System.Text.RegularExpressions;
using Lux.Schema.Generators.Tests.Harness;

namespace Lux.Schema.Generators.Tests.Rules;

public sealed partial class MigrationPageTests
{
    public static TheoryData<string> Ids => [.. Analyzers.MigrationRules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Every_rule_has_a_page_whose_wrong_scripts_break_it_and_whose_right_ones_pass(string id)
    {
        string page = await File.ReadAllTextAsync(Path.Combine(Folders.Rules, id + ".md"), TestContext.Current.CancellationToken);
        string title = Analyzers.MigrationRules.All.Single(rule => rule.Id == id).Title.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.StartsWith($"# {id}: {title}\n", page, StringComparison.Ordinal);
        string[] sections = page.Split("\n## ");
        Assert.Equal(["Wrong", "Right", "Why", "To silence it"], sections.Skip(1).Select(section => section.Split('\n')[0]));
        Assert.Equal(id, Assert.Single((await SayAsync(sections[1])).Select(said => said.Split(' ')[0]).Where(said => said != "LUX2001" || id == said).Distinct()));
        Assert.Empty(await SayAsync(sections[2]));
    }

    private static Task<string[]> SayAsync(string section) => Migrating.SayAsync(
        Program().Match(section).Groups[1].Value,
        [.. Script().Matches(section).Select(match => (match.Groups[2].Value, match.Groups[1].Value))]);

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Program();

    [GeneratedRegex("```lux\n(-- id: (\\w+)\n.*?)```", RegexOptions.Singleline)]
    private static partial Regex Script();
}
