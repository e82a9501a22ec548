using System.Text.RegularExpressions;
using Lux.Schema.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Tests.Output;

/// <summary>What holds of every generated file, over all that the snapshots keep.</summary>
public sealed partial class DocumentationTests
{
    public static TheoryData<string> Snapshots => [.. Directory.GetFiles(Path.Combine(Folders.Project, "Output", "__snapshots__"), "*.snap").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Snapshots))]
    public async Task Every_member_that_a_user_can_see_is_documented(string snapshot)
    {
        var members = (await FilesAsync(snapshot)).SelectMany(file => file.DescendantNodes().OfType<MemberDeclarationSyntax>()).Where(IsSeen).ToList();
        Assert.NotEmpty(members);
        Assert.Empty(members.Where(member => !member.GetLeadingTrivia().Any(trivia => trivia.HasStructure && trivia.GetStructure() is DocumentationCommentTriviaSyntax)).Select(member => member.ToString().Split('\n')[0]));
    }

    [Theory]
    [MemberData(nameof(Snapshots))]
    public async Task The_part_of_a_row_quotes_the_command_that_makes_its_table(string snapshot)
    {
        foreach (var file in await FilesAsync(snapshot))
        {
            foreach (var row in file.DescendantNodes().OfType<TypeDeclarationSyntax>().Where(type => type.Members.OfType<ClassDeclarationSyntax>().Any(nested => nested.Identifier.ValueText == "Columns")))
            {
                string descriptor = row.DescendantNodes().OfType<PropertyDeclarationSyntax>().Single(property => property.Identifier.ValueText == "Table").Initializer!.ToString();
                string[] words = [.. Literal().Matches(descriptor).Select(match => Regex.Unescape(match.Groups[1].Value))];
                // Name and layout come first; then the arguments of TCREATE. A composite is one argument of two words.
                string quoted = System.Net.WebUtility.HtmlDecode(row.GetLeadingTrivia().ToString());
                Assert.Contains($"<c>TCREATE {words[0]} {string.Join(' ', words.Skip(2))}</c>", quoted, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Snapshots))]
    public async Task Nothing_is_looked_up_by_reflection(string snapshot)
    {
        foreach (var file in await FilesAsync(snapshot))
        {
            Assert.Empty(file.DescendantNodes().OfType<TypeOfExpressionSyntax>());
            Assert.DoesNotContain(file.DescendantNodes().OfType<SimpleNameSyntax>(), name => name.Identifier.ValueText is "Reflection" or "Activator" or "GetType" or "MakeGenericType" or "Invoke" or "dynamic" or "Expression");
        }
    }

    // What is private, or implements an interface of ours, is seen by nobody; a partial type or method has the documentation that the user gave it.
    private static bool IsSeen(MemberDeclarationSyntax member) =>
        !member.Modifiers.Any(SyntaxKind.PartialKeyword)
        && member.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().All(around => !around.Modifiers.Any(SyntaxKind.PrivateKeyword) && !around.Modifiers.Any(SyntaxKind.FileKeyword))
        && member.Modifiers.Any(modifier => modifier.IsKind(SyntaxKind.PublicKeyword) || modifier.IsKind(SyntaxKind.InternalKeyword) || modifier.IsKind(SyntaxKind.ProtectedKeyword));

    private static async Task<IReadOnlyList<SyntaxNode>> FilesAsync(string snapshot)
    {
        string text = await File.ReadAllTextAsync(Path.Combine(Folders.Project, "Output", "__snapshots__", snapshot), TestContext.Current.CancellationToken);
        return [.. Mark().Split(text).Where(file => file.Length > 0).Select(file => CSharpSyntaxTree.ParseText(file, Programs.ParseOptions, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken))];
    }

    [GeneratedRegex(@"^==== .* ====\r?\n", RegexOptions.Multiline)]
    private static partial Regex Mark();

    [GeneratedRegex("\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Literal();
}
