namespace Lux.Language;

/// <summary>The value of a column that a write leaves out: <c>default(literal)</c> or <c>default(*)</c>.</summary>
/// <param name="Literal">The wire text of the value, unquoted; <c>*</c> when <paramref name="IsServerValue"/>.</param>
/// <param name="IsServerValue">True for <c>default(*)</c>: now for a timestamp, a new one for a uuid.</param>
public sealed record ColumnDefault(string Literal, bool IsServerValue)
{
    /// <summary><c>default(*)</c>.</summary>
    public static ColumnDefault ServerValue { get; } = new("*", true);
}
