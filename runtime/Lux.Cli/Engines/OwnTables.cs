using Lux.Language;

namespace Lux.Cli;

/// <summary>Tables that the tools keep for themselves beside a user's.</summary>
internal static class OwnTables
{
    /// <summary>How far imports are.</summary>
    public const string Imports = "lux_imports";

    /// <summary>Which ids imported rows have now.</summary>
    public const string ImportIds = "lux_import_ids";

    /// <summary>Which migrations the database has.</summary>
    public const string Migrations = "lux_migrations";

    private const string MigrationLease = "lux_migration_lease";

    /// <summary>The tables that a user made.</summary>
    public static DatabaseSchema Without(DatabaseSchema schema) => Without(schema, Imports, ImportIds, MigrationLease, Migrations);

    /// <summary>The tables that a copy of the database has: the history of migrations goes with them, what is under way does not.</summary>
    public static DatabaseSchema ToCopy(DatabaseSchema schema) => Without(schema, Imports, ImportIds, MigrationLease);

    private static DatabaseSchema Without(DatabaseSchema schema, params string[] names) => new(schema.Tables.Where(table => !names.Contains(table.Name)));
}
