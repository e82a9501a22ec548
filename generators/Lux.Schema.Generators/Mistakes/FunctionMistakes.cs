using Lux.Schema.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Mistakes;

/// <summary>A function that as a whole is not what a call of a query takes. LUX3012, LUX3013.</summary>
internal static class FunctionMistakes
{
    /// <summary>Select or GroupBy of something that is no column.</summary>
    public static Mistake? Given(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.Text: var name, Expression: var receiver } || name is not ("Select" or "GroupBy") || model.GetTypeInfo(receiver).Type is not INamedTypeSymbol type || QueryStage.Of(type) is null)
            return null;
        if (call.ArgumentList.Arguments is not [{ Expression: LambdaExpressionSyntax { ExpressionBody: { } body } }, ..])
            return null;
        return name == "Select" ? Selected(body, QueryStage.Of(type)!.MostColumns, model) : Grouped(body, model);
    }

    /// <summary>A function of one row where there are more, or the other way round.</summary>
    public static Mistake? Counted(SyntaxNode place, SemanticModel model)
    {
        if (place.FirstAncestorOrSelf<LambdaExpressionSyntax>() is not { } function || Asked.Around(function, model) is not { } asked || asked.Function != function)
            return null;
        if (asked.IsAssignment)
            return new(RuleIds.NoSuchCall, function, "An update sets columns of the table itself, not of included rows", $"give it a function of one row: {asked.Parameter} => {asked.Parameter}.A.Set(..)");
        var receiver = asked.Call.Expression is MemberAccessExpressionSyntax access ? model.GetTypeInfo(access.Expression).Type : null;
        int rows = Symbols(receiver);
        return rows == 0 ? null : new(RuleIds.NoSuchCall, function, $"A query of {rows} {(rows == 1 ? "table" : "tables")} gives {asked.Method.Name} the columns of {(rows == 1 ? "one row" : "each")}", $"write {(rows == 1 ? "row => .." : $"({string.Join(", ", new[] { asked.Parameter, "first", "second", "third" }.Take(rows))}) => ..")}");
    }

    /// <summary>A function that waits.</summary>
    public static Mistake? Async(SyntaxNode place, SemanticModel model) =>
        place.FirstAncestorOrSelf<LambdaExpressionSyntax>() is { } function && Around(function, model)
            ? new(RuleIds.ColumnIsNoValue, function, "The function puts the query together and cannot wait", "read what it needs before, and use the value in it")
            : null;

    /// <summary>A block that gives nothing.</summary>
    public static Mistake? Block(SyntaxNode place, SemanticModel model) =>
        place.FirstAncestorOrSelf<LambdaExpressionSyntax>() is { } function && Asked.Around(function, model) is { } asked && asked.Function == function
            ? new(RuleIds.ColumnIsNoValue, function, "The function gives one expression, and what stands in a block alone is lost", asked.IsAssignment ? $"join what is set by &: {asked.Parameter} => {asked.Parameter}.A.Set(..) & {asked.Parameter}.B.Set(..)" : $"write {asked.Parameter} => .. without braces, or return it")
            : null;

    private static bool Around(LambdaExpressionSyntax function, SemanticModel model) =>
        function.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } }
        && model.GetTypeInfo(receiver).Type is INamedTypeSymbol type && QueryStage.Of(type) is not null;

    private static Mistake? Selected(ExpressionSyntax body, int most, SemanticModel model)
    {
        const string Columns = "select columns, and make the object of them in a second function: .Select(row => (row.A, row.B), (a, b) => new ..)";
        if (body is AnonymousObjectCreationExpressionSyntax made)
            return new(RuleIds.ColumnIsNoValue, body, "Select names columns, and gives their values as a tuple", $"write ({string.Join(", ", made.Initializers.Select(part => Words.Code(part.Expression)))})");
        if (body is BaseObjectCreationExpressionSyntax)
            return new(RuleIds.ColumnIsNoValue, body, "Select names columns, whose values are not there yet to make an object of", Columns);
        if (body is IdentifierNameSyntax && model.GetTypeInfo(body).Type is INamedTypeSymbol type && MemberMistakes.Record(type) is { } record)
            return new(RuleIds.ColumnIsNoValue, body, "Select names columns, and this is all of them", $"leave Select out: the query gives rows of '{record.Name}'");
        if (body is TupleExpressionSyntax { Arguments.Count: var count } && count > most)
            return new(RuleIds.ColumnIsNoValue, body, $"Select takes up to {most} columns here, and these are {count}", "name fewer, or leave Select out and read whole rows");
        if (body is TupleExpressionSyntax { Arguments: var parts } && parts.FirstOrDefault(part => Token.Of(part.Expression, model) is null) is { } other)
            return Selected(other.Expression, most, model) ?? new(RuleIds.ColumnIsNoValue, other, $"Select names columns, and {Words.Of(other.Expression)} is none", Columns);
        if (Token.Within(body, model) is { } column)
            return Token.Of(body, model) is null ? OperatorMistakes.Calculated(column, body, model) with { Fix = "select the columns, and calculate in a second function: .Select(row => row.A, a => ..)" } : null;
        return new(RuleIds.ColumnIsNoValue, body, $"Select names columns, and {Words.Of(body)} is none", Columns);
    }

    private static Mistake? Grouped(ExpressionSyntax body, SemanticModel model)
    {
        if (body is AnonymousObjectCreationExpressionSyntax made)
            return new(RuleIds.ColumnIsNoValue, body, "GroupBy names columns", $"write ({string.Join(", ", made.Initializers.Select(part => Words.Code(part.Expression)))}); the parts are g.Key.Item1, g.Key.Item2");
        if (Token.Of(body, model) is { } column)
            return column.Is("JsonColumn`2") || column.Is("VectorColumn`2") ? new(RuleIds.ValueDoesNotFit, body, $"{column.Name} holds {(column.Is("JsonColumn`2") ? "JSON" : "a vector")}, which the engine does not group by", "keep in a column of its own what rows are grouped by") : null;
        return Token.Within(body, model) is { } part ? OperatorMistakes.Calculated(part, body, model) with { Fix = "group by columns, or keep in a column of its own what rows are grouped by" } : null;
    }

    // Query<TRow, TColumns, T1, TColumns1, ..> has two type arguments for each table.
    private static int Symbols(ITypeSymbol? type) => type is INamedTypeSymbol { TypeArguments.Length: var count } named && QueryStage.Of(named) is { Kind: var kind } && kind.StartsWith("Query`", StringComparison.Ordinal) ? count / 2 : 0;
}
