using System.Text.RegularExpressions;
using CsCheck;
using Lux.Tests;

namespace Lux.Language.Tests.Access;

public sealed class TablePatternTests
{
    private static readonly Gen<string> Part = Gen.OneOf(Gen.Const("a"), Gen.Const("b"), Gen.Const("é"), Gen.Const("𝒳"), Gen.Const("*"), Gen.Const("?")).Array[1, 8].Select(string.Concat);

    private static readonly Gen<string> Name = Gen.OneOf(Gen.Const("a"), Gen.Const("b"), Gen.Const("é"), Gen.Const("𝒳")).Array[1, 8].Select(string.Concat);

    [Fact]
    public void A_pattern_matches_what_the_regular_expression_of_it_matches() =>
        Gen.Select(Part, Part, Name, Name).Sample((database, table, inDatabase, name) =>
        {
            Assert.True(TablePattern.TryParse($"{database}.{table}", out var pattern));
            Assert.Equal($"{database}.{table}", pattern!.ToString());
            Assert.Equal(Like(database, inDatabase) && Like(table, name), pattern.Matches(inDatabase, name));
        }, iter: Rounds.Of(1000));

    [Theory]
    [InlineData("?", true)]
    [InlineData("??", false)]
    [InlineData("*??", false)]
    [InlineData("*?", true)]
    public void A_question_mark_stands_for_a_whole_character(string name, bool isMatch)
    {
        Assert.True(TablePattern.TryParse("main." + name, out var pattern));
        Assert.Equal(isMatch, pattern!.Matches("main", "𝒳"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("users")]
    [InlineData("*")]
    [InlineData(".users")]
    [InlineData("main.")]
    [InlineData("main.a.b")]
    [InlineData("main.a b")]
    [InlineData("main.a-b")]
    public void What_names_no_database_or_no_table_is_no_pattern(string text) => Assert.False(TablePattern.TryParse(text, out _));

    [Fact]
    public void A_rule_reads_back_what_it_prints()
    {
        Assert.True(AccessParser.TryParse(["ann", "allow", "Read", "main.m*"], out var syntax, out _));
        Assert.Equal("ann ALLOW READ main.m*", syntax.Rule!.ToString());
        Assert.True(AccessParser.TryParse(syntax.Rule.ToString().Split(' '), out var again, out _));
        Assert.Equal(syntax.Rule.ToString(), again.Rule!.ToString());
    }

    [Fact]
    public void Any_arguments_are_read_or_refused_and_never_throw() =>
        Gen.OneOf(Gen.OneOf(Gen.Const("ALLOW"), Gen.Const("DENY"), Gen.Const("RESET"), Gen.Const("READ"), Gen.Const("SCHEMA"), Gen.Const("main.*")), Gen.String).Array[0, 6]
            .Sample(arguments => AccessParser.TryParse(arguments, out _, out var error) == error is null);

    // A character outside the basic plane is two for a regular expression, which would let each ? have one half of it: here it is one letter.
    private static bool Like(string pattern, string text) => Regex.IsMatch(
        OneEach(text), "^" + Regex.Escape(OneEach(pattern)).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static string OneEach(string text) => text.Replace("𝒳", "X", StringComparison.Ordinal);
}
