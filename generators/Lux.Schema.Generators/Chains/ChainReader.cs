using Lux.Language;
using Lux.Schema.Generators.QueryTexts;
using Lux.Schema.Generators.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Lux.Schema.Generators.Chains;

/// <summary>Reads a chain of calls from its table on, through locals that are given their value once. Null where it comes from somewhere else.</summary>
internal sealed class ChainReader(Func<ITypeSymbol, QueryTable?> tables)
{
    public QueryChain? Read(IOperation? operation) => LuxCalls.Behind(operation) switch
    {
        IInvocationOperation { Instance: { } before, Arguments: var arguments, TargetMethod: var method } => Next(before, method, arguments),
        IInvocationOperation { TargetMethod: { IsExtensionMethod: true } method, Arguments: [{ Value: var before }, ..] arguments } => Next(before, method, arguments.RemoveAt(0)),
        IPropertyReferenceOperation { Property.Name: "All", Instance: { } table } when Of(table.Type) is { } chain => chain with { IsOfAll = true },
        ILocalReferenceOperation reference when LocalValues.Of(reference) is { } value => Read(value),
        { Type: { } type } => Of(type),
        _ => null,
    };

    private QueryChain? Next(IOperation receiver, IMethodSymbol method, IReadOnlyList<IArgumentOperation> arguments)
    {
        if (!LuxCalls.IsOurs(method) || Read(receiver) is not { } chain)
            return null;
        var first = arguments.Count > 0 ? arguments[0].Value : null;
        return method.Name switch
        {
            "Where" when first is not null => chain.Where(ConditionReader.Read(first, chain.Table)),
            "OrderBy" or "OrderByDescending" when chain.IsGrouped => chain,
            "OrderBy" or "OrderByDescending" when first is not null => Ordered(chain, first),
            "Take" => chain with { IsCut = true },
            "GroupBy" => chain with { IsGrouped = true },
            "ThenBy" or "ThenByDescending" or "Skip" or "Include" or "Select" or "Having" => chain,
            _ => null,
        };
    }

    private static QueryChain Ordered(QueryChain chain, IOperation function) => ConditionReader.Column(function, chain.Table) switch
    {
        ({ } name, var place) => chain with { Order = new(name, place) },
        (null, _) => chain with { Order = null },
        null => chain with { IsUnclear = true },
    };

    private QueryChain? Of(ITypeSymbol? type)
    {
        for (var at = type as INamedTypeSymbol; at is not null; at = at.BaseType)
        {
            if (Declarations.Symbols.IsRuntimeType(at, "Table`2") || Declarations.Symbols.IsRuntimeType(at, "BatchTable`2"))
                return tables(at.TypeArguments[0]) is { } table ? new(table) : null;
        }

        return null;
    }
}
