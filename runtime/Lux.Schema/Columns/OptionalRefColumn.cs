using System.ComponentModel;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>A foreign key that may be null; Include then gives null.</summary>
/// <typeparam name="TRow">The record that declares the column.</typeparam>
/// <typeparam name="TTarget">The record that it refers to.</typeparam>
/// <typeparam name="TIncluded">The same, nullable.</typeparam>
/// <typeparam name="TColumns">That record's tokens.</typeparam>
/// <param name="table">The path of the table, empty or ending with a dot.</param>
/// <param name="name">The column's name.</param>
[method: EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OptionalRefColumn<TRow, TTarget, TIncluded, TColumns>(string table, string name)
    : OrderedColumn<TRow, Id<TTarget>?>(table, name, IdOrNull), IJoinColumn<TRow, TIncluded, TColumns>
    where TColumns : class, IRowCodec<TTarget, TColumns>
{
    private static readonly ValueText<Id<TTarget>?> IdOrNull = ValueText.Id<TTarget>().OrNull();

    string IJoinColumn<TRow, TIncluded, TColumns>.JoinPath => Path;

    TColumns IJoinColumn<TRow, TIncluded, TColumns>.JoinedColumns => field ??= TColumns.At(Path + ".");

    // For a class the conversion is none; for a struct it makes the Nullable.
    TIncluded IJoinColumn<TRow, TIncluded, TColumns>.ReadJoined(ref RowDecoder from) =>
        JoinedRow<TTarget, TColumns>.TryRead(ref from, out var row) ? (TIncluded)(object)row! : default!;
}
