using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Analyzers;

/// <summary>The tables and databases that one assembly declares, each read by the generator's own reader.</summary>
/// <param name="Tables">The tables that get a part.</param>
/// <param name="Databases">The databases.</param>
internal sealed record DeclaredTypes(IReadOnlyList<BuiltTable> Tables, IReadOnlyList<DatabaseDeclaration> Databases)
{
    private static readonly PerCompilation<DeclaredTypes> Known = new(Read);

    public static DeclaredTypes Of(Compilation compilation, CancellationToken cancellation) => Known.Of(compilation, cancellation);

    private static DeclaredTypes Read(Compilation compilation, CancellationToken cancellation)
    {
        List<BuiltTable> tables = [];
        List<DatabaseDeclaration> databases = [];
        foreach (var type in TypesWithAttributes(compilation.Assembly.GlobalNamespace))
        {
            cancellation.ThrowIfCancellationRequested();
            if (TableReader.TableName(type) is not null && TableBuilder.Build(TableReader.Read(type, cancellation)) is { GetsPart: true } table)
                tables.Add(table);
            if (Symbols.Attribute(type, KnownNames.DatabaseAttribute) is not null)
                databases.Add(DatabaseReader.Read(type, cancellation));
        }

        return new(tables, databases);
    }

    // Binding the attributes of every type would be dear; most types have none, which their syntax tells.
    private static IEnumerable<INamedTypeSymbol> TypesWithAttributes(INamespaceOrTypeSymbol within)
    {
        foreach (var member in within.GetMembers())
        {
            if (member is not INamespaceOrTypeSymbol inner)
                continue;
            if (inner is INamedTypeSymbol type && type.DeclaringSyntaxReferences.Any(HasAttributes))
                yield return type;
            foreach (var nested in TypesWithAttributes(inner))
                yield return nested;
        }
    }

    private static bool HasAttributes(SyntaxReference reference) =>
        reference.GetSyntax() is TypeDeclarationSyntax { AttributeLists.Count: > 0 };
}
