using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators;

/// <summary>
/// Says that a query text is put together by C#, which knows no parameters there. The generator itself reports it: the compiler's error in an attribute is one for which it drops what analyzers say. LUX3016.
/// </summary>
internal static class InterpolatedTextCheck
{
    public static readonly DiagnosticDescriptor Interpolated = new(
        RuleIds.Interpolated,
        "C# fills in the query text",
        "{0}: {1}",
        "Lux.Query",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The text of a query method is a constant, in which braces name the method's parameters. With $ before it C# would write values in their place, when the program is built.",
        $"docs/rules/{RuleIds.Interpolated}.md");

    private static readonly ILookup<string, string> NoAliases = Array.Empty<string>().ToLookup(name => name);

    /// <summary>Reports each text with a hole that no constant fills.</summary>
    public static void Register(IncrementalGeneratorInitializationContext context)
    {
        var holes = context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => node is MethodDeclarationSyntax { AttributeLists.Count: > 0 } method && Holes(method).Any(),
                static (found, cancellation) => Holes((MethodDeclarationSyntax)found.Node).FirstOrDefault(hole => !found.SemanticModel.GetConstantValue(hole.Expression, cancellation).HasValue))
            .Where(static hole => hole is not null);
        context.RegisterSourceOutput(holes, static (output, hole) => output.ReportDiagnostic(Of(hole!)));
    }

    private static IEnumerable<InterpolationSyntax> Holes(MethodDeclarationSyntax method) => !AttributeNames.CanHave(method, KnownNames.QueryAttribute, NoAliases) ? [] : method.AttributeLists
        .SelectMany(list => list.Attributes)
        .Where(attribute => attribute.ArgumentList is not null)
        .SelectMany(attribute => attribute.ArgumentList!.DescendantNodes().OfType<InterpolationSyntax>());

    private static Diagnostic Of(InterpolationSyntax hole)
    {
        var method = hole.FirstAncestorOrSelf<MethodDeclarationSyntax>()!;
        string code = hole.Expression.ToString();
        string? parameter = method.ParameterList.Parameters.Select(each => each.Identifier.ValueText).FirstOrDefault(name => hole.Expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(word => word.Identifier.ValueText == name));
        string problem = parameter is null ? $"C# writes '{code}' into the text of '{method.Identifier.ValueText}' when the program is built, and it is no constant" : $"C# writes '{code}' into the text of '{method.Identifier.ValueText}' when the program is built, and no call has given it yet";
        string fix = parameter is null ? "make it a const, or take the $ off and give the method a parameter of that name"
            : parameter == code ? $"take the $ off, so that {{{code}}} stands in the text and names the parameter"
            : $"take the $ off, write {{{parameter}}} alone, and give the method what is calculated";
        return Diagnostic.Create(Interpolated, hole.GetLocation(), problem, fix);
    }
}
