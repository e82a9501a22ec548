using Lux.Schema.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>Repeats the head of a partial method, as its other half must have it: the same words, names and types.</summary>
internal static class SignatureWriter
{
    private static readonly SymbolDisplayFormat Types = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Constraints = Types
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints);

    /// <summary>The method up to its body.</summary>
    public static string Head(IMethodSymbol method, MethodDeclarationSyntax? syntax)
    {
        string modifiers = syntax is null ? "partial" : string.Join(" ", syntax.Modifiers.Select(modifier => modifier.Text));
        string generic = method.IsGenericMethod ? "<" + string.Join(", ", method.TypeParameters.Select(parameter => Identifiers.Escape(parameter.Name))) + ">" : "";
        return $"{modifiers} {Type(method.ReturnType, method.RefKind)} {Identifiers.Escape(method.Name)}{generic}({string.Join(", ", method.Parameters.Select(Parameter))}){Where(method)}";
    }

    /// <summary>A type with full names.</summary>
    public static string Type(ITypeSymbol type) => type.ToDisplayString(Types);

    private static string Type(ITypeSymbol type, RefKind kind) => kind switch
    {
        RefKind.Ref => "ref ",
        RefKind.RefReadOnly => "ref readonly ",
        _ => "",
    } + Type(type);

    private static string Parameter(IParameterSymbol parameter)
    {
        string before = parameter switch
        {
            { IsThis: true } => "this ",
            { IsParams: true } => "params ",
            { RefKind: RefKind.Ref } => "ref ",
            { RefKind: RefKind.Out } => "out ",
            { RefKind: RefKind.In } => "in ",
            { RefKind: RefKind.RefReadOnlyParameter } => "ref readonly ",
            _ => "",
        };
        return $"{before}{Type(parameter.Type)} {Identifiers.Escape(parameter.Name)}";
    }

    // The compiler itself writes the constraints behind the name of the method.
    private static string Where(IMethodSymbol method)
    {
        if (!method.IsGenericMethod)
            return "";
        string shown = method.ToDisplayString(Constraints);
        int at = shown.IndexOf(" where ", StringComparison.Ordinal);
        return at < 0 ? "" : shown.Substring(at);
    }
}
