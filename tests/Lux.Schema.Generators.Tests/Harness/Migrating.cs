using System.Collections.Immutable;
using Lux.Language;
using Lux.Schema.Generators.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Lux.Schema.Generators.Tests.Harness;

/// <summary>A program with scripts beside it: what the migration rules say, and what their fixes do.</summary>
internal static class Migrating
{
    private const string Database = "\n[Database]\npublic partial class AppDb;\n";

    /// <summary>The next script after others, to the tables that TCREATE would make.</summary>
    public static (string Id, string Text)[] Then(this (string Id, string Text)[] scripts, params string[] tables)
    {
        var wanted = new DatabaseSchema(tables.Select(table =>
        {
            Assert.True(SchemaParser.TryParseCreate(table.Split(' '), out _, out var schema, out var error), error?.Text);
            return schema!;
        }));
        var (script, text) = ScriptWriter.Next(MigrationChain.Of(scripts), wanted, Renames.None, "step")!.Value;
        return [.. scripts, (script.Id, text)];
    }

    /// <summary>What the rules say: id, file, line and message.</summary>
    public static async Task<string[]> SayAsync(string source, params (string Id, string Text)[] scripts)
    {
        var generation = Generation.Of(Programs.Of("namespace App;\n" + source + Database), scripts);
        Assert.Empty(generation.CompilerDiagnostics);
        var found = await generation.Output
            .WithAnalyzers([new MigrationAnalyzer()], new CompilationWithAnalyzersOptions(new AnalyzerOptions(Programs.Scripts(scripts)), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Select(Shown).Order(StringComparer.Ordinal)];
    }

    /// <summary>The texts of all files and scripts after the fix whose title is <paramref name="title"/>.</summary>
    public static Task<IReadOnlyDictionary<string, string>> FixAsync(CodeFixProvider provider, string id, string title, string source, params (string Id, string Text)[] scripts) => FixAsync([], provider, id, title, source, scripts);

    /// <summary>The same with the scripts in a folder within <c>migrations</c>.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> FixAsync(string[] folder, CodeFixProvider provider, string id, string title, string source, params (string Id, string Text)[] scripts)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "App", "App", LanguageNames.CSharp,
            compilationOptions: Programs.Of().Options, parseOptions: Programs.ParseOptions, metadataReferences: Programs.References));
        var solution = project.Solution
            .AddDocument(DocumentId.CreateNewId(project.Id), "Usings.cs", SourceText.From(Programs.GlobalUsings))
            .AddDocument(DocumentId.CreateNewId(project.Id), "Program.cs", SourceText.From("namespace App;\n" + source + Database));
        foreach (var script in scripts)
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(project.Id), script.Id + ".lux", SourceText.From(script.Text), ["migrations", .. folder], string.Join('/', ["/app/migrations", .. folder, $"{script.Id}.lux"]));
        project = solution.GetProject(project.Id)!;

        var diagnostic = (await RulesAsync(project)).First(found => found.Id == id);
        List<CodeAction> offered = [];
        TextDocument document = diagnostic.Location.IsInSource
            ? project.GetDocument(diagnostic.Location.SourceTree)!
            : project.AdditionalDocuments.Single(script => script.FilePath == diagnostic.Location.GetLineSpan().Path);
        await provider.RegisterCodeFixesAsync(new(document, diagnostic, (action, _) => offered.Add(action), TestContext.Current.CancellationToken));
        var operations = await Assert.Single(offered, action => action.Title == title).GetOperationsAsync(TestContext.Current.CancellationToken);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
        Assert.DoesNotContain(await RulesAsync(changed), found => found.Id == id);
        Dictionary<string, string> texts = [];
        foreach (var file in changed.Documents.Concat<TextDocument>(changed.AdditionalDocuments))
            texts[string.Join('/', [.. file.Folders.Skip(1), file.Name])] = (await file.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        return texts;
    }

    private static async Task<ImmutableArray<Diagnostic>> RulesAsync(Project project)
    {
        var compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        return await compilation.WithAnalyzers([new MigrationAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    private static string Shown(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        string place = diagnostic.Location.IsInSource
            ? diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)
            : $"{Path.GetFileName(span.Path)}({span.StartLinePosition.Line + 1})";
        return $"{diagnostic.Id} {place} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }
}
