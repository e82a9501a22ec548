using Lux.Schema.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Mistakes;

/// <summary>A function that gives something else than its call wants. LUX3011, LUX3012.</summary>
internal static class ConversionMistakes
{
    public static Mistake? Of(ExpressionSyntax expression, SemanticModel model)
    {
        if (expression.FirstAncestorOrSelf<IsPatternExpressionSyntax>() is { } pattern && BoolMistakes.OfPattern(pattern, model) is { } ofPattern)
            return ofPattern;
        var column = Token.Of(expression, model);
        if (expression.Parent is ConditionalExpressionSyntax choice && choice.Condition == expression)
            return column is null && !Is(expression, "Condition", model) ? null : Chosen(choice, model);
        if (Asked.Around(expression, model) is not { } asked)
            return column is null ? null : AsValue(column, expression);
        if (asked.IsCondition)
            return OfCondition(expression, column, model);
        if (asked.IsAssignment)
            return OfAssignment(expression, model);
        return asked switch
        {
            { IsOrder: true } when column is not null => OperandMistakes.NoOrder(column, expression),
            { IsOrder: true } when Is(expression, "Condition", model) => new(RuleIds.ColumnIsNoValue, expression, "A condition is true or false of a row, which is no order", "order by a column, or ask twice"),
            _ => column is null ? null : AsValue(column, expression),
        };
    }

    /// <summary>A column where C# wants what it holds.</summary>
    public static Mistake AsValue(Token column, SyntaxNode place) =>
        new(RuleIds.ColumnIsNoValue, place, $"{column.Name} is the column itself, and here goes what it holds, which only the engine knows", "compare the column with a value by an operator, or take the value from a row that is read");

    private static Mistake? OfCondition(ExpressionSyntax expression, Token? column, SemanticModel model)
    {
        if (column is not null)
            return OperatorMistakes.NoCondition(column, expression);
        var type = model.GetTypeInfo(expression).Type;
        if (type?.SpecialType == SpecialType.System_Boolean)
            return BoolMistakes.Of(expression, model) ?? OperatorMistakes.BoolOfProgram(expression);
        if (Is(expression, "Assignment`1", model))
            return new(RuleIds.ColumnIsNoValue, expression, "Set changes a column, and here is asked which rows are meant", "compare: row.Column == ..");
        return type is INamedTypeSymbol { Name: "Condition", TypeArguments: [var row] }
            ? new(RuleIds.ValueDoesNotFit, expression, $"The condition asks about '{row.Name}', and the rows here are of another table", $"ask about their own columns; of a '{row.Name}' that they refer to after Include, in a function of both: .Where((row, included) => ..)")
            : null;
    }

    private static Mistake? OfAssignment(ExpressionSyntax expression, SemanticModel model)
    {
        const string Example = "write row => row.A.Set(..) & row.B.Set(..)";
        var type = model.GetTypeInfo(expression).Type;
        if (Is(expression, "Condition", model))
            return expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } compared && Token.Of(compared.Left, model) is { } column
                ? new(RuleIds.ColumnIsNoValue, expression, "== asks whether the column holds the value, and does not change it", $"write {column.Syntax}.Set({Words.Code(compared.Right)})")
                : new(RuleIds.ColumnIsNoValue, expression, "A condition changes nothing", Example);
        if (expression is TupleExpressionSyntax { Arguments: var parts })
            return new(RuleIds.ColumnIsNoValue, expression, "What an update sets is joined by &, not by a comma", $"write {string.Join(" & ", parts.Select(part => Words.Code(part.Expression)))}");
        return expression is BaseObjectCreationExpressionSyntax or WithExpressionSyntax || (type is not null && Declarations.TableReader.TableName((type as INamedTypeSymbol)!) is not null)
            ? new(RuleIds.ColumnIsNoValue, expression, "An update of columns says which, one by one, and not in a row", $"{Example}; a whole row is written by UpdateAsync(row)")
            : null;
    }

    private static Mistake Chosen(ConditionalExpressionSyntax choice, SemanticModel model)
    {
        string condition = Words.Code(choice.Condition);
        string problem = $"'{condition}' is known for each row by the engine, not here, so C# cannot choose by it";
        return new(RuleIds.ColumnIsNoValue, choice.Condition, problem, Asked.Around(choice, model) switch
        {
            { IsCondition: true } => $"write ({condition} & {Words.Code(choice.WhenTrue)}) | (!{(choice.Condition is MemberAccessExpressionSyntax ? condition : $"({condition})")} & {Words.Code(choice.WhenFalse)})",
            { IsAssignment: true } => "make two updates, each with its Where or onlyIf; in a batch they are one",
            { IsSelect: true } => "select all columns, and choose in a second function: .Select(row => (row.A, row.B), (a, b) => ..)",
            _ => "ask for both, or choose among rows that are read",
        });
    }

    private static bool Is(ExpressionSyntax expression, string type, SemanticModel model) => Uses.LuxCalls.Is(model.GetTypeInfo(expression).Type, type);
}
