using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Declarations;

/// <summary>Finds attributes on a table that say nothing: ours on what is no column, and those that other libraries read.</summary>
internal static class IdleAttributeReader
{
    private static readonly (string Metadata, string Name)[] OfColumns =
    [
        (KnownNames.UniqueAttribute, "Unique"), (KnownNames.IndexAttribute, "Index"), (KnownNames.NotIndexedAttribute, "NotIndexed"), (KnownNames.DefaultAttribute, "Default"),
        (KnownNames.OnDeleteAttribute, "OnDelete"), (KnownNames.ColumnAttribute, "Column"), (KnownNames.RenamedFromAttribute, "RenamedFrom"), (KnownNames.VectorAttribute, "Vector"),
        (KnownNames.JsonAttribute, "Json"), (KnownNames.JsonAttributeOfContext, "Json"), (KnownNames.ConvertAttribute, "Convert"),
    ];

    // Of the others, some are read by validation, which has its own use for them.
    private static readonly HashSet<string> OfSchemas = new(["Key", "Column", "NotMapped", "ForeignKey", "InverseProperty", "DatabaseGenerated", "ComplexType", "Index", "Unicode", "Precision"], StringComparer.Ordinal);

    public static IEnumerable<IdleAttribute> Read(INamedTypeSymbol type, Construction construction)
    {
        foreach (var attribute in type.GetAttributes())
            if (Foreign(attribute) is { } name && name is "Index" or "PrimaryKey" or "Keyless" or "Owned")
                yield return new("", name, IdleReason.OfAnotherLibrary);
        foreach (var (property, parameter) in construction.Members)
        {
            foreach (var attribute in property.GetAttributes().Concat(parameter?.GetAttributes() ?? []))
                if (Foreign(attribute) is { } name && OfSchemas.Contains(name) && (name, property.Name) is not ("Key", KnownNames.Key))
                    yield return new(property.Name, name, IdleReason.OfAnotherLibrary, attribute.ConstructorArguments is [{ Value: string text }, ..] ? text : null);
            if (property.Name == KnownNames.Key || (Symbols.Attribute(parameter, KnownNames.NotMappedAttribute) ?? Symbols.Attribute(property, KnownNames.NotMappedAttribute)) is null)
                continue;
            foreach (var (metadata, name) in OfColumns)
                if (Symbols.Attribute(parameter, metadata) is not null || Symbols.Attribute(property, metadata) is not null)
                    yield return new(property.Name, name, IdleReason.NotMapped);
        }

        foreach (var property in Symbols.Lineage(type).SelectMany(ancestor => ancestor.GetMembers()).OfType<IPropertySymbol>())
        {
            if (property.GetAttributes().IsEmpty || construction.Members.Any(member => member.Property.Name == property.Name))
                continue;
            foreach (var (metadata, name) in OfColumns)
                if (Symbols.Attribute(property, metadata) is not null)
                    yield return new(property.Name, name, property.IsStatic ? IdleReason.Static : property.SetMethod is null ? IdleReason.Unset : IdleReason.Unseen);
        }
    }

    /// <summary>The name of an attribute that other libraries make a schema of.</summary>
    private static string? Foreign(AttributeData attribute) =>
        attribute.AttributeClass is { Name: var name } known && name.EndsWith("Attribute", StringComparison.Ordinal)
        && known.ContainingNamespace.ToDisplayString() is "System.ComponentModel.DataAnnotations" or "System.ComponentModel.DataAnnotations.Schema" or "Microsoft.EntityFrameworkCore"
            ? name.Substring(0, name.Length - "Attribute".Length)
            : null;

    /// <summary>Whether a type has another library's [Table].</summary>
    public static bool HasForeignTable(INamedTypeSymbol type) => type.GetAttributes().Any(attribute => Foreign(attribute) == "Table");
}
