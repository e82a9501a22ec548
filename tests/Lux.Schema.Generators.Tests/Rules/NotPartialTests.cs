using Lux.Schema.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lux.Schema.Generators.Tests.Rules;

public sealed class NotPartialTests
{
    [Fact]
    public Task A_record_that_is_not_partial_is_told_to_be() => RuleAssert.FiresAsync(
        "LUX1001",
        "User",
        "'User' is not partial, so the reader and writer of table 'users' cannot be added to it: write 'partial record User'",
        """
        namespace App;

        [Table("users")]
        public record User(Id<User> Id, string Name);
        """);

    [Fact]
    public Task A_record_struct_is_named_as_one() => RuleAssert.FiresAsync(
        "LUX1001",
        "User",
        "'User' is not partial, so the reader and writer of table 'users' cannot be added to it: write 'partial record struct User'",
        """
        namespace App;

        [Table("users")]
        public record struct User(Id<User> Id, string Name);
        """);

    [Fact]
    public Task A_database_that_is_not_partial_is_told_to_be() => RuleAssert.FiresAsync(
        "LUX1001",
        "AppDb",
        "'AppDb' is not partial, so Connect and its tables cannot be added to it: write 'partial class AppDb'",
        """
        namespace App;

        [Database]
        public class AppDb;
        """);

    [Theory]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.CSharp9)]
    public void A_project_of_an_older_language_is_told_so_once_and_gets_no_code_that_it_cannot_compile(LanguageVersion version)
    {
        var program = CSharpCompilation.Create(
            "App",
            [CSharpSyntaxTree.ParseText("using Lux.Schema; namespace App { [Table(\"users\")] public partial record User(Id<User> Id, [Unique] string Name); [Database] public partial class AppDb { } }", Programs.ParseOptions.WithLanguageVersion(version), cancellationToken: TestContext.Current.CancellationToken)],
            Programs.References,
            new(OutputKind.DynamicallyLinkedLibrary));
        var result = CSharpGeneratorDriver.Create([new SchemaGenerator().AsSourceGenerator()], parseOptions: Programs.ParseOptions.WithLanguageVersion(version))
            .RunGeneratorsAndUpdateCompilation(program, out var output, out var said, TestContext.Current.CancellationToken)
            .GetRunResult();
        Assert.Empty(result.GeneratedTrees);
        Assert.Empty(output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Id != "CS1591"));
        var only = Assert.Single(said);
        Assert.Equal("LUX1026", only.Id);
        Assert.Equal(
            $"'User' is compiled as C# {version.ToDisplayString()}, and the code that is generated for it is C# 14: set <LangVersion>14</LangVersion> in the project, or take LangVersion out, for .NET 10 has C# 14 by itself",
            only.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public Task Partial_records_and_databases_pass() => RuleAssert.PassesAsync(
        """
        namespace App;

        [Table("users")]
        public partial record User(Id<User> Id, string Name);

        [Database]
        public partial class AppDb;
        """);
}
