using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Analyzers;

/// <summary>Finds the source behind a place, to underline the very word that is wrong.</summary>
internal static class PlaceFinder
{
    public static Location Find(INamedTypeSymbol type, Place place, CancellationToken cancellation) => place.Kind switch
    {
        PlaceKind.TableName => Argument(Symbols.Attribute(type, KnownNames.TableAttribute), place.Argument, cancellation),
        PlaceKind.ListedTable => Argument(Symbols.Attribute(type, KnownNames.DatabaseAttribute), place.Index, cancellation),
        PlaceKind.IndexMember => Argument(TableReader.IndexAttributes(type).ElementAtOrDefault(place.Index), place.Argument, cancellation),
        PlaceKind.MemberName => Member(type, place.Name) is { } member ? Own(member) : null,
        PlaceKind.MemberType => Member(type, place.Name) is { } member ? TypeOf(member, cancellation) : null,
        PlaceKind.ColumnName => Argument(OfMember(type, place.Name, KnownNames.ColumnAttribute), 0, cancellation) ?? (Member(type, place.Name) is { } member ? Own(member) : null),
        PlaceKind.OnDelete => Argument(OfMember(type, place.Name, KnownNames.OnDeleteAttribute), 0, cancellation),
        PlaceKind.Default => Argument(OfMember(type, place.Name, KnownNames.DefaultAttribute), 0, cancellation),
        PlaceKind.NotIndexed => Argument(OfMember(type, place.Name, KnownNames.NotIndexedAttribute), 0, cancellation),
        PlaceKind.RenamedFrom => Argument(place.Name.Length == 0 ? Symbols.Attribute(type, KnownNames.RenamedFromAttribute) : OfMember(type, place.Name, KnownNames.RenamedFromAttribute), 0, cancellation),
        PlaceKind.OwnIndex => Argument(OfMember(type, place.Name, KnownNames.IndexAttribute), 0, cancellation),
        PlaceKind.OwnUnique => Argument(OfMember(type, place.Name, KnownNames.UniqueAttribute), 0, cancellation),
        PlaceKind.Json => Argument(OfMember(type, place.Name, KnownNames.JsonAttribute) ?? OfMember(type, place.Name, KnownNames.JsonAttributeOfContext), 0, cancellation),
        PlaceKind.Convert => Argument(OfMember(type, place.Name, KnownNames.ConvertAttribute), 0, cancellation),
        PlaceKind.Vector => Argument(OfMember(type, place.Name, KnownNames.VectorAttribute), 0, cancellation),
        _ => null,
    } ?? Own(type) ?? Location.None;

    private static ISymbol? Member(INamedTypeSymbol type, string name) =>
        Symbols.Lineage(type).Reverse().SelectMany(ancestor => ancestor.GetMembers(name)).FirstOrDefault(member => Own(member) is not null);

    private static Location? Own(ISymbol symbol) =>
        symbol.Locations.FirstOrDefault(location => location.IsInSource && !Symbols.IsOwnOutput(location.SourceTree!));

    private static Location? TypeOf(ISymbol member, CancellationToken cancellation) =>
        member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) switch
        {
            ParameterSyntax { Type: { } type } => type.GetLocation(),
            PropertyDeclarationSyntax property => property.Type.GetLocation(),
            _ => Own(member),
        };

    // On a positional parameter or its property: the same to the user.
    private static AttributeData? OfMember(INamedTypeSymbol type, string name, string attribute)
    {
        var (property, parameter) = Construction.Of(type).Members.FirstOrDefault(entry => entry.Property.Name == name);
        return Symbols.Attribute(parameter, attribute) ?? Symbols.Attribute(property, attribute);
    }

    private static Location? Argument(AttributeData? attribute, int position, CancellationToken cancellation)
    {
        if (attribute?.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax)
            return null;
        return syntax.ArgumentList?.Arguments.ElementAtOrDefault(position)?.GetLocation() ?? syntax.GetLocation();
    }
}
