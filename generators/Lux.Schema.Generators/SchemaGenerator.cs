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
/// Reads declarations, builds schemas, emits parts. It says nothing of what is wrong, except where the compiler would drop what analyzers say: they do, reading by the same door.
/// Every model between the steps is plain data that compares by content, so an edit elsewhere ends at the first step.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SchemaGenerator : IIncrementalGenerator
{
    private static readonly SourceHistory History = new();
    private static readonly DeclaredSymbols<TypeDeclarationSyntax, INamedTypeSymbol, DeclaredType> Types = new(History, DeclaredType.Attributes, DeclaredType.Read);
    private static readonly DeclaredSymbols<MethodDeclarationSyntax, IMethodSymbol, QueryMethod> Queries = new(History, [KnownNames.QueryAttribute], QueryMethodReader.ReadPart);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var types = Types.In(context);
        var tables = Declared(types, static type => type.Table)
            .WithTrackingName(Steps.DeclaredTables)
            .Select(static (declaration, _) => TableBuilder.Build(declaration))
            .Where(static table => table.GetsPart)
            .WithTrackingName(Steps.BuiltTables);

        var listed = tables
            .Select(static (table, _) => DatabaseTable.Of(table))
            .Collect()
            .Select(static (all, _) => all.OrderBy(static table => table.Row, StringComparer.Ordinal).ToEquatableArray())
            .WithTrackingName(Steps.ListedTables);

        var declaredDatabases = Declared(types, static type => type.Database)
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

        RegisterQueries(context, tables, listed, declaredDatabases, collisions);
        RegisterKeys(context, types);
        LanguageVersionCheck.Register(context);
        InterpolatedTextCheck.Register(context);
        MigrationPipeline.Register(context, tables, declaredDatabases, databases, collisions);
    }

    private static void RegisterKeys(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<DeclaredType> types)
    {
        var keys = Declared(types, static type => type.KeySpace).Collect()
            .Combine(Declared(types, static type => type.Topic).Collect())
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
        IncrementalValueProvider<EquatableArray<DatabaseTable>> listed,
        IncrementalValuesProvider<DatabaseDeclaration> databases,
        IncrementalValueProvider<EquatableArray<string>> collisions)
    {
        var methods = Queries.In(context)
            .WithTrackingName(Steps.DeclaredQueries);
        var areAny = methods.Collect().Select(static (all, _) => !all.IsEmpty);
        var schemas = databases
            .Combine(areAny)
            .Where(static pair => pair.Right)
            .Select(static (pair, _) => pair.Left)
            .Combine(listed)
            .Combine(tables.Select(static (table, _) => QueryTable.Of(table)).Collect())
            .Select(static (pair, _) => QuerySchema.Of(pair.Left.Left, pair.Left.Right, pair.Right))
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

    private static IncrementalValuesProvider<T> Declared<T>(IncrementalValuesProvider<DeclaredType> types, Func<DeclaredType, T?> part)
        where T : class => types
        .Select((type, _) => part(type))
        .Where(static declaration => declaration is not null)
        .Select(static (declaration, _) => declaration!);
}
