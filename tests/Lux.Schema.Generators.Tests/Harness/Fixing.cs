using System.Collections.Immutable;
using Lux.Schema.Generators.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Lux.Schema.Generators.Tests.Harness;

/// <summary>A program of one file in an editor: what a code fix offers there, and the file after it.</summary>
internal static class Fixing
{
    /// <summary>The file after the fix whose title is <paramref name="title"/>, of the first diagnostic of the rule.</summary>
    public static async Task<string> ApplyAsync(CodeFixProvider provider, string id, string title, string source)
    {
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, source);
        var diagnostic = (await RulesAsync(document)).First(found => found.Id == id);
        List<CodeAction> offered = [];
        await provider.RegisterCodeFixesAsync(new(document, diagnostic, (action, _) => offered.Add(action), TestContext.Current.CancellationToken));
        var chosen = offered.SingleOrDefault(action => action.Title == title)
            ?? throw new InvalidOperationException($"no fix '{title}' among: {string.Join(", ", offered.Select(action => action.Title))}");
        var operations = await chosen.GetOperationsAsync(TestContext.Current.CancellationToken);
        return await AfterAsync(document, id, operations);
    }

    /// <summary>The file after the fix of that title is applied to all diagnostics of the rule in it.</summary>
    public static async Task<string> ApplyAllAsync(CodeFixProvider provider, string id, string title, string source)
    {
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, source);
        var diagnostics = (await RulesAsync(document)).Where(found => found.Id == id).ToImmutableArray();
        Assert.True(diagnostics.Length > 1, $"{id} is found {diagnostics.Length} times");
        List<CodeAction> offered = [];
        await provider.RegisterCodeFixesAsync(new(document, diagnostics[0], (action, _) => offered.Add(action), TestContext.Current.CancellationToken));
        var context = new FixAllContext(document, provider, FixAllScope.Document, offered.Single(action => action.Title == title).EquivalenceKey!, [id], new Found(diagnostics), TestContext.Current.CancellationToken);
        var action = await provider.GetFixAllProvider()!.GetFixAsync(context) ?? throw new InvalidOperationException("nothing is offered for all");
        return await AfterAsync(document, id, await action.GetOperationsAsync(TestContext.Current.CancellationToken));
    }

    // The rule is silent then, and the compiler has nothing to say that it did not say before.
    private static async Task<string> AfterAsync(Document document, string id, ImmutableArray<CodeActionOperation> operations)
    {
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        Assert.DoesNotContain(await RulesAsync(changed), found => found.Id == id);
        Assert.Empty((await ErrorsAsync(changed)).Except(await ErrorsAsync(document)));
        return (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    private static async Task<IEnumerable<string>> ErrorsAsync(Document document) =>
        from error in (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!.GetDiagnostics(TestContext.Current.CancellationToken)
        where error.DefaultSeverity == DiagnosticSeverity.Error
        select $"{error.Id} {error.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";

    private static Document Open(AdhocWorkspace workspace, string source)
    {
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "App", "App", LanguageNames.CSharp,
            compilationOptions: Programs.Of().Options, parseOptions: Programs.ParseOptions, metadataReferences: Programs.References, analyzerReferences: [new OwnGenerator()]));
        workspace.AddDocument(project.Id, "Usings.cs", SourceText.From(Programs.GlobalUsings));
        return workspace.AddDocument(project.Id, "Program.cs", SourceText.From(source));
    }

    private static async Task<ImmutableArray<Diagnostic>> RulesAsync(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        var found = await compilation.WithAnalyzers(Generation.Analyzers).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>The generator as a project refers to it.</summary>
    private sealed class OwnGenerator : AnalyzerReference
    {
        // The same object each time: the workspace looks it up by itself.
        private readonly ImmutableArray<ISourceGenerator> _generators = [new SchemaGenerator().AsSourceGenerator()];

        public override string FullPath => typeof(SchemaGenerator).Assembly.Location;

        public override object Id => typeof(SchemaGenerator);

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;
    }

    /// <summary>The diagnostics of the one document.</summary>
    private sealed class Found(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
