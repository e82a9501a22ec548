using Lux.Schema.Generators.Tests.Rules;

namespace Lux.Schema.Generators.Tests.Chains;

/// <summary>LUX3006 beside columns of JSON and vectors, over which no index is possible.</summary>
public sealed class NoIndexPossibleTests
{
    private const string NoTitle = "No index of 'docs' begins with 'title', so {0} looks at every row until the engine has built one: put [Index] on 'Title' of 'Doc'";

    private const string Docs = """
        using System.Text.Json;

        namespace App;

        [Table("docs")]
        public partial record Doc(Id<Doc> Id, string Title, [Unique] string Code, JsonElement Body, [Vector(2)] float[]? Near);
        """;

    [Theory]
    [InlineData("docs WHERE body = '[]' LIMIT 5")]
    [InlineData("docs WHERE near IS NULL LIMIT 5")]
    [InlineData("docs WHERE body = '[]' AND code = x")]
    public Task A_text_that_no_index_could_serve_passes(string text) => RuleAssert.PassesAsync(Docs, Text(text));

    [Fact]
    public Task Of_a_text_the_other_column_is_named() =>
        RuleAssert.FiresAsync("LUX3006", "title", string.Format(System.Globalization.CultureInfo.InvariantCulture, NoTitle, "WHERE"), Docs, Text("docs WHERE body = '[]' AND title = x LIMIT 5"));

    [Theory]
    [InlineData("db.Docs.Where(d => d.Body == body).ToArrayAsync()")]
    [InlineData("db.Docs.Where(d => d.Near.IsNull).CountAsync()")]
    [InlineData("db.Docs.Where(d => d.Body == body & d.Code == \"x\").FirstAsync()")]
    public Task A_chain_that_no_index_could_serve_passes(string chain) => RuleAssert.PassesAsync(Docs, Chain(chain));

    [Fact]
    public Task Of_a_chain_the_other_column_is_named() =>
        RuleAssert.FiresAsync("LUX3006", "Title", string.Format(System.Globalization.CultureInfo.InvariantCulture, NoTitle, "Where"), Docs, Chain("db.Docs.Where(d => d.Body == body & d.Title == \"x\").FirstAsync()"));

    private static string Text(string text) => $$"""
        namespace App;

        [Database]
        public partial class DocsDb
        {
            [Query("{{text}}")]
            public partial ValueTask<Doc[]> AllAsync();
        }
        """;

    private static string Chain(string chain) => $$"""
        namespace App;

        [Database]
        public partial class DocsDb;

        internal static class Program
        {
            public static async Task RunAsync(DocsDb db, System.Text.Json.JsonElement body) => Console.WriteLine(await {{chain}});
        }
        """;
}
