using System.ComponentModel;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>A foreign key: the id of a row of another table, which Include brings along.</summary>
/// <typeparam name="TRow">The record that declares the column.</typeparam>
/// <typeparam name="TTarget">The record that it refers to.</typeparam>
/// <typeparam name="TColumns">That record's tokens.</typeparam>
/// <param name="table">The path of the table, empty or ending with a dot.</param>
/// <param name="name">The column's name.</param>
[method: EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RefColumn<TRow, TTarget, TColumns>(string table, string name)
    : OrderedColumn<TRow, Id<TTarget>>(table, name, ValueText.Id<TTarget>()), IJoinColumn<TRow, TTarget, TColumns>
    where TColumns : class, IRowCodec<TTarget, TColumns>
{
    string IJoinColumn<TRow, TTarget, TColumns>.JoinPath => Path;

    TableDescriptor IJoinColumn<TRow, TTarget, TColumns>.JoinedTable => TColumns.Table;

    // Made when asked for: a table may refer to itself.
    TColumns IJoinColumn<TRow, TTarget, TColumns>.JoinedColumns => field ??= TColumns.At(Path + ".");

    // No row is there only between the expiry of one and its removal.
    TTarget IJoinColumn<TRow, TTarget, TColumns>.ReadJoined(ref RowDecoder from) =>
        JoinedRow<TTarget, TColumns>.TryRead(ref from, out var row) ? row : default!;
}
