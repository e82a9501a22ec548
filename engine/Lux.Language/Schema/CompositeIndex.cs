namespace Lux.Language;

/// <summary>An index over several columns, in order: <c>INDEX a,b</c> or <c>UNIQUE a,b</c>.</summary>
/// <param name="Columns">The names of the columns, most significant first.</param>
/// <param name="IsUnique">No two rows may agree in all columns; a row with a null among them never conflicts.</param>
public sealed record CompositeIndex(EquatableArray<string> Columns, bool IsUnique);
