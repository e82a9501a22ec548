namespace Lux.Schema.Generators;

/// <summary>The names of the pipeline's steps, in the order that data takes them. Tests ask by these names what ran again and why.</summary>
internal static class Steps
{
    public const string DeclaredTables = nameof(DeclaredTables);
    public const string BuiltTables = nameof(BuiltTables);
    public const string CollidingHints = nameof(CollidingHints);
    public const string EmittedTables = nameof(EmittedTables);
    public const string ListedTables = nameof(ListedTables);
    public const string DeclaredDatabases = nameof(DeclaredDatabases);
    public const string BuiltDatabases = nameof(BuiltDatabases);
    public const string EmittedDatabases = nameof(EmittedDatabases);
    public const string ReadScripts = nameof(ReadScripts);
    public const string EmittedMigrations = nameof(EmittedMigrations);
    public const string DeclaredSchemas = nameof(DeclaredSchemas);
    public const string EmittedSchemas = nameof(EmittedSchemas);

    public const string DeclaredQueries = nameof(DeclaredQueries);
    public const string QuerySchemas = nameof(QuerySchemas);
    public const string BuiltQueries = nameof(BuiltQueries);
    public const string EmittedQueries = nameof(EmittedQueries);

    public const string BuiltKeys = nameof(BuiltKeys);
    public const string EmittedKeys = nameof(EmittedKeys);

    /// <summary>All of them.</summary>
    public static readonly string[] All =
    [
        DeclaredTables, BuiltTables, CollidingHints, EmittedTables,
        ListedTables, DeclaredDatabases, BuiltDatabases, EmittedDatabases,
        DeclaredQueries, QuerySchemas, BuiltQueries, EmittedQueries,
        ReadScripts, EmittedMigrations, DeclaredSchemas, EmittedSchemas,
        BuiltKeys, EmittedKeys,
    ];
}
