using System.ComponentModel;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>A foreign key that may be null, itself or because its row may not be there; Include then gives null, and tokens of columns that all may be null.</summary>
/// <typeparam name="TRow">The record that declares the column.</typeparam>
/// <typeparam name="TTarget">The record that it refers to.</typeparam>
/// <typeparam name="TIncluded">The same, nullable.</typeparam>
/// <typeparam name="TCodec">That record's tokens, which read it.</typeparam>
/// <typeparam name="TColumns">Its tokens as those of a row that may not be there.</typeparam>
/// <param name="table">The path of the table, empty or ending with a dot.</param>
/// <param name="name">The column's name.</param>
/// <param name="columns">Makes the tokens at a path.</param>
[method: EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OptionalRefColumn<TRow, TTarget, TIncluded, TCodec, TColumns>(string table, string name, Func<string, TColumns> columns)
    : OrderedColumn<TRow, Id<TTarget>?>(table, name, IdOrNull), IJoinColumn<TRow, TIncluded, TColumns>
    where TCodec : class, IRowCodec<TTarget, TCodec>
    where TColumns : class
{
    private static readonly ValueText<Id<TTarget>?> IdOrNull = ValueText.Id<TTarget>().OrNull();

    string IJoinColumn<TRow, TIncluded, TColumns>.JoinPath => Path;

    TableDescriptor IJoinColumn<TRow, TIncluded, TColumns>.JoinedTable => TCodec.Table;

    TColumns IJoinColumn<TRow, TIncluded, TColumns>.JoinedColumns => field ??= columns(Path + ".");

    // For a class the conversion is none; for a struct it makes the Nullable.
    TIncluded IJoinColumn<TRow, TIncluded, TColumns>.ReadJoined(ref RowDecoder from) =>
        JoinedRow<TTarget, TCodec>.TryRead(ref from, out var row) ? (TIncluded)(object)row! : default!;
}
