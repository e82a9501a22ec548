using Lux.Schema.Generators.Analyzers;
using Lux.Schema.Generators.Tests.Harness;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lux.Schema.Generators.Tests.Uses;

/// <summary>A column that is compared with null is there in the rest of the condition all the same.</summary>
public sealed class NullOfColumnTests
{
    [Theory]
    [InlineData("_ = db.Users.Where(u => u.City == null && u.City.StartsWith(\"a\"));")]
    [InlineData("_ = db.Users.Where(u => u.City == null | u.City.StartsWith(\"a\"));")]
    [InlineData("_ = db.Users.Where(u => u.City != null || u.City.In(\"a\", \"b\"));")]
    [InlineData("_ = db.Users.Where(u => u.City == null | (u.City).Contains(\"a\"));")]
    [InlineData("_ = db.Users.Where(u => (u.Boss == null | u.Boss.IsNotNull) & u.Points == null & u.Points.In(1, 2));")]
    [InlineData("_ = db.Users.Include(u => u.Boss).Where((u, boss) => boss.City == null | boss.City.StartsWith(\"a\"));")]
    [InlineData("_ = db.Users.Where(u => u.City == null | Near(u.City)); static Condition<User> Near(OptionalTextColumn<User> city) => city.StartsWith(\"a\");", "CS8604")]
    public async Task No_warning_that_the_column_may_be_null(string statement, string id = "CS8602") => Assert.Empty(await SaidAsync(statement, id));

    [Theory]
    [InlineData("User? user = await db.Users.FindAsync(ann); Console.WriteLine(user.City);")]
    [InlineData("User user = new() { Name = \"\" }; Console.WriteLine(user.City.Length);")]
    [InlineData("OptionalTextColumn<User>? city = null; db.Users.Where(u => { city = ann == default ? u.City : null; return city.IsNull; });")]
    public async Task The_warning_stays_for_what_may_be_null(string statement) => Assert.Equal(["CS8602"], await SaidAsync(statement, "CS8602"));

    private static async Task<string[]> SaidAsync(string statement, string without)
    {
        var generation = Generation.Of(
            """
            namespace App;

            [Table("users")]
            public partial record User
            {
                public Id<User> Id { get; init; }
                public required string Name { get; init; }
                public string? City { get; init; }
                public string? Other { get; init; }
                public int? Points { get; init; }
                public Id<User>? Boss { get; init; }
            }

            [Database]
            public partial class ChatDb;
            """,
            $$"""
            namespace App;

            internal static class Use
            {
                public static async Task RunAsync(ChatDb db, Id<User> ann)
                {
                    await Task.Yield();
                    {{statement}}
                }
            }
            """);
        // What the compiler says by itself, so that the suppressor has something to do.
        Assert.Contains(without, generation.CompilerDiagnostics.Select(diagnostic => diagnostic.Id));
        Assert.All(generation.CompilerDiagnostics, diagnostic => Assert.StartsWith("CS86", diagnostic.Id, StringComparison.Ordinal));
        var all = await generation.Output
            .WithAnalyzers([new TokenNullSuppressor()], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. all.Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Id.StartsWith("CS86", StringComparison.Ordinal)).Select(diagnostic => diagnostic.Id).Distinct()];
    }
}
