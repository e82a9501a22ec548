using Lux.Schema.Generators.QueryTexts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Analyzers;

/// <summary>Finds the source behind a part of a query method.</summary>
internal static class QueryPlaceFinder
{
    public static Location Find(IMethodSymbol method, AttributeData attribute, QueryPlace place, CancellationToken cancellation)
    {
        var syntax = method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) as MethodDeclarationSyntax;
        var parameter = syntax?.ParameterList.Parameters.FirstOrDefault(candidate => candidate.Identifier.ValueText == place.Name);
        return place.Kind switch
        {
            QueryPlaceKind.Result => syntax?.ReturnType.GetLocation(),
            QueryPlaceKind.Parameter => parameter?.GetLocation(),
            QueryPlaceKind.ParameterType => parameter?.Type?.GetLocation(),
            QueryPlaceKind.Text => Text(attribute, place, cancellation),
            _ => null,
        } ?? syntax?.Identifier.GetLocation() ?? method.Locations.FirstOrDefault() ?? Location.None;
    }

    private static Location? Text(AttributeData attribute, QueryPlace place, CancellationToken cancellation)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax { ArgumentList.Arguments: [{ Expression: var expression }, ..] })
            return null;
        return LiteralPlaces.Find(expression, place.Start, place.Length) is { } span ? Location.Create(expression.SyntaxTree, span) : expression.GetLocation();
    }
}
