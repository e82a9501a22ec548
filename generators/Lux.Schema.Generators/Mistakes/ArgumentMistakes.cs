using Lux.Schema.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Mistakes;

/// <summary>An argument of the wrong type: of Set, In, StartsWith, or a column given to a method of C#. LUX3011, LUX3012.</summary>
internal static class ArgumentMistakes
{
    public static Mistake? Of(ArgumentSyntax argument, SemanticModel model)
    {
        var given = argument.Expression;
        var column = Token.Of(given, model);
        switch (argument.Parent?.Parent)
        {
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver, Name.Identifier.Text: var name } } when Token.Of(receiver, model) is { } asked:
                return OfToken(asked, name, given, column, model);
            case InvocationExpressionSyntax call when column is not null:
                return BoolMistakes.OfArguments(call, model);
            case BaseObjectCreationExpressionSyntax made when column is not null:
                return Asked.Around(made, model) is { IsSelect: true }
                    ? new(RuleIds.ColumnIsNoValue, made, "Select names columns, whose values are not there yet to make an object of", "select columns, and make the object of them in a second function: .Select(row => (row.A, row.B), (a, b) => new ..)")
                    : ConversionMistakes.AsValue(column, given);
            default:
                return null;
        }
    }

    private static Mistake? OfToken(Token asked, string name, ExpressionSyntax given, Token? column, SemanticModel model)
    {
        if (column is not null)
        {
            return name == "Set"
                ? new(RuleIds.ValueDoesNotFit, given, $"A column is set to a value, and {column.Name} is another column", "read the row and write its value, with onlyIf that it is still as it was read")
                : new(RuleIds.ValueDoesNotFit, given, $"'{name}' takes a value, and {column.Name} is another column", "compare them in the rows that are read");
        }

        if (name is "StartsWith" or "Contains")
            return model.GetTypeInfo(given).Type?.SpecialType == SpecialType.System_Char
                ? new(RuleIds.ValueDoesNotFit, given, $"'{name}' takes text, and {Words.Of(given)} is a char", model.GetConstantValue(given) is { HasValue: true, Value: char letter } ? $"write \"{letter}\"" : $"write {Words.Code(given)}.ToString()")
                : OperandMistakes.WrongType(asked, given, model);
        return name is "Set" or "In" or "EqualTo" && !HasOwnMistake(given, model) ? OperandMistakes.WrongType(asked, given, model) : null;
    }

    // Of u.Age.Set(u.Age + 1) the sum is what is wrong.
    private static bool HasOwnMistake(ExpressionSyntax given, SemanticModel model) => Token.Within(given, model) is not null || model.GetTypeInfo(given).Type?.TypeKind == TypeKind.Error;
}
