namespace Lux.Language;

/// <summary>The primary key that every table has: <c>id</c>, an integer that the engine assigns and never gives twice.</summary>
public static class IdColumn
{
    /// <summary>The name of the key.</summary>
    public const string Name = "id";

    /// <summary>The key as a column.</summary>
    public static Column Definition { get; } = new() { Name = Name, Type = ColumnType.Int, IsNotNull = true, IsUnique = true };
}
