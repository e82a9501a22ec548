using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Emit;
using Lux.Schema.Generators.QueryTexts;
using Lux.Schema.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators;

/// <summary>
/// Reads declarations, builds schemas, emits parts. It says nothing of what is wrong: the analyzers do, reading by the same door.
/// Every model between the steps is plain data that compares by content, so an edit elsewhere ends at the first step.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SchemaGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var tables = Declared(context, KnownNames.Table, TableReader.Read)
            .WithTrackingName(Steps.DeclaredTables)
            .Select(static (declaration, _) => TableBuilder.Build(declaration))
            .Where(static table => table.GetsPart)
            .WithTrackingName(Steps.BuiltTables);

        var listed = tables
            .Select(static (table, _) => DatabaseTable.Of(table))
            .Collect()
            .Select(static (all, _) => all.OrderBy(static table => table.Row, StringComparer.Ordinal).ToEquatableArray())
            .WithTrackingName(Steps.ListedTables);

        var declaredDatabases = Declared(context, KnownNames.Database, DatabaseReader.Read)
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
    }

    private static void RegisterQueries(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<BuiltTable> tables,
        IncrementalValuesProvider<DatabaseDeclaration> databases,
        IncrementalValueProvider<EquatableArray<string>> collisions)
    {
        var methods = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownNames.Query,
                static (node, _) => node is MethodDeclarationSyntax,
                static (found, cancellation) => QueryMethodReader.Read((IMethodSymbol)found.TargetSymbol, cancellation))
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

    private static IncrementalValuesProvider<T> Declared<T>(
        IncrementalGeneratorInitializationContext context,
        string attribute,
        Func<INamedTypeSymbol, CancellationToken, T> read)
        where T : class =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is TypeDeclarationSyntax,
                (found, cancellation) => IsFirst(found) ? read((INamedTypeSymbol)found.TargetSymbol, cancellation) : null)
            .Where(static declaration => declaration is not null)
            .Select(static (declaration, _) => declaration!);

    /// <summary>Whether this is the part whose attribute counts: one put on two parts is the compiler's error, and must not be read twice.</summary>
    private static bool IsFirst(GeneratorAttributeSyntaxContext found) =>
        found.TargetSymbol.GetAttributes().First(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, found.Attributes[0].AttributeClass))
            .ApplicationSyntaxReference?.GetSyntax().FirstAncestorOrSelf<TypeDeclarationSyntax>() == found.TargetNode;
}
