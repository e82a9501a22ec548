using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>Reads a method with <c>[Query]</c>. The generator and the analyzer read by this one door.</summary>
internal static class QueryMethodReader
{
    private static readonly SymbolDisplayFormat MessageFormat = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>Reads it by the part that has the attribute; null for another one.</summary>
    public static QueryMethod? ReadPart(IMethodSymbol method, MethodDeclarationSyntax part, CancellationToken cancellation) =>
        Symbols.IsOn(part, method, KnownNames.QueryAttribute) ? Read(method, cancellation) : null;

    public static QueryMethod Read(IMethodSymbol method, CancellationToken cancellation)
    {
        var attribute = Symbols.Attribute(method, KnownNames.QueryAttribute)!;
        var syntax = method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) as MethodDeclarationSyntax;
        return new()
        {
            Address = AddressReader.Read(method.ContainingType),
            Name = method.Name,
            Head = SignatureWriter.Head(method, syntax),
            Text = attribute.ConstructorArguments is [{ Value: string text }] ? text : null,
            Obstacle = Obstacle(method, syntax),
            IsOpen = syntax is not null && IsPartial(syntax) && !HasBody(method, syntax),
            Parameters = method.Parameters.Select(Parameter).ToEquatableArray(),
            Result = QueryResultReader.Read(method.ReturnType, method.ContainingType),
            IsOblivious = IsOblivious(method.ReturnType) || method.Parameters.Any(parameter => IsOblivious(parameter.Type)),
            Experiments = method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType).SelectMany(Marks.ExperimentsOf).Distinct().ToEquatableArray(),
            TakenNames = method.ContainingType.GetMembers().Where(Symbols.IsUserCode).Select(member => member.Name).Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray(),
        };
    }

    /// <summary>A type as the user would write it.</summary>
    public static string Display(ITypeSymbol type) => type.ToDisplayString(MessageFormat);

    private static bool IsPartial(MethodDeclarationSyntax syntax) => syntax.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static bool HasBody(IMethodSymbol method, MethodDeclarationSyntax syntax) =>
        syntax.Body is not null || syntax.ExpressionBody is not null || (method.PartialImplementationPart is { } other && Symbols.IsUserCode(other));

    private static string? Obstacle(IMethodSymbol method, MethodDeclarationSyntax? syntax) => method switch
    {
        _ when syntax is null || !IsPartial(syntax) => "is not partial",
        { IsStatic: true } => "is static",
        _ when HasBody(method, syntax) => "has a body of its own",
        { IsGenericMethod: true } => "is generic",
        _ when method.Parameters.Any(parameter => parameter.RefKind != RefKind.None) => "has a parameter by reference",
        _ => null,
    };

    private static bool IsOblivious(ITypeSymbol type) => type switch
    {
        { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None } => true,
        IArrayTypeSymbol array => IsOblivious(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsOblivious),
        _ => false,
    };

    private static QueryParameter Parameter(IParameterSymbol parameter)
    {
        bool isCancellation = parameter.Type is { Name: "CancellationToken", ContainingType: null } && parameter.Type.ContainingNamespace.ToDisplayString() == "System.Threading";
        var element = isCancellation ? null : ElementOf(parameter.Type);
        var whole = Type(parameter.Type, parameter);
        var type = element is null ? whole : Type(element, parameter);
        return new(parameter.Name, type, element is not null, isCancellation)
        {
            Whole = whole,
            Display = Display(parameter.Type),
            IsNullable = element is null ? type.IsNullable : parameter.Type.NullableAnnotation == NullableAnnotation.Annotated,
            IsReference = element is not null || !parameter.Type.IsValueType,
        };
    }

    // A type that is no column's by itself may be stored as JSON or by a converter; what it says of nulls within it is part of it then.
    private static MemberType Type(ITypeSymbol type, IParameterSymbol parameter)
    {
        var read = TypeReader.Read(type, parameter.ContainingType, asNumber: false);
        return read.Kind == ColumnKind.Unsupported ? read with { FullName = TypeReader.Annotated(TypeReader.Bare(type)) } : read;
    }

    // Text and bytes are values, not lists.
    private static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => null,
        IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } => null,
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } sequence => sequence.TypeArguments[0],
        _ => type.AllInterfaces.FirstOrDefault(found => found.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0],
    };
}
