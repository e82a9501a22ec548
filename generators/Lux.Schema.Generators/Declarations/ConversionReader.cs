using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Declarations;

/// <summary>Reads <c>[Json(typeof(Context))]</c>, <c>[Json&lt;Context&gt;]</c> and <c>[Convert&lt;Converter&gt;]</c>.</summary>
internal static class ConversionReader
{
    /// <summary>The type of a member with what its attributes say of how it is stored.</summary>
    /// <param name="read">The type as it is without them.</param>
    /// <param name="type">Its symbol.</param>
    /// <param name="attribute">The attribute of that name on the member.</param>
    public static MemberType Apply(MemberType read, ITypeSymbol type, Func<string, AttributeData?> attribute)
    {
        var json = attribute(KnownNames.JsonAttribute) ?? attribute(KnownNames.JsonAttributeOfContext);
        var convert = attribute(KnownNames.ConvertAttribute);
        if ((json ?? convert) is null || read.Kind == ColumnKind.Unresolved)
            return read;
        var bare = TypeReader.Bare(type);
        var conversion = json is not null ? OfJson(json, bare) : ConverterReader.Read(convert!, bare);
        if (conversion.Problem == ConversionProblem.Unresolved)
            return read with { Kind = ColumnKind.Unresolved };
        if (read.Kind == ColumnKind.Reference)
            return read with { Conversion = conversion with { Problem = ConversionProblem.OfReference } };
        bool isSeveral = (json is not null && convert is not null) || attribute(KnownNames.VectorAttribute) is not null;
        return read with
        {
            Kind = conversion.Stored,
            FullName = TypeReader.Annotated(bare),
            Identity = bare.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            Instead = null,
            Conversion = isSeveral ? conversion with { Problem = ConversionProblem.Several } : conversion,
        };
    }

    private static Conversion OfJson(AttributeData attribute, ITypeSymbol type)
    {
        var named = attribute.AttributeClass is { TypeArguments: [var argument] } ? argument : attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Type, Value: ITypeSymbol given }] ? given : null;
        var problem = named switch
        {
            null or { TypeKind: TypeKind.Error } => ConversionProblem.Unresolved,
            INamedTypeSymbol context when JsonContexts.IsContext(context) => Reaches(context) ? JsonContexts.Problem(context, type) : ConversionProblem.OutOfReach,
            _ => ConversionProblem.NoContext,
        };
        return new(named?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) ?? "", named is null ? "" : TypeReader.Display(named), ColumnKind.Json, "", "", false, problem);
    }

    /// <summary>Whether generated code, which is beside the row and beside the database, can name the type.</summary>
    internal static bool Reaches(INamedTypeSymbol type) => AddressReader.Read(type).Reach >= Reach.Internal;
}
