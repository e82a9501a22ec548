using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Emit;
using Lux.Schema.Generators.Keys;
using Lux.Schema.Generators.Migrations;
using Lux.Schema.Generators.QueryTexts;
using Lux.Schema.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators;

/// <summary>
/// Reads declarations, builds schemas, emits parts. It says nothing of what is wrong, except where nothing can be generated at all: the analyzers do, reading by the same door.
/// Every model between the steps is plain data that compares by content, so an edit elsewhere ends at the first step.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SchemaGenerator : IIncrementalGenerator
{
    private static readonly DeclaredSymbols<TypeDeclarationSyntax, INamedTypeSymbol, TableDeclaration> Tables = new(KnownNames.TableAttribute, TableReader.Read);
    private static readonly DeclaredSymbols<TypeDeclarationSyntax, INamedTypeSymbol, DatabaseDeclaration> Databases = new(KnownNames.DatabaseAttribute, DatabaseReader.Read);
    private static readonly DeclaredSymbols<TypeDeclarationSyntax, INamedTypeSymbol, KeyDeclaration> KeySpaces = new(KnownNames.KeySpaceAttribute, KeyReader.ReadKeySpace);
    private static readonly DeclaredSymbols<TypeDeclarationSyntax, INamedTypeSymbol, KeyDeclaration> Topics = new(KnownNames.TopicAttribute, KeyReader.ReadTopic);
    private static readonly DeclaredSymbols<MethodDeclarationSyntax, IMethodSymbol, QueryMethod> Queries = new(KnownNames.QueryAttribute, QueryMethodReader.Read);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var tables = Tables.In(context)
            .WithTrackingName(Steps.DeclaredTables)
            .Select(static (declaration, _) => TableBuilder.Build(declaration))
            .Where(static table => table.GetsPart)
            .WithTrackingName(Steps.BuiltTables);

        var listed = tables
            .Select(static (table, _) => DatabaseTable.Of(table))
            .Collect()
            .Select(static (all, _) => all.OrderBy(static table => table.Row, StringComparer.Ordinal).ToEquatableArray())
            .WithTrackingName(Steps.ListedTables);

        var declaredDatabases = Databases.In(context)
            .WithTrackingName(Steps.DeclaredDatabases);
        var databases = declaredDatabases
            .Combine(listed)
            .Select(static (pair, _) => DatabaseBuilder.Build(pair.Left, pair.Right))
            .Where(static database => database.CanBeOpened)
            .WithTrackingName(Steps.BuiltDatabases);

        // Hint names compare without case: the rare types whose names differ in case alone are told apart by a suffix.
        var collisions = tables
            .Select(static (table, _) => table.Declaration.Address.MetadataName)
            .Collect()
            .Combine(databases.Select(static (database, _) => database.Address.MetadataName).Collect())
            .Select(static (names, _) => HintName.Collisions(names.Left.Concat(names.Right)))
            .WithTrackingName(Steps.CollidingHints);

        var tableFiles = tables
            .Combine(collisions)
            .Select(static (pair, _) => TableEmitter.Emit(pair.Left, pair.Right))
            .WithTrackingName(Steps.EmittedTables);
        context.RegisterSourceOutput(tableFiles, static (output, file) => output.AddSource(file.HintName, file.Text));

        var databaseFiles = databases
            .Combine(collisions)
            .Select(static (pair, _) => DatabaseEmitter.Emit(pair.Left, pair.Right))
            .WithTrackingName(Steps.EmittedDatabases);
        context.RegisterSourceOutput(databaseFiles, static (output, file) => output.AddSource(file.HintName, file.Text));

        RegisterQueries(context, tables, declaredDatabases, collisions);
        RegisterKeys(context);
        LanguageVersionCheck.Register(context);
        MigrationPipeline.Register(context, tables, declaredDatabases, databases, collisions);
    }

    private static void RegisterKeys(IncrementalGeneratorInitializationContext context)
    {
        var keys = KeySpaces.In(context).Collect()
            .Combine(Topics.In(context).Collect())
            .SelectMany(static (both, _) => both.Left.AddRange(both.Right))
            .Select(static (declaration, _) => KeyBuilder.Build(declaration))
            .Where(static key => key.GetsPart)
            .WithTrackingName(Steps.BuiltKeys);
        var collisions = keys.Collect().Select(static (all, _) => HintName.Collisions(all.Select(KeyEmitter.HintStem)));
        var files = keys
            .Combine(collisions)
            .Select(static (pair, _) => KeyEmitter.Emit(pair.Left, pair.Right))
            .WithTrackingName(Steps.EmittedKeys);
        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, file.Text));
    }

    private static void RegisterQueries(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<BuiltTable> tables,
        IncrementalValuesProvider<DatabaseDeclaration> databases,
        IncrementalValueProvider<EquatableArray<string>> collisions)
    {
        var methods = Queries.In(context)
            .WithTrackingName(Steps.DeclaredQueries);
        var schemas = databases
            .Combine(tables.Collect())
            .Select(static (pair, _) => QuerySchema.Of(pair.Left, pair.Right))
            .WithTrackingName(Steps.QuerySchemas);
        var files = methods
            .Collect()
            .Combine(schemas.Collect())
            .SelectMany(static (pair, _) => QueryClass.Gather(pair.Left, pair.Right))
            .WithTrackingName(Steps.BuiltQueries)
            .Combine(collisions)
            .Select(static (pair, _) => QueryClassEmitter.Emit(pair.Left, pair.Right))
            .WithTrackingName(Steps.EmittedQueries);
        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, file.Text));
    }
}
