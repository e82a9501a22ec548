using System.Collections.Immutable;
using Lux.Schema.Generators.Mistakes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Lux.Schema.Generators.Analyzers;

/// <summary>
/// Says in words what the compiler says in types where a query is written wrong. It looks at code that does not compile alone: where an operation of a body has no type or
/// stands for nothing, the compiler is asked for its errors there, and each that is about a column or a query is told again with what to write.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MistakeAnalyzer : LuxAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => MistakeRules.All;

    private protected override void Start(CompilationStartAnalysisContext start) => start.RegisterOperationBlockAction(Look);

    private static void Look(OperationBlockAnalysisContext context)
    {
        var said = new HashSet<(string, SyntaxNode)>();
        foreach (var block in context.OperationBlocks)
        {
            if (block.SemanticModel is not { } model || !block.DescendantsAndSelf().Any(IsBroken))
                continue;
            var root = block.Syntax.SyntaxTree.GetRoot(context.CancellationToken);
            foreach (var error in model.GetDiagnostics(block.Syntax.Span, context.CancellationToken))
            {
                if (error.Severity == DiagnosticSeverity.Error && MistakeReader.Read(error, root, model) is { } mistake && said.Add((mistake.Rule, mistake.Place)))
                    context.ReportDiagnostic(MistakeRules.Diagnostic(mistake));
            }
        }
    }

    private static bool IsBroken(IOperation operation) => operation.Kind == OperationKind.Invalid || operation.Type?.TypeKind == TypeKind.Error || operation is IConversionOperation { Conversion.Exists: false };
}
