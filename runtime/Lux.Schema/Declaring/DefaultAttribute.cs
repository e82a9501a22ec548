namespace Lux.Schema;

/// <summary>
/// The value of a column that a write leaves out. A <see cref="ServerValue"/> also replaces <c>default(T)</c> in rows that C# sends;
/// a constant serves only writers that omit the column, for C# sends what the record holds (give the member the same initializer).
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DefaultAttribute : Attribute
{
    /// <summary>A value that the engine makes.</summary>
    /// <param name="value">Now, or a new identifier.</param>
    public DefaultAttribute(ServerValue value) => Value = value;

    /// <summary>A whole number. Without this overload <c>[Default(0)]</c> would be the first <see cref="ServerValue"/>, for 0 converts to every enum.</summary>
    /// <param name="value">The number.</param>
    public DefaultAttribute(int value) => Value = value;

    /// <inheritdoc cref="DefaultAttribute(int)"/>
    public DefaultAttribute(long value) => Value = value;

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public DefaultAttribute(double value) => Value = value;

    /// <summary>A character, which would be its number else.</summary>
    /// <param name="value">The character.</param>
    public DefaultAttribute(char value) => Value = value;

    /// <summary>A constant of the column's type; text for a decimal.</summary>
    /// <param name="value">The constant.</param>
    public DefaultAttribute(object value) => Value = value;

    /// <summary>The constant, or a <see cref="ServerValue"/>.</summary>
    public object Value { get; }
}
