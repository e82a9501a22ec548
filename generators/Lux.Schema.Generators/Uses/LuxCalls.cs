using Lux.Schema.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Lux.Schema.Generators.Uses;

/// <summary>Recognises calls that talk to the engine, whatever stands between them and the place that uses them.</summary>
internal static class LuxCalls
{
    /// <summary>The call behind conversions, parentheses, ConfigureAwait, AsTask and Preserve, if it is one of ours that gives a task.</summary>
    public static IInvocationOperation? Task(IOperation? operation) =>
        Behind(operation) is IInvocationOperation call && IsTask(call.Type) && IsOurs(call.TargetMethod) ? call : null;

    /// <summary>What stands behind conversions and the wrappings of a task.</summary>
    public static IOperation? Behind(IOperation? operation) => operation switch
    {
        IConversionOperation conversion => Behind(conversion.Operand),
        IParenthesizedOperation parenthesized => Behind(parenthesized.Operand),
        IInvocationOperation { TargetMethod: { Name: "ConfigureAwait" or "AsTask" or "Preserve" } method, Instance: { } task } when IsTask(method.ContainingType) => Behind(task),
        _ => operation,
    };

    /// <summary>Whether a type is Task or ValueTask, of a result or of none.</summary>
    public static bool IsTask(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingType: null } named && named.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks";

    /// <summary>Whether a method is the runtime's, of a type that derives from one of the runtime's, or has a query text.</summary>
    public static bool IsOurs(IMethodSymbol method) =>
        IsOfRuntime(method.ContainingType) || Symbols.Attribute(method.PartialDefinitionPart ?? method, KnownNames.QueryAttribute) is not null;

    /// <summary>Whether a type is the runtime's type of that metadata name, or derives from it.</summary>
    public static bool Is(ITypeSymbol? type, string metadataName)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (Symbols.IsRuntimeType(at, metadataName))
                return true;
        }

        return false;
    }

    /// <summary>The row of an <c>Id&lt;T&gt;</c>; null for other types.</summary>
    public static ITypeSymbol? RowOfId(ITypeSymbol? type) =>
        Symbols.IsRuntimeType(type, KnownNames.Id) ? ((INamedTypeSymbol)type!).TypeArguments[0] : null;

    // A user's own method on a database class is the user's business.
    private static bool IsOfRuntime(INamedTypeSymbol? type)
    {
        if (type is null)
            return false;
        string space = type.OriginalDefinition.ContainingNamespace.ToDisplayString();
        return (space is "Lux.Schema" or "Lux.Schema.Generated" && type.OriginalDefinition.ContainingAssembly.Name == "Lux.Schema") || Is(type, "Table`2");
    }
}
