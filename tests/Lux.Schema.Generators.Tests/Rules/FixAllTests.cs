using System.Reflection;
using Lux.Schema.CodeFixes;
using Lux.Schema.Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Lux.Schema.Generators.Tests.Rules;

/// <summary>The rules that an edit can mend have one, and several findings of a rule are mended at once.</summary>
public sealed class FixAllTests
{
    // Of LUX1010, LUX1013, LUX3004 and others some findings have a fix: those where one edit is likely what is meant.
    private static readonly string[] Mended =
    [
        "LUX1001", "LUX1002", "LUX1003", "LUX1006", "LUX1007", "LUX1010", "LUX1011", "LUX1013", "LUX1014", "LUX1015", "LUX1018", "LUX1020",
        "LUX2001", "LUX2002", "LUX2005", "LUX2006", "LUX3002", "LUX3004", "LUX3005", "LUX3006", "LUX3008", "LUX4001", "LUX4002",
    ];

    [Fact]
    public void Every_rule_that_an_edit_can_mend_has_a_fix() => Assert.Subset(Fixes().SelectMany(fix => fix.FixableDiagnosticIds).ToHashSet(), Mended.ToHashSet());

    // What loses rows, and what is one file for all.
    [Fact]
    public void Every_fix_mends_all_at_once_but_those_to_be_thought_of() => Assert.Equal(
        [nameof(AcceptFix), nameof(AddScriptFix), nameof(FilterFix)],
        Fixes().Where(fix => fix.GetFixAllProvider() is null).Select(fix => fix.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public Task All_records_are_made_partial() => HoldsAsync(new MakePartialFix(), "LUX1001", "Make 'User' partial",
        """[Table("users")] public record User(Id<User> Id); public partial class Outer { [Table("inners")] public record User(Id<User> Id); }""",
        "public partial record User(Id<User> Id);", "public partial record User(Id<User> Id); }");

    [Fact]
    public Task All_moments_get_an_offset() => HoldsAsync(new ReplaceFix(), "LUX1014", "Write 'DateTimeOffset'",
        """[Table("users")] public partial record User(Id<User> Id, DateTime Born, DateTime Seen);""",
        "DateTimeOffset Born, DateTimeOffset Seen");

    [Fact]
    public Task All_vectors_get_a_dimension() => HoldsAsync(new VectorFix(), "LUX1013", "Put [Vector(384)] on it",
        """[Table("users")] public partial record User(Id<User> Id, float[] Face, float[] Voice);""",
        "[Vector(384)] float[] Face, [Vector(384)] float[] Voice");

    [Fact]
    public Task All_calls_are_awaited() => HoldsAsync(new AwaitFix(), "LUX4001", "Await it",
        """
        [Table("users")] public partial record User(Id<User> Id, string Name);

        [Database] public partial class AppDb;

        public static class Use
        {
            public static async Task RunAsync(AppDb db, Id<User> id)
            {
                await Task.Yield();
                db.Users.DeleteAsync(id);
                db.Users.DeleteAsync(id);
            }
        }
        """,
        "await db.Users.DeleteAsync(id);\n        await db.Users.DeleteAsync(id);");

    private static IEnumerable<CodeFixProvider> Fixes() =>
        from type in typeof(MakePartialFix).Assembly.GetTypes()
        where type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null
        select (CodeFixProvider)Activator.CreateInstance(type)!;

    private static async Task HoldsAsync(CodeFixProvider provider, string id, string title, string source, params string[] expected)
    {
        string fixedText = await Fixing.ApplyAllAsync(provider, id, title, "namespace App;\n" + source);
        Assert.All(expected, words => Assert.Contains(words, fixedText, StringComparison.Ordinal));
    }
}
