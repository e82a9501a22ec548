using Lux.Schema.Generators.QueryTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Analyzers;

/// <summary>Finds the source behind a part of a query method.</summary>
internal static class QueryPlaceFinder
{
    /// <summary>The source, and whether it is the very part: then it can be replaced.</summary>
    public static (Location Location, bool IsExact) Find(IMethodSymbol method, AttributeData attribute, QueryPlace place, CancellationToken cancellation)
    {
        var syntax = method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) as MethodDeclarationSyntax;
        var parameter = syntax?.ParameterList.Parameters.FirstOrDefault(candidate => candidate.Identifier.ValueText == place.Name);
        var exact = place.Kind switch
        {
            QueryPlaceKind.Result => syntax?.ReturnType.GetLocation(),
            QueryPlaceKind.Parameter => parameter?.GetLocation(),
            QueryPlaceKind.ParameterType => parameter?.Type?.GetLocation(),
            QueryPlaceKind.Text => Text(attribute, place, cancellation),
            _ => null,
        };
        var near = exact ?? (place.Kind == QueryPlaceKind.Text ? Argument(attribute, cancellation)?.GetLocation() : null) ?? syntax?.Identifier.GetLocation();
        return (near ?? method.Locations.FirstOrDefault() ?? Location.None, exact is not null);
    }

    private static Location? Text(AttributeData attribute, QueryPlace place, CancellationToken cancellation) =>
        place.Length > 0 && Argument(attribute, cancellation) is { } argument && LiteralPlaces.Find(argument, place.Start, place.Length) is { } span ? Location.Create(argument.SyntaxTree, span) : null;

    private static ExpressionSyntax? Argument(AttributeData attribute, CancellationToken cancellation) =>
        (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax)?.ArgumentList?.Arguments.FirstOrDefault()?.Expression;
}
