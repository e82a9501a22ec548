using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Declarations;

/// <summary>Reads what a converter does by the IColumnConverter that it implements.</summary>
internal static class ConverterReader
{
    public static Conversion Read(AttributeData attribute, ITypeSymbol type)
    {
        if (attribute.AttributeClass is not { TypeArguments: [var named] } || named.TypeKind == TypeKind.Error)
            return new("", "", ColumnKind.Unresolved, "", "", false, ConversionProblem.Unresolved);
        var all = named.AllInterfaces.Where(known => Symbols.IsRuntimeType(known, KnownNames.IColumnConverter)).ToList();
        var own = all.Where(known => SymbolEqualityComparer.Default.Equals(TypeReader.Bare(known.TypeArguments[0]), type)).ToList();
        var stored = own.FirstOrDefault()?.TypeArguments[1];
        var kind = stored is null ? ColumnKind.Unsupported : TypeReader.Kind(stored);
        var problem = (named, all.Count, own.Count) switch
        {
            ({ TypeKind: TypeKind.Interface }, _, _) or (_, 0, _) => ConversionProblem.NoConverter,
            (_, _, 0) => ConversionProblem.ConvertsAnotherType,
            (_, _, > 1) => ConversionProblem.ConvertsTwice,
            (INamedTypeSymbol reached, _, _) when !ConversionReader.Reaches(reached) => ConversionProblem.OutOfReach,
            _ when kind == ColumnKind.Unresolved => ConversionProblem.Unresolved,
            _ when !SymbolEqualityComparer.Default.Equals(TypeReader.Bare(stored!), stored) || stored!.NullableAnnotation == NullableAnnotation.Annotated => ConversionProblem.StoresNull,
            _ when !CanBeStored(kind) => ConversionProblem.StoresWhatNoColumnHolds,
            _ => ConversionProblem.None,
        };
        return new(
            named.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            TypeReader.Display(named),
            CanBeStored(kind) ? kind : ColumnKind.String,
            stored?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) ?? "",
            TypeReader.Display(stored ?? all.FirstOrDefault()?.TypeArguments[0] ?? named),
            named.AllInterfaces.Any(known => Symbols.IsRuntimeType(known, KnownNames.IOrderedColumnConverter) && SymbolEqualityComparer.Default.Equals(TypeReader.Bare(known.TypeArguments[0]), type)),
            problem);
    }

    private static bool CanBeStored(ColumnKind kind) => kind is ColumnKind.String or ColumnKind.Char or ColumnKind.Int64 or ColumnKind.Int32 or ColumnKind.Int16 or ColumnKind.Byte
        or ColumnKind.TimeSpan or ColumnKind.DateOnly or ColumnKind.Double or ColumnKind.Single or ColumnKind.Boolean or ColumnKind.DateTimeOffset or ColumnKind.DateTime
        or ColumnKind.Guid or ColumnKind.ByteArray or ColumnKind.ByteMemory or ColumnKind.Decimal;
}
