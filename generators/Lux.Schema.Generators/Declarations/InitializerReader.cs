using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Declarations;

/// <summary>Reads what a property is initialized with, where it is a plain constant.</summary>
internal static class InitializerReader
{
    public static string? Read(IPropertySymbol property, bool asNumber)
    {
        foreach (var reference in property.DeclaringSyntaxReferences)
            if (reference.GetSyntax() is PropertyDeclarationSyntax { Initializer.Value: { } value })
                return Constant(value, TypeReader.Bare(property.Type), asNumber);
        return null;
    }

    /// <summary>What a member that nobody sets has, as the wire writes it; null where it is null or the wire has no short form of it.</summary>
    public static string? Unset(ITypeSymbol type, MemberType read) => read switch
    {
        { IsNullable: true } or { Conversion: not null } => null,
        { Kind: ColumnKind.EnumName } => EnumDefault.OfZero(TypeReader.Bare(type)),
        { Kind: ColumnKind.Boolean } => "false",
        { Kind: ColumnKind.Char } => "\0",
        { Kind: ColumnKind.EnumNumber or ColumnKind.Int64 or ColumnKind.Int32 or ColumnKind.Int16 or ColumnKind.Byte or ColumnKind.TimeSpan or ColumnKind.DateOnly or ColumnKind.Double or ColumnKind.Single or ColumnKind.Decimal } => "0",
        { Kind: ColumnKind.Guid } => Guid.Empty.ToString(),
        _ => null,
    };

    private static string Constant(ExpressionSyntax value, ITypeSymbol type, bool asNumber) => value switch
    {
        LiteralExpressionSyntax { Token.Value: { } constant } => DefaultReader.Text(constant),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax { Token.Value: { } constant } } => "-" + DefaultReader.Text(constant),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } when type.TypeKind == TypeKind.Enum => asNumber ? EnumDefault.NumberOf(type, name) : name,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(string.Empty) } when type.SpecialType == SpecialType.System_String => "",
        _ => MemberDeclaration.Computed,
    };
}
