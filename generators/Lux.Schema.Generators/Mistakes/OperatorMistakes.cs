using Lux.Schema.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Mistakes;

/// <summary>An operator that columns or conditions do not have. LUX3011, LUX3012.</summary>
internal static class OperatorMistakes
{
    public static Mistake? Of(BinaryExpressionSyntax operation, SemanticModel model)
    {
        var (left, right) = (Token.Of(operation.Left, model), Token.Of(operation.Right, model));
        switch (operation.Kind())
        {
            case SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression when left is null && right is null:
                return IsCondition(operation.Left, model) || IsCondition(operation.Right, model)
                    ? new(RuleIds.ColumnIsNoValue, operation, "A condition is no bool and is not compared with one", $"leave '{operation.OperatorToken} {Words.Code(operation.Right)}' out; !(..) asks for the opposite, and ?. is not needed, for a column is always there")
                    : null;
            case SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression
                or SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression:
                return left is null && right is null ? null : OperandMistakes.Compared(operation, left, right, model);
            case SyntaxKind.BitwiseAndExpression or SyntaxKind.BitwiseOrExpression or SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression:
                return Joined(operation, left, right, model);
            case SyntaxKind.CoalesceExpression:
                return left is null ? null : new(RuleIds.ColumnIsNoValue, operation, $"{left.Name} is the column itself, which is always there; ?? looks at a value", $"say what holds of a null: {left.Syntax}.IsNull | {left.Syntax} == ..");
            default:
                return (left ?? right) is { } column ? Calculated(column, operation, model) : null;
        }
    }

    public static Mistake? Of(PrefixUnaryExpressionSyntax operation, SemanticModel model)
    {
        if (Token.Of(operation.Operand, model) is not { } column)
            return null;
        if (operation.IsKind(SyntaxKind.LogicalNotExpression))
            return NoCondition(column, operation);
        return Asked.Around(operation, model) is { IsOrder: true, Method.Name: var name }
            ? new(RuleIds.ColumnIsNoValue, operation, $"'{operation}' would calculate with each row, and the engine orders by columns as they are", $"write {(name.EndsWith("Descending", StringComparison.Ordinal) ? name.Replace("Descending", "") : name + "Descending")}({Asked.Around(operation, model)!.Parameter} => {column.Syntax})")
            : Calculated(column, operation, model);
    }

    /// <summary>A column where a condition is due.</summary>
    public static Mistake NoCondition(Token column, SyntaxNode place) => new(RuleIds.ValueDoesNotFit, place, $"{column.Name} holds {column.Holds} and is no condition by itself", column switch
    {
        { Plain.SpecialType: SpecialType.System_Boolean } => $"compare it, for it may be null: {column.Syntax} == {(place is PrefixUnaryExpressionSyntax ? "false" : "true")}",
        { IsOptional: true } => $"ask whether there is a value: {column.Syntax}.{(place is PrefixUnaryExpressionSyntax ? "IsNull" : "IsNotNull")}",
        { IsText: true } => $"compare it: {column.Syntax} {(place is PrefixUnaryExpressionSyntax ? "==" : "!=")} \"\"",
        _ => $"compare it: {column.Syntax} == ..",
    });

    /// <summary>Arithmetic with a column.</summary>
    public static Mistake Calculated(Token column, SyntaxNode place, SemanticModel model) => new(RuleIds.ColumnIsNoValue, place, $"'{Words.Code(place)}' would calculate with each row, and the engine takes columns as they are", Asked.Around(place, model) switch
    {
        { IsAssignment: true } => "read the row, calculate, and write with onlyIf that it is still as it was read",
        { IsOrder: true } => $"order by columns, one after the other: .OrderBy(..).ThenBy(..)",
        { IsSelect: true } => "select the columns, and calculate in a second function: .Select(row => (row.A, row.B), (a, b) => ..)",
        _ => "calculate on the value's side, so that the column stands alone before the operator",
    });

    /// <summary>A bool of the program where a condition is due.</summary>
    public static Mistake BoolOfProgram(ExpressionSyntax expression) => expression.Kind() is SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression
        ? new(RuleIds.ColumnIsNoValue, expression, $"'{expression}' says nothing of a row", expression.IsKind(SyntaxKind.TrueLiteralExpression) ? "leave this Where out; All says that every row is meant" : "do not ask at all where no row is meant")
        : new(RuleIds.ColumnIsNoValue, expression, $"{Words.Of(expression)} is true or false before the engine is asked, and a condition is made of columns", "decide in C#: if (..) query = query.Where(..)");

    private static Mistake? Joined(BinaryExpressionSyntax operation, Token? left, Token? right, SemanticModel model)
    {
        if (left is { IsCondition: true } && right is { IsCondition: true })
            return new(RuleIds.ColumnIsNoValue, operation, $"C# takes no {operation.OperatorToken} between two columns of type bool", $"write {operation.OperatorToken.Text[0]}");
        if (Assigned(operation.Left, model) && Assigned(operation.Right, model))
            return new(RuleIds.ColumnIsNoValue, operation, $"What an update sets is joined by &, not by {operation.OperatorToken}", $"write {Words.Code(operation.Left)} & {Words.Code(operation.Right)}");
        foreach (var (side, column) in new[] { (operation.Left, left), (operation.Right, right) })
        {
            if (column is { IsCondition: false })
                return NoCondition(column, side);
            if (column is null && model.GetTypeInfo(side).Type?.SpecialType == SpecialType.System_Boolean)
                return Ask(side, model);
        }

        return null;
    }

    // A bool may have been meant as a condition, as 'u.Name is null' is.
    private static Mistake Ask(ExpressionSyntax side, SemanticModel model) => BoolMistakes.Of(side, model) ?? BoolOfProgram(side);

    private static bool IsCondition(ExpressionSyntax expression, SemanticModel model) => Uses.LuxCalls.Is(model.GetTypeInfo(expression).Type, "Condition");

    private static bool Assigned(ExpressionSyntax expression, SemanticModel model) => Uses.LuxCalls.Is(model.GetTypeInfo(expression).Type, "Assignment`1");
}
