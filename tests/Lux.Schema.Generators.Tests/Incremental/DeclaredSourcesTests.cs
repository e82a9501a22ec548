using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lux.Schema.Generators.Tests.Incremental;

/// <summary>What makes the declarations be read again, and that nothing else is needed to.</summary>
public sealed class DeclaredSourcesTests
{
    private static readonly string[] Files =
    [
        """
        namespace App;

        [Table(Names.Users)]
        public partial record User(Id<User> Id, [Unique] string Name, Level Level, Id<Group>? Group) : Base
        {
            [Default(5)] public int Points { get; init; } = 5;
            public string Shout() => Name + "!";
        }
        """,
        """
        namespace App;

        [Table("groups")]
        public partial record Group(Id<Group> Id, string Title);

        [Database]
        public partial class AppDb
        {
            public int Half(int number) { return number / 2; }
        }
        """,
        """
        namespace App;

        public static class Names
        {
            public const string Users = "users";
            public static readonly string Greeting = "hello";
        }

        public enum Level { Low, High }

        public abstract record Base
        {
            public string? Note { get; init; }
        }
        """,
    ];

    public static TheoryData<int, string, string> InBodies => new()
    {
        { 0, "Name + \"!\"", "Name + \"?\"" },
        { 1, "number / 2", "number / 3" },
        { 1, "{ return number / 2; }", "{ int half = number; { half /= 2; } return half; }" },
        { 2, "\"hello\"", "\"good day\"" },
        { 2, "public enum", "/// <summary>How high.</summary>\npublic enum" },
        { 2, "namespace App;", "// Names of things.\n\nnamespace App;" },
    };

    public static TheoryData<int, string, string> InDeclarations => new()
    {
        { 0, "[Unique] ", "" },
        { 0, "string Name", "string? Name" },
        { 0, "= 5;", "= 6;" },
        { 0, "namespace App;", "#nullable disable\nnamespace App;" },
        { 0, "namespace App;", "namespace Elsewhere; using App;" },
        { 0, "[Table(Names.Users)]", "[Label(Names.Users)]" },
        { 1, "\"groups\"", "\"teams\"" },
        { 1, "public int Half(int number)", "public int Users(int number)" },
        { 1, "[Database]", "[Database(typeof(Group))]" },
        { 2, "\"users\"", "\"people\"" },
        { 2, "Low, High", "Low, Middle, High" },
        { 2, "public enum Level { Low, High }", "public record struct Level(int Height);" },
        { 2, "string? Note", "int Note" },
        { 2, "string? Note { get; init; }", "string? Note { get; }" },
        { 2, "public abstract record Base", "public class Guid;\n\npublic abstract record Base" },
        { 2, "namespace App;", "global using LabelAttribute = Lux.Schema.TableAttribute;\n\nnamespace App;" },
    };

    [Theory]
    [MemberData(nameof(InBodies))]
    public void What_stands_in_a_body_declares_nothing(int file, string before, string after) => Assert.True(AreTheSame(Programs.Of(Files), Edit(file, before, after)));

    [Theory]
    [MemberData(nameof(InDeclarations))]
    public void What_a_declaration_says_is_read_again(int file, string before, string after) => Assert.False(AreTheSame(Programs.Of(Files), Edit(file, before, after)));

    [Theory]
    [MemberData(nameof(InBodies))]
    [MemberData(nameof(InDeclarations))]
    public void After_every_edit_the_output_is_that_of_a_first_run(int file, string before, string after)
    {
        var edited = Edit(file, before, after);
        Assert.Equal(Generation.Of(edited).Files, Generation.Of(Programs.Of(Files)).Again(edited).Files);
        Assert.Equal(Generation.Of(Programs.Of(Files)).Files, Generation.Of(edited).Again(Programs.Of(Files)).Files);
    }

    [Fact]
    public void Another_set_of_files_or_references_or_options_is_read_again()
    {
        var program = Programs.Of(Files);
        Assert.False(AreTheSame(program, program.AddSyntaxTrees(Programs.Tree("public class More;", "Program3.cs"))));
        Assert.False(AreTheSame(program, program.RemoveSyntaxTrees(program.SyntaxTrees[^1])));
        Assert.False(AreTheSame(program, program.RemoveReferences(program.References.First())));
        Assert.False(AreTheSame(program, program.WithOptions(program.Options.WithNullableContextOptions(NullableContextOptions.Disable))));
        Assert.False(AreTheSame(program, program.WithAssemblyName("Other")));
    }

    [Fact]
    public void An_attribute_is_found_by_an_alias_of_any_file()
    {
        var generation = Generation.Of(
            "global using RowsAttribute = Lux.Schema.TableAttribute;",
            """
            using Store = global::Lux.Schema.DatabaseAttribute;

            namespace App;

            [Rows("users")]
            public partial record User(Id<User> Id, string Name);

            [Store]
            public partial class AppDb;
            """);
        Assert.Equal(["App.AppDb.g.cs", "App.User.g.cs"], generation.Files.Keys);
    }

    private static bool AreTheSame(CSharpCompilation before, CSharpCompilation after)
    {
        var first = DeclaredSources.Of(before, null);
        return ReferenceEquals(first.Version, DeclaredSources.Of(after, first).Version);
    }

    private static CSharpCompilation Edit(int file, string before, string after)
    {
        Assert.Contains(before, Files[file], StringComparison.Ordinal);
        return Programs.Of(Files).With(file, Files[file].Replace(before, after, StringComparison.Ordinal));
    }
}
