using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Schemas;
using Lux.Schema.Generators.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Mistakes;

/// <summary>A call that a table, a query or a database does not have, as other libraries do. LUX3013.</summary>
internal static class CallMistakes
{
    public static Mistake? Of(MemberAccessExpressionSyntax access, INamedTypeSymbol type, SemanticModel model)
    {
        string name = access.Name.Identifier.Text;
        if (QueryStage.Of(type) is { } stage)
            return OfQuery(access, name, stage, type, model);
        if ((KeyMistakes.OfMember(access.Name, type) ?? TaskMistakes.OfConnection(access.Name, type)) is { } other)
            return other;
        if (LuxCalls.Is(type, KnownNames.LuxDatabase))
            return OfDatabase(access.Name, name, type);
        if (LuxCalls.IsTask(type) && access.Expression is InvocationExpressionSyntax call && model.GetSymbolInfo(call).Symbol is IMethodSymbol method && LuxCalls.IsOurs(method))
            return new(RuleIds.NoSuchCall, access.Name, $"'{method.Name}' gives a task, and '{name}' is of its result", $"await it first: (await {Words.Code(call)}).{name}");
        return null;
    }

    private static Mistake? OfQuery(MemberAccessExpressionSyntax access, string name, QueryStage stage, INamedTypeSymbol type, SemanticModel model)
    {
        var arguments = (access.Parent as InvocationExpressionSyntax)?.ArgumentList.Arguments;
        if (stage.Misplaced(name) is null && name is "SumAsync" or "AvgAsync" or "MinAsync" or "MaxAsync")
            return Summed(name, arguments is [{ Expression: LambdaExpressionSyntax { ExpressionBody: { } body } }, ..] ? Token.Of(body, model) : null);
        string? fix = stage.Misplaced(name) ?? Finder(name, type) ?? OtherNames.Of(Words.Code(access.Expression), name, arguments is [{ Expression: LambdaExpressionSyntax }, ..] ? arguments.Value[0].ToString() : null);
        if (fix is not null)
            return new(RuleIds.NoSuchCall, access.Name, $"{stage.Name} has no '{name}' here", fix);
        var known = model.LookupSymbols(access.SpanStart, type, includeReducedExtensionMethods: false).Where(symbol => symbol is IMethodSymbol && symbol.CanBeReferencedByName && !IsRefused(symbol)).Select(symbol => symbol.Name).Distinct();
        return NearestName.Of(name, known) is { } nearest && nearest != name ? new(RuleIds.NoSuchCall, access.Name, $"{stage.Name} has no '{name}'", $"write {nearest}") : null;
    }

    private static Mistake? Summed(string name, Token? column) => column is null
        ? null
        : new(RuleIds.ValueDoesNotFit, column.Syntax, $"{column.Name} holds {column.Holds}, and '{name}' is of {(name is "SumAsync" or "AvgAsync" ? "numbers" : "values that have an order")}", name is "SumAsync" or "AvgAsync" ? "name a column of type long, int, short, byte, double, float or decimal" : "name a column that < and > compare");

    private static Mistake? OfDatabase(SyntaxNode place, string name, INamedTypeSymbol type)
    {
        if (name is "SaveChanges" or "SaveChangesAsync" or "Commit" or "CommitAsync")
            return new(RuleIds.NoSuchCall, place, $"Nothing waits for '{name}': every awaited call is done when it returns", "leave it out; writes that belong together go in BatchAsync");
        if (name is "BeginTransaction" or "BeginTransactionAsync")
            return new(RuleIds.NoSuchCall, place, "There are no transactions that stay open", "read first, then put all writes in one BatchAsync, each with onlyIf where it depends on what was read");
        string[] tables = [.. type.GetMembers().OfType<IPropertySymbol>().Where(property => LuxCalls.Is(property.Type, "Table`2")).Select(property => property.Name)];
        return NearestName.Of(name, tables) is { } nearest ? new(RuleIds.NoSuchCall, place, $"'{type.Name}' has no table '{name}'", $"write {nearest}") : null;
    }

    // FindByAgeAsync of a column that is not unique.
    private static string? Finder(string name, INamedTypeSymbol type)
    {
        if (!name.StartsWith("FindBy", StringComparison.Ordinal) && !name.StartsWith("By", StringComparison.Ordinal) && !name.StartsWith("UpsertBy", StringComparison.Ordinal))
            return null;
        string member = name.Substring(name.IndexOf("By", StringComparison.Ordinal) + 2).Replace("Async", "");
        if (QueryStage.Row(type) is not INamedTypeSymbol row || row.GetMembers(member).IsEmpty)
            return null;
        return name[0] == 'B'
            ? $"'{row.Name}' has no index over '{member}': declare [Index(nameof({member}))], or write .Where(row => row.{member} == ..)"
            : $"'{member}' of '{row.Name}' is not unique: declare it [Unique], or write .Where(row => row.{member} == ..)";
    }

    private static bool IsRefused(ISymbol symbol) => symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "ObsoleteAttribute");
}
