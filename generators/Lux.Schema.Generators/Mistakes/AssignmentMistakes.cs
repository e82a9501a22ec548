using Lux.Schema.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Mistakes;

/// <summary>A column that is assigned to. LUX3012.</summary>
internal static class AssignmentMistakes
{
    public static Mistake? Of(ExpressionSyntax target, SemanticModel model)
    {
        if (Token.Of(target, model) is not { } column)
            return null;
        if (target.Parent is AssignmentExpressionSyntax { Right: var value } assignment && assignment.Left == target)
        {
            if (!assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
                return OperatorMistakes.Calculated(column, assignment, model);
            return Asked.Around(target, model) is { IsCondition: true }
                ? new(RuleIds.ColumnIsNoValue, assignment, "= assigns, and == compares", $"write {column.Syntax} == {Words.Code(value)}")
                : new(RuleIds.ColumnIsNoValue, assignment, $"{column.Name} is the column itself, which is not assigned to", $"write {column.Syntax}.Set({Words.Code(value)})");
        }

        return target.Parent is PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax ? OperatorMistakes.Calculated(column, target.Parent, model) : null;
    }

    /// <summary><c>u with { Age = 5 }</c>.</summary>
    public static Mistake? OfWith(SyntaxNode place, SemanticModel model) =>
        place.FirstAncestorOrSelf<WithExpressionSyntax>() is { } with && model.GetTypeInfo(with.Expression).Type is INamedTypeSymbol type && MemberMistakes.Record(type) is not null
            ? new(RuleIds.ColumnIsNoValue, with, $"'{with.Expression}' has the columns, and is no row that could be copied", $"write {string.Join(" & ", with.Initializer.Expressions.OfType<AssignmentExpressionSyntax>().Select(each => $"{with.Expression}.{each.Left}.Set({Words.Code(each.Right)})"))}")
            : null;
}
