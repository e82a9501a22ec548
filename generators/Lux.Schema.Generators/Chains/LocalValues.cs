using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Lux.Schema.Generators.Chains;

/// <summary>Finds what a local holds that is given its value once.</summary>
internal static class LocalValues
{
    /// <param name="reference">A use of the local.</param>
    public static IOperation? Of(ILocalReferenceOperation reference)
    {
        IOperation root = reference;
        while (root.Parent is { } parent)
            root = parent;
        IOperation? value = null;
        foreach (var operation in root.Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declared when Is(declared.Symbol):
                    value = (declared.Initializer ?? (declared.Parent as IVariableDeclarationOperation)?.Initializer)?.Value;
                    break;
                case IAssignmentOperation { Target: ILocalReferenceOperation target } when Is(target.Local):
                case IArgumentOperation { Parameter.RefKind: not RefKind.None, Value: ILocalReferenceOperation given } when Is(given.Local):
                    return null;
            }
        }

        return value;

        bool Is(ILocalSymbol local) => SymbolEqualityComparer.Default.Equals(local, reference.Local);
    }
}
