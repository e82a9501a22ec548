using Lux.Schema.Generators.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lux.Schema.Generators.Chains;

/// <summary>The calls of a chain as far back as it can be read, the first one last; and whether that is where it begins, at its table.</summary>
/// <param name="Calls">The calls.</param>
/// <param name="IsWhole">Whether a table stands before them, so that nothing else does.</param>
internal sealed record ChainSteps(IReadOnlyList<IInvocationOperation> Calls, bool IsWhole)
{
    /// <summary>The calls before one.</summary>
    public static ChainSteps Before(IInvocationOperation call)
    {
        var calls = new List<IInvocationOperation>();
        var at = Receiver(call);
        while (true)
        {
            switch (LuxCalls.Behind(at))
            {
                case IInvocationOperation before when LuxCalls.IsOurs(before.TargetMethod):
                    calls.Add(before);
                    at = Receiver(before);
                    break;
                case ILocalReferenceOperation local when LocalValues.Of(local) is { } value:
                    at = value;
                    break;
                case IPropertyReferenceOperation { Property.Name: not "All" } table when IsTable(table.Type):
                    return new(calls, true);
                case IParameterReferenceOperation table when IsTable(table.Type):
                    return new(calls, true);
                default:
                    return new(calls, false);
            }
        }
    }

    /// <summary>The last call of one of these names.</summary>
    public IInvocationOperation? Last(params string[] names) => Calls.FirstOrDefault(call => names.Contains(call.TargetMethod.Name));

    /// <summary>A method's name where it is called.</summary>
    public static Location NameOf(IInvocationOperation call) =>
        (call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } ? name : call.Syntax).GetLocation();

    private static IOperation? Receiver(IInvocationOperation call) => call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);

    private static bool IsTable(ITypeSymbol? type) => LuxCalls.Is(type, "Table`2") || LuxCalls.Is(type, "BatchTable`2");
}
