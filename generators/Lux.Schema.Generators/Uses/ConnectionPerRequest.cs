using Lux.Schema.Generators.Analyzers;
using Lux.Schema.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Lux.Schema.Generators.Uses;

/// <summary>LUX4005: a connection made where a request is handled, or by a service that lives as long as one.</summary>
internal static class ConnectionPerRequest
{
    private static readonly HashSet<string> Handlers = ["MapGet", "MapPost", "MapPut", "MapDelete", "MapPatch", "MapMethods", "Map", "MapFallback", "Use", "Run", "AddScoped", "AddTransient"];
    private static readonly HashSet<string> Bases = ["ControllerBase", "Controller", "Hub", "PageModel"];

    public static void Look(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name != "ConnectAsync" || !(LuxCalls.Is(call.TargetMethod.ContainingType, KnownNames.LuxDatabase) || LuxCalls.Is(call.TargetMethod.ContainingType, "LuxConnection")))
            return;
        if (IsOfHandler(context.ContainingSymbol) || IsInHandler(call))
            context.ReportDiagnostic(Diagnostic.Create(UseRules.ConnectionPerRequest, call.Syntax.GetLocation(), $"{call.TargetMethod.ContainingType.Name}.ConnectAsync"));
    }

    private static bool IsOfHandler(ISymbol symbol)
    {
        for (var type = symbol.ContainingType?.BaseType; type is not null; type = type.BaseType)
        {
            if (Bases.Contains(type.Name) && IsOf(type, "Microsoft.AspNetCore"))
                return true;
        }

        return symbol is IMethodSymbol method && method.Parameters.Any(parameter => parameter.Type.Name == "HttpContext" && IsOf(parameter.Type, "Microsoft.AspNetCore"));
    }

    // In a function that is given to what calls it for each request.
    private static bool IsInHandler(IOperation operation)
    {
        for (var at = operation.Parent; at is not null; at = at.Parent)
        {
            if (at is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } && Handlers.Contains(method.Name)
                && (IsOf(method.ContainingType, "Microsoft.AspNetCore") || IsOf(method.ContainingType, "Microsoft.Extensions.DependencyInjection")))
                return true;
        }

        return false;
    }

    private static bool IsOf(ITypeSymbol type, string space) => (type.ContainingNamespace.ToDisplayString() + ".").StartsWith(space + ".", StringComparison.Ordinal);
}
