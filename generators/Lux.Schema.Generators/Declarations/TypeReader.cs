using Lux.Language;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Declarations;

/// <summary>Tells which column a member's type makes: the C# side of the table of types in protocol.md.</summary>
internal static class TypeReader
{
    private static readonly SymbolDisplayFormat MessageFormat = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat AnnotatedFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static MemberType Read(ITypeSymbol type, INamedTypeSymbol owner, bool asNumber)
    {
        var bare = Bare(type);
        // Where nullability is switched off (oblivious), a reference may be null.
        bool isNullable = type.IsValueType
            ? !ReferenceEquals(bare, type)
            : type.NullableAnnotation != NullableAnnotation.NotAnnotated;
        var kind = Kind(bare);
        if (asNumber && kind == ColumnKind.EnumName)
            kind = ColumnKind.EnumNumber;
        var reference = kind == ColumnKind.Reference ? Reference(((INamedTypeSymbol)bare).TypeArguments[0], owner) : null;
        string? keyword = Keyword(kind);
        return new(
            kind,
            keyword is null ? type.ToDisplayString(MessageFormat) : keyword + (type.NullableAnnotation == NullableAnnotation.Annotated ? "?" : ""),
            keyword ?? FullName(bare, kind, reference),
            isNullable,
            bare.IsValueType,
            reference,
            kind == ColumnKind.Unsupported ? LikelyType.Of(bare, isNullable, owner) : null)
        {
            IsWide = bare is INamedTypeSymbol { EnumUnderlyingType.SpecialType: SpecialType.System_UInt64 },
            EnumMembers = kind is ColumnKind.EnumName or ColumnKind.EnumNumber ? EnumDefault.Members(bare).Select(member => new EnumMember(member.Name, DefaultReader.Text(member.ConstantValue))).ToEquatableArray() : default,
            IsOblivious = type is { IsValueType: false, NullableAnnotation: NullableAnnotation.None },
        };
    }

    /// <summary>The type of the values that are not null.</summary>
    public static ITypeSymbol Bare(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>A type as the user would write it.</summary>
    public static string Display(ITypeSymbol type) => type.ToDisplayString(MessageFormat);

    /// <summary>A type with full names and what it says of nulls within it, but not of itself.</summary>
    public static string Annotated(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(AnnotatedFormat);

    // Names that are known cost nothing; making one from its symbol costs some kilobytes.
    private static string? Keyword(ColumnKind kind) => kind switch
    {
        ColumnKind.String => "string",
        ColumnKind.Boolean => "bool",
        ColumnKind.Int64 => "long",
        ColumnKind.Int32 => "int",
        ColumnKind.Double => "double",
        ColumnKind.Decimal => "decimal",
        _ => null,
    };

    private static string FullName(ITypeSymbol type, ColumnKind kind, ReferencedType? reference) => kind switch
    {
        ColumnKind.DateTimeOffset => "global::System.DateTimeOffset",
        ColumnKind.Guid => "global::System.Guid",
        ColumnKind.Reference => $"global::{KnownNames.Namespace}.Id<{reference!.FullName}>",
        _ => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
    };

    /// <summary>The kind of column that values of the type make as they are.</summary>
    public static ColumnKind Kind(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => ColumnKind.String,
        SpecialType.System_Char => ColumnKind.Char,
        SpecialType.System_Int64 => ColumnKind.Int64,
        SpecialType.System_Int32 => ColumnKind.Int32,
        SpecialType.System_Int16 => ColumnKind.Int16,
        SpecialType.System_Byte => ColumnKind.Byte,
        SpecialType.System_Double => ColumnKind.Double,
        SpecialType.System_Single => ColumnKind.Single,
        SpecialType.System_Boolean => ColumnKind.Boolean,
        SpecialType.System_Decimal => ColumnKind.Decimal,
        SpecialType.System_DateTime => ColumnKind.DateTime,
        _ => type switch
        {
            { TypeKind: TypeKind.Error } => ColumnKind.Unresolved,
            { TypeKind: TypeKind.Enum } => ColumnKind.EnumName,
            IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } => ColumnKind.ByteArray,
            IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Single } => ColumnKind.FloatArray,
            INamedTypeSymbol named => KindOfNamed(named),
            _ => ColumnKind.Unsupported,
        },
    };

    private static ColumnKind KindOfNamed(INamedTypeSymbol type)
    {
        if (Symbols.IsRuntimeType(type, KnownNames.Id))
            return type.TypeArguments[0].TypeKind == TypeKind.Error ? ColumnKind.Unresolved : ColumnKind.Reference;
        if (type.ContainingType is not null)
            return ColumnKind.Unsupported;
        return (type.ContainingNamespace.ToDisplayString(), type.MetadataName) switch
        {
            ("System", "DateTimeOffset") => ColumnKind.DateTimeOffset,
            ("System", "TimeSpan") => ColumnKind.TimeSpan,
            ("System", "DateOnly") => ColumnKind.DateOnly,
            ("System", "Guid") => ColumnKind.Guid,
            ("System", "ReadOnlyMemory`1") when type.TypeArguments[0].SpecialType == SpecialType.System_Byte => ColumnKind.ByteMemory,
            ("System", "ReadOnlyMemory`1") when type.TypeArguments[0].SpecialType == SpecialType.System_Single => ColumnKind.FloatMemory,
            ("System.Text.Json", "JsonElement") => ColumnKind.JsonElement,
            _ => ColumnKind.Unsupported,
        };
    }

    private static ReferencedType Reference(ITypeSymbol target, INamedTypeSymbol owner) => new(
        target.ToDisplayString(MessageFormat),
        target.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
        TableReader.Outline(target),
        SymbolEqualityComparer.Default.Equals(target, owner),
        target.IsValueType)
    {
        IsOptional = target.NullableAnnotation == NullableAnnotation.Annotated,
    };
}
