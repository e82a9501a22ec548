using Lux.Schema.Generators.Tests.Harness;

namespace Lux.Schema.Generators.Tests.Corpus;

/// <summary>An editor asks the rules of code that is being typed.</summary>
public sealed class HalfWrittenTests
{
    [Theory]
    [InlineData(0.3)]
    [InlineData(0.45)]
    [InlineData(0.6)]
    [InlineData(0.7)]
    [InlineData(0.8)]
    [InlineData(0.9)]
    [InlineData(0.95)]
    public async Task No_rule_breaks_over_a_program_that_ends_in_the_middle(double share)
    {
        string[] programs = CorpusTests.CodeOf("Uses");
        var found = await Generation.Of([CorpusTests.Chat, .. programs.Select((code, i) => InClass(i, code[..(int)(code.Length * share)]))]).RulesAsync();

        Assert.DoesNotContain(found, diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal));
        Assert.NotEmpty(found);
    }

    private static string InClass(int number, string code) =>
        $$"""
        using System.Linq;

        namespace App;

        internal static class Use{{number}}
        {
            public static async Task RunAsync(ChatDb db, Id<User> ann, Id<Channel> general)
            {
        {{code}}
            }
        }
        """;
}
