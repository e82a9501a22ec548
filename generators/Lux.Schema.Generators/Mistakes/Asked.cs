using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Mistakes;

/// <summary>The call that a function of a query is given to, and what it wants of it.</summary>
/// <param name="Call">The call.</param>
/// <param name="Function">The function.</param>
/// <param name="Method">The method, as far as the compiler could tell.</param>
/// <param name="Result">The name of the type that the function should give: Condition, Assignment, OrderKey, Item..</param>
internal sealed record Asked(InvocationExpressionSyntax Call, LambdaExpressionSyntax Function, IMethodSymbol Method, string Result)
{
    public bool IsCondition => Result == "Condition";

    public bool IsAssignment => Result == "Assignment";

    public bool IsOrder => Result == "OrderKey";

    public bool IsSelect => Method.Name == "Select";

    public string Parameter => Function switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.Text,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: [var first, ..] } => first.Identifier.Text,
        _ => "row",
    };

    /// <summary>The innermost function of a call to the runtime around a place; null where there is none.</summary>
    public static Asked? Around(SyntaxNode place, SemanticModel model)
    {
        foreach (var function in place.AncestorsAndSelf().OfType<LambdaExpressionSyntax>())
        {
            if (function.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument)
                continue;
            var said = model.GetSymbolInfo(call);
            IEnumerable<ISymbol> methods = said.Symbol is { } only ? [only] : said.CandidateSymbols;
            foreach (var method in methods.OfType<IMethodSymbol>())
            {
                int at = list.Arguments.IndexOf(argument);
                var parameter = argument.NameColon is { Name.Identifier.Text: var name } ? method.Parameters.FirstOrDefault(each => each.Name == name) : method.Parameters.ElementAtOrDefault(at);
                if (parameter?.Type is INamedTypeSymbol { DelegateInvokeMethod.ReturnType: var result } && Uses.LuxCalls.IsOurs(method))
                    return new(call, function, method, result.Name);
            }
        }

        return null;
    }
}
