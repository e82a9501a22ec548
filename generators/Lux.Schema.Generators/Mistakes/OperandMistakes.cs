using Lux.Schema.Generators.Schemas;
using Lux.Schema.Generators.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Mistakes;

/// <summary>A column beside a value that it cannot hold, or with an operator that it does not have. LUX3011.</summary>
internal static class OperandMistakes
{
    /// <summary>A value of another type.</summary>
    public static Mistake WrongType(Token column, ExpressionSyntax given, SemanticModel model) => model.GetTypeInfo(given).Type is { } type
        ? new(RuleIds.ValueDoesNotFit, given, $"{column.Name} holds {column.Holds}, and {Words.Of(given)} is {Words.Of(type)}", ValueWords.Fix(column.Plain, given, model))
        : given.IsKind(SyntaxKind.NullLiteralExpression)
            ? NeverNull(column, given)
            : new(RuleIds.ValueDoesNotFit, given, $"{column.Name} holds {column.Holds}, and {Words.Of(given)} is none", ValueWords.Fix(column.Plain, given, model));

    /// <summary>Null, for a column that never is.</summary>
    public static Mistake NeverNull(Token column, SyntaxNode place) =>
        new(RuleIds.ValueDoesNotFit, place, $"{column.Name} holds {column.Holds} and is never null", $"leave this out, or declare it as '{column.Holds}?'");

    public static Mistake Compared(BinaryExpressionSyntax comparison, Token? left, Token? right, SemanticModel model)
    {
        if (left is not null && right is not null)
            return TwoColumns(comparison, left, right, model);
        if (left is null)
            return new(RuleIds.ValueDoesNotFit, comparison, $"A comparison begins with its column, {right!.Name}", $"write {Words.Code(comparison.Right)} {Turned(comparison)} {Words.Code(comparison.Left)}");
        bool isEquality = comparison.IsKind(SyntaxKind.EqualsExpression) || comparison.IsKind(SyntaxKind.NotEqualsExpression);
        return !isEquality && !left.IsOrdered ? NoOrder(left, comparison) : WrongType(left, comparison.Right, model);
    }

    /// <summary>A column without an order, ordered or compared by it.</summary>
    public static Mistake NoOrder(Token column, SyntaxNode place)
    {
        bool isOwn = column.Plain is { SpecialType: SpecialType.None, TypeKind: not TypeKind.Enum and not TypeKind.Array } && column.Plain.ContainingNamespace?.ToDisplayString() is not "System";
        (string what, string fix) = column switch
        {
            _ when column.Is("JsonColumn`2") => ("JSON, which has no order", "compare it with ==, and keep what rows are ordered by in a column of its own"),
            _ when column.Is("VectorColumn`2") => ("a vector, which has no order", "order by another column"),
            _ when isOwn => ($"{column.Holds}, which has no order in the engine", "compare it with == or In; where stored values have the order of the values, make its converter an IOrderedColumnConverter"),
            _ => ($"{column.Holds}, which has no order", "compare it with == or In"),
        };
        return new(RuleIds.ValueDoesNotFit, place, $"{column.Name} holds {what}", fix);
    }

    private static Mistake TwoColumns(SyntaxNode place, Token left, Token right, SemanticModel model)
    {
        // Whoever compares a reference with the key of its table writes a join.
        if (Joined(left, right) is { } reference && reference.Syntax is MemberAccessExpressionSyntax { Expression: var row } access)
            return new(RuleIds.ValueDoesNotFit, place, $"{left.Name} and {right.Name} are two columns, and the engine compares a column with a value", $"to follow the reference, write .Include({row} => {row}.{access.Name}), whose row comes second: .Where(({row}, {Initial(LuxCalls.RowOfId(reference.Plain)!.Name, row.ToString())}) => ..)");
        return new(RuleIds.ValueDoesNotFit, place, $"{left.Name} and {right.Name} are two columns, and the engine compares a column with a value", "compare them in the rows that are read, or keep a column that says how they compare");
    }

    private static Token? Joined(Token left, Token right)
    {
        if (SymbolEqualityComparer.Default.Equals(left.Row, right.Row))
            return null;
        if (right.Is("KeyColumn`1") && SymbolEqualityComparer.Default.Equals(LuxCalls.RowOfId(left.Plain), right.Row))
            return left;
        return left.Is("KeyColumn`1") && SymbolEqualityComparer.Default.Equals(LuxCalls.RowOfId(right.Plain), left.Row) ? right : null;
    }

    private static string Initial(string name, string taken) => name.Substring(0, 1).ToLowerInvariant() is var first && first != taken ? first : "other";

    private static string Turned(BinaryExpressionSyntax comparison) => comparison.OperatorToken.Text switch
    {
        "<" => ">",
        ">" => "<",
        "<=" => ">=",
        ">=" => "<=",
        var same => same,
    };
}
