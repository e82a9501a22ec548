using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Mistakes;

/// <summary>Tells what is meant by an error of the compiler, where one of our tokens or queries is in it. Without an error of the compiler nothing is said, so that no program that compiles is refused here.</summary>
internal static class MistakeReader
{
    public static Mistake? Read(Diagnostic error, SyntaxNode root, SemanticModel model)
    {
        var node = root.FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
        return error.Id switch
        {
            "CS0019" or "CS0217" or "CS0218" => node.FirstAncestorOrSelf<BinaryExpressionSyntax>() is { } operation ? OperatorMistakes.Of(operation, model) : null,
            "CS0023" => node.FirstAncestorOrSelf<PrefixUnaryExpressionSyntax>() is { } operation ? OperatorMistakes.Of(operation, model) : null,
            "CS0021" => node.FirstAncestorOrSelf<ElementAccessExpressionSyntax>() is { } access ? Indexed(access, model) : null,
            "CS0029" or "CS0266" => node is ExpressionSyntax expression ? ConversionMistakes.Of(expression, model) ?? TaskMistakes.OfValue(expression, model) : null,
            "CS8781" => node.FirstAncestorOrSelf<IsPatternExpressionSyntax>() is { } pattern ? BoolMistakes.OfPattern(pattern, model) : null,
            "CS1061" when node is AwaitExpressionSyntax awaited => TaskMistakes.OfAwait(awaited, model),
            "CS0122" or "CS1061" or "CS1929" or "CS7036" or "CS1501" or "CS1955" => Member(node) is { } access ? MemberMistakes.Of(access, model) : null,
            "CS1503" => node.FirstAncestorOrSelf<ArgumentSyntax>() is { } argument ? ArgumentMistakes.Of(argument, model) ?? KeyMistakes.OfArgument(argument, model) ?? TaskMistakes.OfArgument(argument, model) : null,
            "CS1660" => node.FirstAncestorOrSelf<ArgumentSyntax>() is { } argument ? KeyMistakes.OfFunction(argument, model) : null,
            "CS1729" => node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { } made ? TaskMistakes.OfCreation(made, model) : null,
            "CS0411" or "CS0311" => node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call ? FunctionMistakes.Given(call, model) : null,
            "CS1593" => FunctionMistakes.Counted(node, model),
            "CS4010" or "CS4034" => FunctionMistakes.Async(node, model),
            "CS1643" => FunctionMistakes.Block(node, model),
            "CS0200" => node is ExpressionSyntax target ? AssignmentMistakes.OfWith(node, model) ?? AssignmentMistakes.Of(target.Parent is MemberAccessExpressionSyntax access && access.Name == target ? access : target, model) : null,
            "CS8858" => AssignmentMistakes.OfWith(node, model),
            _ => null,
        };
    }

    // Some errors are shown at the receiver, others at the name.
    private static MemberAccessExpressionSyntax? Member(SyntaxNode node) => node switch
    {
        ExpressionSyntax { Parent: MemberAccessExpressionSyntax access } => access,
        _ => node.FirstAncestorOrSelf<MemberAccessExpressionSyntax>(),
    };

    private static Mistake? Indexed(ElementAccessExpressionSyntax access, SemanticModel model)
    {
        if (Token.Of(access.Expression, model) is { } column)
            return MemberMistakes.OfToken(column, "[..]", access, model);
        return model.GetTypeInfo(access.Expression).Type is INamedTypeSymbol type && QueryStage.Of(type) is { } stage
            ? new(Schemas.RuleIds.NoSuchCall, access, $"{stage.Name} has no [..]", "write await ..FindAsync(id), or .Skip(n).FirstAsync()")
            : null;
    }
}
