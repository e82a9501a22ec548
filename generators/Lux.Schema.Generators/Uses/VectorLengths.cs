using System.Globalization;
using Lux.Schema.Generators.Analyzers;
using Lux.Schema.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Lux.Schema.Generators.Uses;

/// <summary>Compares a vector that is written out in C# with the column that it goes to. LUX3010.</summary>
internal static class VectorLengths
{
    public static void Look(OperationAnalysisContext context)
    {
        if (Length(context.Operation) is not { } length || Goal(context.Operation) is not { } member || Dimension(member) is not { } dimension || length == dimension)
            return;
        string have = length.ToString(CultureInfo.InvariantCulture), wanted = dimension.ToString(CultureInfo.InvariantCulture);
        context.ReportDiagnostic(Diagnostic.Create(
            QueryRules.VectorLength,
            context.Operation.Syntax.GetLocation(),
            $"'{member.Name}' of '{member.Row.Name}' is a vector of {wanted} {(dimension == 1 ? "element" : "elements")}, and this one has {have}",
            $"give it {wanted}, or declare [Vector({have})]"));
    }

    private static int? Length(IOperation operation) => operation switch
    {
        IArrayCreationOperation { Type: IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Single }, DimensionSizes: [{ ConstantValue: { HasValue: true, Value: int size } }] } => size,
        ICollectionExpressionOperation list when list.Elements.All(element => element is not ISpreadOperation) => list.Elements.Length,
        _ => null,
    };

    /// <summary>The member that the value goes to: by an assignment, an initializer, a parameter of its record, or Set.</summary>
    private static (INamedTypeSymbol Row, string Name)? Goal(IOperation operation)
    {
        var value = operation;
        while (value.Parent is IConversionOperation)
            value = value.Parent;
        return value.Parent switch
        {
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment when assignment.Value == value => (property.ContainingType, property.Name),
            IPropertyInitializerOperation { InitializedProperties: [var property] } => (property.ContainingType, property.Name),
            IArgumentOperation { Parameter: { } parameter, Parent: IObjectCreationOperation } => (parameter.ContainingType, parameter.Name),
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Set", Instance: { } token } } => Column(token),
            _ => null,
        };
    }

    // A token is a property, named as the member, of the type that is nested in the row.
    private static (INamedTypeSymbol Row, string Name)? Column(IOperation token) =>
        token is IPropertyReferenceOperation { Property: { ContainingType: { Name: KnownNames.Columns, ContainingType: { } row } } property } && Symbols.IsRuntimeType(property.Type, KnownNames.VectorColumn)
            ? (row, property.Name)
            : null;

    // The attribute stands on a property of the type or of one that it derives from, or on a parameter of its constructor.
    private static int? Dimension((INamedTypeSymbol Row, string Name) member) => Symbols.Lineage(member.Row)
        .SelectMany(type => type.GetMembers(member.Name).OfType<IPropertySymbol>().Cast<ISymbol>().Concat(type.InstanceConstructors.SelectMany(constructor => constructor.Parameters).Where(parameter => parameter.Name == member.Name)))
        .Select(symbol => Symbols.Attribute(symbol, KnownNames.VectorAttribute) is { ConstructorArguments: [{ Value: int dimension }] } ? dimension : (int?)null)
        .FirstOrDefault(dimension => dimension is not null);
}
