using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Lux.Schema.Generators.Tests.Harness;

/// <summary>Compilations of test programs against .NET 10 and the real runtime, as strict as a consumer can be.</summary>
internal static class Programs
{
    public const string GlobalUsings = "global using System; global using System.Threading.Tasks; global using Lux.Schema;";

    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    public static readonly MetadataReference[] References =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(Path.Combine(Folders.Runtime, "Lux.Schema.dll")),
        MetadataReference.CreateFromFile(Path.Combine(Folders.Runtime, "Lux.Language.dll")),
    ];

    public static CSharpCompilation Of(params string[] sources) => Named("App", sources);

    public static CSharpCompilation Named(string assembly, params string[] sources) => CSharpCompilation.Create(
        assembly,
        [Tree(GlobalUsings, "Usings.cs"), .. sources.Select((source, i) => Tree(source, $"Program{i}.cs"))],
        References,
        new(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999));

    /// <summary>Scripts as the project hands them to the compiler.</summary>
    public static ImmutableArray<AdditionalText> Scripts(params (string Id, string Text)[] scripts) => [.. scripts.Select(script => new Script($"/app/migrations/{script.Id}.lux", script.Text))];

    public static SyntaxTree Tree(string source, string path) => CSharpSyntaxTree.ParseText(source, ParseOptions, path);

    /// <summary>The same program with one of its files replaced.</summary>
    public static CSharpCompilation With(this CSharpCompilation program, int file, string source)
    {
        var old = program.SyntaxTrees.Single(tree => tree.FilePath == $"Program{file}.cs");
        return program.ReplaceSyntaxTree(old, Tree(source, old.FilePath));
    }

    private sealed class Script(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
