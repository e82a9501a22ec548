using System.ComponentModel;

namespace Lux.Schema.Generated;

/// <summary>A column that leads to a row of another table, which a query can include.</summary>
/// <typeparam name="TRow">The record that declares the column.</typeparam>
/// <typeparam name="TIncluded">What a query gives: the other record, or null where the reference may be null.</typeparam>
/// <typeparam name="TColumns">The other record's tokens.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJoinColumn<TRow, TIncluded, TColumns>
{
    internal string JoinPath { get; }

    internal TableDescriptor JoinedTable { get; }

    internal TColumns JoinedColumns { get; }

    internal TIncluded ReadJoined(ref RowDecoder from);
}
