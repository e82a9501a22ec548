namespace Lux.Schema;

/// <summary>Gives a column a name other than the snake_case of its member, or another stored form.</summary>
/// <param name="name">The column's name in the engine; null keeps the snake_case of the member.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ColumnAttribute(string? name = null) : Attribute
{
    /// <summary>The column's name in the engine, or null for the snake_case of the member.</summary>
    public string? Name { get; } = name;

    /// <summary>Stores an enum by its number (column type <c>int</c>) instead of its name (<c>str</c>).</summary>
    public bool AsNumber { get; set; }
}
