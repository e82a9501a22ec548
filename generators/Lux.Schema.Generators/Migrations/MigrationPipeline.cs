using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Schemas;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Migrations;

/// <summary>Carries the scripts into the assembly, and what the records declare for the tool that writes the next one.</summary>
internal static class MigrationPipeline
{
    public static void Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<BuiltTable> tables,
        IncrementalValuesProvider<DatabaseDeclaration> declared,
        IncrementalValuesProvider<BuiltDatabase> databases,
        IncrementalValueProvider<EquatableArray<string>> collisions)
    {
        var scripts = context.AdditionalTextsProvider
            .Select(static (file, cancellation) => ScriptFile.Of(file, cancellation))
            .Where(static script => script is not null)
            .Collect()
            .Select(static (all, _) => ScriptFile.Sorted(all.Select(static script => script!)))
            .WithTrackingName(Steps.ReadScripts);

        var migrationFiles = databases
            .Select(static (database, _) => (database.Address, HasOwn: database.LeftOut.Contains(MemberNames.Migrations)))
            .Combine(scripts)
            .Combine(collisions)
            .Select(static (pair, _) => MigrationsEmitter.Emit(pair.Left.Left.Address, pair.Left.Left.HasOwn, pair.Left.Right, pair.Right))
            .WithTrackingName(Steps.EmittedMigrations);
        context.RegisterSourceOutput(migrationFiles, static (output, file) =>
        {
            if (file is not null)
                output.AddSource(file.HintName, file.Text);
        });

        var versionFiles = databases
            .Select(static (database, _) => database.Address)
            .Combine(scripts)
            .SelectMany(static (pair, _) => VersionEmitter.Emit(pair.Left, pair.Right));
        context.RegisterSourceOutput(versionFiles, static (output, file) => output.AddSource(file.HintName, file.Text));

        var contents = tables
            .Select(static (table, _) => DeclaredTable.Of(table))
            .Collect()
            .Select(static (all, _) => all.OrderBy(static table => table.Row, StringComparer.Ordinal).ToEquatableArray());
        var schemaFiles = declared
            .Where(static declaration => DatabaseBuilder.Build(declaration, []).CanBeOpened)
            .Combine(contents)
            .Select(static (pair, _) => DeclaredContents.Of(pair.Left, pair.Right))
            .WithTrackingName(Steps.DeclaredSchemas)
            .Combine(collisions)
            .Select(static (pair, _) => DeclaredSchemaEmitter.Emit(pair.Left, pair.Right))
            .WithTrackingName(Steps.EmittedSchemas);
        context.RegisterSourceOutput(schemaFiles, static (output, file) => output.AddSource(file.HintName, file.Text));
    }
}
