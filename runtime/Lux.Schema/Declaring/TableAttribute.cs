namespace Lux.Schema;

/// <summary>
/// Declares that a record is a row of a table. The type must be partial; the generator adds its reader, its writer and its column tokens.
/// A column is a positional parameter or a property with set or init, and its name becomes snake_case unless <see cref="ColumnAttribute"/> says otherwise.
/// </summary>
/// <param name="name">The table's name in the engine, without a database: letters, digits and underscores, at most 64 bytes.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class TableAttribute(string name) : Attribute
{
    /// <summary>The table's name in the engine.</summary>
    public string Name { get; } = name;

    /// <summary>How many seconds a new row lives, unless its insert says otherwise; 0, the default, is for ever. No reference without <see cref="OnDeleteAttribute"/> may lead to such a table.</summary>
    public long TtlSeconds { get; set; }
}
