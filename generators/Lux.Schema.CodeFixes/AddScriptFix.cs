using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Lux.Schema.CodeFixes;

/// <summary>Writes the next script into <c>migrations</c>, as <c>lux migrate add</c> does. LUX2001.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddScriptFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["LUX2001"];

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        if (diagnostic.Properties.TryGetValue("script", out string? id) && diagnostic.Properties.TryGetValue("text", out string? text) && id is not null && text is not null)
        {
            string[] folders = diagnostic.Properties.TryGetValue("folder", out string? own) && own is { Length: > 0 } ? ["migrations", own] : ["migrations"];
            context.RegisterCodeFix(CodeAction.Create($"Write the migration '{id}'", _ => Task.FromResult(Add(context.Document.Project, folders, id, text)), equivalenceKey: diagnostic.Id), diagnostic);
        }

        return Task.CompletedTask;
    }

    private static Solution Add(Project project, string[] folders, string id, string text)
    {
        string path = Path.Combine([.. folders, id + ".lux"]);
        return project.AddAdditionalDocument(id + ".lux", text, folders, project.FilePath is { } file ? Path.Combine(Path.GetDirectoryName(file)!, path) : path).Project.Solution;
    }
}
