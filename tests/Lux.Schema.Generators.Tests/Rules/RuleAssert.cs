using Lux.Schema.Generators.Tests.Harness;

namespace Lux.Schema.Generators.Tests.Rules;

/// <summary>What the rule tests ask: which rule fires, on which words, with which sentence.</summary>
internal static class RuleAssert
{
    /// <summary>Exactly one diagnostic: its id, the underlined source and its message.</summary>
    public static async Task FiresAsync(string id, string underlined, string message, params string[] sources)
    {
        var generation = Generation.Of(sources);
        var diagnostic = Assert.Single(await generation.RulesAsync());
        Assert.Equal(
            (id, underlined, message),
            (diagnostic.Id, diagnostic.Location.SourceTree!.ToString()[diagnostic.Location.SourceSpan.Start..diagnostic.Location.SourceSpan.End], diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.EndsWith($"docs/rules/{id}.md", diagnostic.Descriptor.HelpLinkUri, StringComparison.Ordinal);
        Assert.Empty(generation.CompilerDiagnostics);
    }

    /// <summary>No diagnostic at all, the compiler's included.</summary>
    public static async Task PassesAsync(params string[] sources)
    {
        var generation = Generation.Of(sources);
        Assert.Empty(await generation.RulesAsync());
        Assert.Empty(generation.CompilerDiagnostics);
    }
}
