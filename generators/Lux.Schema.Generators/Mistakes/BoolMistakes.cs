using Lux.Schema.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Mistakes;

/// <summary>What C# makes a bool of, though a column is in it: the token itself is compared. LUX3012.</summary>
internal static class BoolMistakes
{
    public static Mistake? Of(ExpressionSyntax expression, SemanticModel model) => expression switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => Of(inner, model),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: var operand } => Of(operand, model),
        IsPatternExpressionSyntax pattern => OfPattern(pattern, model),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison => OfComparison(comparison, model),
        InvocationExpressionSyntax call => OfCall(call, model),
        _ => null,
    };

    /// <summary><c>u.Name is null</c>.</summary>
    public static Mistake? OfPattern(IsPatternExpressionSyntax pattern, SemanticModel model)
    {
        if (Token.Of(pattern.Expression, model) is not { } column)
            return null;
        string problem = $"{column.Name} is the column itself, and 'is' looks at what it is in C#";
        bool? isNull = pattern.Pattern switch
        {
            ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } => true,
            UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } } => false,
            _ => null,
        };
        if (isNull is null)
            return new(RuleIds.ColumnIsNoValue, pattern, problem, $"write comparisons: {column.Syntax} == .., {column.Syntax} > .. & {column.Syntax} < ..");
        return column.IsOptional
            ? new(RuleIds.ColumnIsNoValue, pattern, problem, $"write {column.Syntax}.{(isNull == true ? "IsNull" : "IsNotNull")}")
            : OperandMistakes.NeverNull(column, pattern);
    }

    private static Mistake? OfComparison(BinaryExpressionSyntax comparison, SemanticModel model)
    {
        if (Token.Of(comparison.Left, model) is { } column)
            return comparison.Right.IsKind(SyntaxKind.NullLiteralExpression) ? OperandMistakes.NeverNull(column, comparison) : OperandMistakes.WrongType(column, comparison.Right, model);
        if (Token.Of(comparison.Right, model) is { } turned)
            return OperandMistakes.Compared(comparison, null, turned, model);
        return Token.Within(comparison.Left, model) is { } part ? OperatorMistakes.Calculated(part, comparison.Left, model) : null;
    }

    private static Mistake? OfCall(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (call.Expression is MemberAccessExpressionSyntax { Expression: var receiver, Name.Identifier.Text: var name } && Token.Of(receiver, model) is { } column)
            return name == "Equals" && call.ArgumentList.Arguments is [{ Expression: var value }, ..]
                ? new(RuleIds.ColumnIsNoValue, call, $"{column.Name} is the column itself, and Equals compares it, not what it holds", $"write {column.Syntax} == {Words.Code(value)}")
                : MemberMistakes.OfToken(column, name, call, model);
        return call.ArgumentList.Arguments.Any(argument => Token.Of(argument.Expression, model) is not null) ? OfArguments(call, model) : null;
    }

    /// <summary>A method of C# that is given a column.</summary>
    public static Mistake OfArguments(InvocationExpressionSyntax call, SemanticModel model)
    {
        var arguments = call.ArgumentList.Arguments;
        var column = arguments.Select(argument => Token.Of(argument.Expression, model)).First(token => token is not null)!;
        string method = call.Expression is MemberAccessExpressionSyntax access ? access.Name.Identifier.Text : call.Expression.ToString();
        string fix = method switch
        {
            "IsNullOrEmpty" or "IsNullOrWhiteSpace" => column.IsOptional ? $"write {column.Syntax}.IsNull | {column.Syntax} == \"\"" : $"write {column.Syntax} == \"\"; it is never null",
            "Equals" or "ReferenceEquals" when arguments.Count >= 2 => $"write {column.Syntax} == {Words.Code(arguments.First(argument => argument.Expression != column.Syntax))}",
            "Compare" or "CompareOrdinal" when column.IsOrdered => $"write {column.Syntax} < ..",
            _ => $"{(Asked.Around(call, model) is { IsSelect: true } ? "select the column, and call it in a second function: .Select(row => row.A, a => ..)" : "compare the column with a value: .., or call it on rows that are read")}".Replace(": ..,", " by an operator,"),
        };
        return new(RuleIds.ColumnIsNoValue, call, $"{column.Name} is the column itself, and '{method}' wants what it holds, which only the engine knows", fix);
    }
}
