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
    public void What_stands_in_a_body_declares_nothing(int file, string before, string after) => Assert.Empty(ReadAgain(Programs.Of(Files), Edit(file, before, after)));

    [Theory]
    [MemberData(nameof(InDeclarations))]
    public void What_a_declaration_says_is_read_again(int file, string before, string after) => Assert.Contains($"Program{file}.cs", ReadAgain(Programs.Of(Files), Edit(file, before, after)));

    [Theory]
    // Another column is nobody's business.
    [InlineData(1, "string Title", "string Title, int Size", "Program1.cs")]
    // A constant, an enum and a base are in what the user's file says.
    [InlineData(2, "\"users\"", "\"people\"", "Program0.cs Program2.cs")]
    [InlineData(2, "Low, High", "Low, Middle, High", "Program0.cs Program2.cs")]
    // What refers to a table asks for its name and its key.
    [InlineData(1, "\"groups\"", "\"teams\"", "Program0.cs Program1.cs")]
    [InlineData(1, "Id<Group> Id", "Id<User> Id", "Program0.cs Program1.cs")]
    [InlineData(1, "partial record Group", "partial record struct Group", "Program0.cs Program1.cs")]
    // Nobody mentions the users but their own file.
    [InlineData(0, "string Name", "string? Name", "Program0.cs")]
    public void Only_files_that_may_depend_on_an_edit_are_read_again(int file, string before, string after, string expected) =>
        Assert.Equal(expected, string.Join(' ', ReadAgain(Programs.Of(Files), Edit(file, before, after)).Order(StringComparer.Ordinal)));

    [Fact]
    public void A_global_using_is_everybodys_business()
    {
        var program = Programs.Of(Files);
        var usings = program.SyntaxTrees[0];
        Assert.Equal(4, ReadAgain(program, program.ReplaceSyntaxTree(usings, Programs.Tree(usings + " global using Level = int;", usings.FilePath))).Count);
    }

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
    public void Another_file_is_read_and_no_other_one()
    {
        var program = Programs.Of(Files);
        Assert.Equal(["More.cs"], ReadAgain(program, program.AddSyntaxTrees(Programs.Tree("public class More;", "More.cs"))));
        Assert.Empty(ReadAgain(program.AddSyntaxTrees(Programs.Tree("public class More;", "More.cs")), program));
    }

    [Fact]
    public void With_other_references_or_options_all_is_read_again()
    {
        var program = Programs.Of(Files);
        Assert.Equal(4, ReadAgain(program, program.RemoveReferences(program.References.First())).Count);
        Assert.Equal(4, ReadAgain(program, program.WithOptions(program.Options.WithNullableContextOptions(NullableContextOptions.Disable))).Count);
        Assert.Equal(4, ReadAgain(program, program.WithAssemblyName("Other")).Count);
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

    /// <summary>The files whose declarations are read again in the second program.</summary>
    private static List<string> ReadAgain(CSharpCompilation before, CSharpCompilation after)
    {
        var first = DeclaredSources.Of(before, null, TestContext.Current.CancellationToken);
        var second = DeclaredSources.Of(after, first, TestContext.Current.CancellationToken);
        var known = before.SyntaxTrees.Select(first.VersionOf).ToHashSet();
        return [.. after.SyntaxTrees.Where(tree => !known.Contains(second.VersionOf(tree))).Select(tree => tree.FilePath)];
    }

    private static CSharpCompilation Edit(int file, string before, string after)
    {
        Assert.Contains(before, Files[file], StringComparison.Ordinal);
        return Programs.Of(Files).With(file, Files[file].Replace(before, after, StringComparison.Ordinal));
    }
}
