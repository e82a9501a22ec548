using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.QueryTexts;
using Lux.Schema.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Analyzers;

/// <summary>All tables and databases that one assembly declares, and what is wrong between them.</summary>
internal sealed class DeclaredSchema
{
    private readonly ILookup<string, Finding> _ofDatabases;
    private readonly ILookup<string, Finding> _ofTables;
    private readonly Dictionary<string, QuerySchema> _queries;

    private DeclaredSchema(IReadOnlyList<BuiltDatabase> databases, IEnumerable<TableFinding> between, IEnumerable<QuerySchema> queries)
    {
        _queries = queries.ToDictionary(schema => schema.Database);
        _ofDatabases = databases
            .SelectMany(database => database.Findings.Select(finding => (database.Address.FullName, finding)))
            .ToLookup(entry => entry.FullName, entry => entry.finding);
        _ofTables = databases
            .SelectMany(database => database.TableFindings)
            .Concat(between)
            .Distinct()
            .ToLookup(entry => entry.Row, entry => entry.Finding);
    }

    public IEnumerable<Finding> OfDatabase(string fullName) => _ofDatabases[fullName];

    public IEnumerable<Finding> OfTable(string row) => _ofTables[row];

    /// <summary>The tables that the texts of a database class can name; null for a class that is none.</summary>
    public QuerySchema? Queries(string metadataName) => _queries.TryGetValue(metadataName, out var schema) ? schema : null;

    public static DeclaredSchema Of(Compilation compilation, CancellationToken cancellation)
    {
        var built = new List<BuiltTable>();
        var declarations = new List<DatabaseDeclaration>();
        foreach (var type in TypesWithAttributes(compilation.Assembly.GlobalNamespace))
        {
            cancellation.ThrowIfCancellationRequested();
            if (TableReader.TableName(type) is not null && TableBuilder.Build(TableReader.Read(type, cancellation)) is { GetsPart: true } table)
                built.Add(table);
            if (Symbols.Attribute(type, KnownNames.DatabaseAttribute) is not null)
                declarations.Add(DatabaseReader.Read(type, cancellation));
        }

        var tables = built.ConvertAll(DatabaseTable.Of);
        var databases = declarations.ConvertAll(declaration => DatabaseBuilder.Build(declaration, tables));
        var between = new ReferenceGraph(built).Findings().Concat(declarations.SelectMany(ForeignReferences.Find)).Concat(SharedNames.Find(databases));
        return new(
            databases,
            databases.Count == 0 ? between.Concat(DatabaseBuilder.CheckUndeclared(tables)) : between,
            declarations.Select(declaration => QuerySchema.Of(declaration, built)));
    }

    // Binding the attributes of every type would be dear; most types have none, which their syntax tells.
    internal static IEnumerable<INamedTypeSymbol> TypesWithAttributes(INamespaceOrTypeSymbol within)
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
