using Lux.Schema.Generators.QueryTexts;
using Lux.Schema.Generators.Schemas;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Analyzers;

/// <summary>All tables and databases that one assembly declares, and what is wrong between them.</summary>
internal sealed class DeclaredSchema
{
    private static readonly PerCompilation<DeclaredSchema> Known = new(static (compilation, cancellation) => new(DeclaredTypes.Of(compilation, cancellation)));

    private readonly ILookup<string, Finding> _ofDatabases;
    private readonly ILookup<string, Finding> _ofTables;
    private readonly Dictionary<string, QuerySchema> _queries;
    private readonly Dictionary<string, QueryTable> _tables;

    private DeclaredSchema(DeclaredTypes declared)
    {
        var tables = declared.Tables.Select(DatabaseTable.Of).ToList();
        var databases = declared.Databases.Select(declaration => DatabaseBuilder.Build(declaration, tables)).ToList();
        var between = new ReferenceGraph(declared.Tables).Findings().Concat(declared.Databases.SelectMany(ForeignReferences.Find)).Concat(SharedNames.Find(databases));
        if (databases.Count == 0)
            between = between.Concat(DatabaseBuilder.CheckUndeclared(tables));
        _ofDatabases = databases
            .SelectMany(database => database.Findings.Select(finding => (database.Address.FullName, finding)))
            .ToLookup(entry => entry.FullName, entry => entry.finding);
        _ofTables = databases
            .SelectMany(database => database.TableFindings)
            .Concat(between)
            .Distinct()
            .ToLookup(entry => entry.Row, entry => entry.Finding);
        _tables = declared.Tables.Select(QueryTable.Of).ToDictionary(table => table.Row);
        _queries = declared.Databases.Select(declaration => QuerySchema.Of(declaration, tables, _tables.Values)).ToDictionary(schema => schema.Database);
    }

    /// <summary>The schema of a compilation, built at its first use and shared by all analyzers.</summary>
    public static DeclaredSchema Of(Compilation compilation, CancellationToken cancellation) => Known.Of(compilation, cancellation);

    public IEnumerable<Finding> OfDatabase(string fullName) => _ofDatabases[fullName];

    public IEnumerable<Finding> OfTable(string row) => _ofTables[row];

    /// <summary>The tables that the texts of a database class can name; null for a class that is none.</summary>
    public QuerySchema? Queries(string metadataName) => _queries.TryGetValue(metadataName, out var schema) ? schema : null;

    /// <summary>The table of a record; null for one that this assembly does not declare.</summary>
    public QueryTable? Table(ITypeSymbol row) => _tables.TryGetValue(row.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), out var table) ? table : null;
}
