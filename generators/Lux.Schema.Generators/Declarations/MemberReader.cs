using Lux.Language;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Declarations;

/// <summary>Reads one member and the attributes on it: those on a parameter and those on its property are the same to the user.</summary>
internal static class MemberReader
{
    public static MemberDeclaration Read(IPropertySymbol property, IParameterSymbol? parameter, INamedTypeSymbol owner)
    {
        AttributeData? Attribute(string name) => Symbols.Attribute(parameter, name) ?? Symbols.Attribute(property, name);

        var column = Attribute(KnownNames.ColumnAttribute);
        bool asNumber = column is { NamedArguments: [{ Key: "AsNumber", Value.Value: true }] };
        var @default = Attribute(KnownNames.DefaultAttribute);
        var constant = DefaultReader.Read(@default, asNumber);
        var type = ConversionReader.Apply(TypeReader.Read(property.Type, owner, asNumber), property.Type, Attribute);
        return new()
        {
            Name = property.Name,
            Type = type,
            IsParameter = parameter is not null,
            Parameter = parameter?.Name,
            IsOptional = parameter is { HasExplicitDefaultValue: true },
            IsNotMapped = Attribute(KnownNames.NotMappedAttribute) is not null,
            ParameterTakesNoNull = parameter is { Type: { IsValueType: false, NullableAnnotation: NullableAnnotation.NotAnnotated } } && property.Type.NullableAnnotation == NullableAnnotation.Annotated,
            OnlySetter = parameter is null ? RowProperties.OnlySetter(property, owner)?.Name : null,
            IsRequired = property.IsRequired,
            IsPublic = property.DeclaredAccessibility == Accessibility.Public,
            ColumnName = column is { ConstructorArguments: [{ Value: string name }] } ? name : null,
            IsUnique = Attribute(KnownNames.UniqueAttribute) is not null,
            IsIndexed = Attribute(KnownNames.IndexAttribute) is not null,
            IsNotIndexed = Attribute(KnownNames.NotIndexedAttribute) is not null,
            Dimension = Attribute(KnownNames.VectorAttribute) is { } vector ? vector.ConstructorArguments is [{ Value: int dimension }] ? dimension : 1 : null,
            IsByNumber = asNumber,
            NamedByOwnIndex = OwnArgument(Attribute(KnownNames.IndexAttribute)) ?? OwnArgument(Attribute(KnownNames.UniqueAttribute)),
            Default = constant,
            ServerValue = constant is { IsServerValue: true } ? EnumName(@default!.ConstructorArguments[0]) : null,
            EnumInstead = constant is { IsServerValue: false } ? EnumDefault.Instead(property.Type, type.Kind, constant.Literal) : null,
            Initial = constant is { IsServerValue: false } ? InitializerReader.Read(property, asNumber) : null,
            Unset = constant is { IsServerValue: false } ? InitializerReader.Unset(property.Type, type) : null,
            IsRefused = Marks.IsRefused(property),
            Experiments = Experiments(property, type, Attribute).ToEquatableArray(),
            OnDelete = ReadOnDelete(Attribute(KnownNames.OnDeleteAttribute)),
            RenamedFrom = Attribute(KnownNames.RenamedFromAttribute) is { ConstructorArguments: [{ Value: string former }] } ? former : null,
        };
    }

    /// <summary>Whether a member is left out without a trace: <c>[NotMapped]</c>, and neither a constructor nor the compiler asks for its value.</summary>
    public static bool IsLeftOut(IPropertySymbol property, IParameterSymbol? parameter) =>
        parameter is null && property is { IsRequired: false, Name: not KnownNames.Key } && Symbols.Attribute(property, KnownNames.NotMappedAttribute) is not null;

    // The types of .NET that columns have by themselves are none.
    private static IEnumerable<string> Experiments(IPropertySymbol property, MemberType type, Func<string, AttributeData?> attribute)
    {
        var ofType = type is { Kind: ColumnKind.EnumName or ColumnKind.EnumNumber or ColumnKind.Reference } or { Conversion: not null } ? Marks.ExperimentsOf(property.Type) : [];
        var ofConversion = type.Conversion is null ? [] : new[] { KnownNames.JsonAttribute, KnownNames.JsonAttributeOfContext, KnownNames.ConvertAttribute }
            .Select(attribute)
            .Where(found => found is not null)
            .SelectMany(found => found!.AttributeClass!.TypeArguments.Concat(found.ConstructorArguments.Select(argument => argument.Value).OfType<ITypeSymbol>()))
            .SelectMany(Marks.ExperimentsOf);
        return Marks.Experiments(property).Concat(ofType).Concat(ofConversion).Distinct();
    }

    private static string? OwnArgument(AttributeData? index) => index is null ? null : Symbols.Texts(index).FirstOrDefault();

    private static OnDelete ReadOnDelete(AttributeData? attribute) =>
        attribute is { ConstructorArguments: [{ Kind: TypedConstantKind.Enum } action] }
            ? EnumName(action) switch
            {
                "Cascade" => OnDelete.Cascade,
                "SetNull" => OnDelete.SetNull,
                _ => OnDelete.Restrict,
            }
            : OnDelete.Restrict;

    /// <summary>The member's name of an enum constant: names are the runtime's contract, numbers are not.</summary>
    internal static string? EnumName(TypedConstant constant)
    {
        foreach (var member in constant.Type!.GetMembers())
            if (member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, constant.Value))
                return field.Name;
        return null;
    }
}
