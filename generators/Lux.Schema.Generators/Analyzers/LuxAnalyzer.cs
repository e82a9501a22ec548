using Lux.Schema.Generators.Declarations;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lux.Schema.Generators.Analyzers;

/// <summary>An analyzer of programs that use the runtime; of others it costs nothing.</summary>
public abstract class LuxAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.Table) is not null)
                Start(start);
        });
    }

    /// <summary>Registers what looks at this compilation.</summary>
    private protected abstract void Start(CompilationStartAnalysisContext start);
}
