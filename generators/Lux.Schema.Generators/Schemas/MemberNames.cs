namespace Lux.Schema.Generators.Schemas;

/// <summary>The names of generated members, where the user can meet them.</summary>
internal static class MemberNames
{
    public const string Connect = "Connect";
    public const string ConnectAsync = "ConnectAsync";
    public const string Batch = "Batch";
    public const string NewBatch = "NewBatch";
    public const string Migrations = "Migrations";

    /// <summary>What a database class keeps for itself: generated members, those now and to come.</summary>
    public static readonly string[] KeptInDatabase = [Connect, ConnectAsync, Batch, NewBatch, "Connection", "Schema", Migrations, "Limits"];

    /// <summary>What no table's property can be named: the above, and what the base class has.</summary>
    public static readonly string[] NoProperty =
    [
        .. KeptInDatabase, "OwnMigrations", "MigrateAsync", "DisposeAsync", "EnsureCreatedAsync", "ExecuteAsync", "PublishAsync", "SubscribeAsync", "BatchAsync", "TableOf",
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    ];

    /// <summary>The nested type of a table in the database class, and in its batch: <c>MessagesTable</c> behind <c>Messages</c>.</summary>
    public static string TableType(string property) => property + "Table";
}
