using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.QueryTexts;
using Lux.Schema.Generators.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Lux.Schema.Generators.Chains;

/// <summary>Reads the function of a Where: its comparisons of columns, and how they are put together. What it does not know it leaves open.</summary>
internal sealed class ConditionReader(QueryTable table)
{
    private readonly List<ChainColumn> _columns = [];

    public static ChainCondition Read(IOperation function, QueryTable table)
    {
        var reader = new ConditionReader(table);
        return new(Body(function) is { } body ? reader.Of(body) : null, reader._columns);
    }

    /// <summary>The column that a function picks, whose name is null for one of a joined row; null when that cannot be read here.</summary>
    public static (string? Name, Location Place)? Column(IOperation function, QueryTable table) =>
        Body(function) is { } body ? ColumnOf(body, table) : null;

    // One expression, as => and a lone return have it.
    private static IOperation? Body(IOperation function) => function switch
    {
        IDelegateCreationOperation { Target: var target } => Body(target),
        IConversionOperation { Operand: var operand } => Body(operand),
        IAnonymousFunctionOperation { Body.Operations: [IReturnOperation { ReturnedValue: { } value }] } => value,
        _ => null,
    };

    private Filter? Of(IOperation? operation) => LuxCalls.Behind(operation) switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd } both => Both(both, AllFilter.Of),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr } either => Both(either, AnyFilter.Of),
        IBinaryOperation { OperatorMethod: not null, LeftOperand: var left } comparison => comparison.OperatorKind switch
        {
            BinaryOperatorKind.Equals => Compared(left, isEqual: true),
            BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual => Compared(left, isEqual: false),
            BinaryOperatorKind.NotEquals => new OtherFilter(),
            _ => null,
        },
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var operand } => IsBool(LuxCalls.Behind(operand)) ? Compared(operand, isEqual: true) : new OtherFilter(),
        IInvocationOperation { TargetMethod.Name: "In" or "StartsWith", Instance: { } column } => Compared(column, isEqual: false),
        IInvocationOperation { TargetMethod.Name: "Contains", Instance: { } column } when ColumnOf(column, table) is not null => new OtherFilter(),
        IPropertyReferenceOperation { Property.Name: "IsNull", Instance: { } column } when IsColumn(column.Type) => Compared(column, isEqual: true),
        IPropertyReferenceOperation { Property.Name: "IsNotNull", Instance: { } column } when IsColumn(column.Type) => new OtherFilter(),
        { } column when IsBool(column) => Compared(column, isEqual: true),
        _ => null,
    };

    private Filter? Both(IBinaryOperation operation, Func<Filter, Filter, Filter> join) =>
        Of(operation.LeftOperand) is { } left && Of(operation.RightOperand) is { } right ? join(left, right) : null;

    private Filter? Compared(IOperation operand, bool isEqual)
    {
        if (ColumnOf(operand, table) is not { } column)
            return null;
        if (column.Name is null)
            return new OtherFilter();
        _columns.Add(new(column.Name, column.Place));
        return new ColumnFilter(column.Name, isEqual);
    }

    private static (string? Name, Location Place)? ColumnOf(IOperation operation, QueryTable table)
    {
        if (LuxCalls.Behind(operation) is not IPropertyReferenceOperation { Property: var property, Instance: IParameterReferenceOperation { Parameter: var parameter } } reference || !IsColumn(property.Type))
            return null;
        var place = (reference.Syntax is MemberAccessExpressionSyntax access ? access.Name : reference.Syntax).GetLocation();
        if (parameter.Ordinal > 0)
            return (null, place);
        if (property.Name == KnownNames.Key)
            return (IdColumn.Name, place);
        int ordinal = table.Members.ToList().IndexOf(property.Name);
        return ordinal < 0 ? null : (table.Schema.Columns[ordinal].Name, place);
    }

    private static bool IsColumn(ITypeSymbol? type) => LuxCalls.Is(type, "AnyColumn`2");

    private static bool IsBool(IOperation? operation) => LuxCalls.Is(operation?.Type, "BoolColumn`1");
}
