using System.ComponentModel;

namespace Lux.Schema.Generated;

/// <summary>
/// What generated code knows of a table: its declaration, its column tokens, and how a row is written and read by position.
/// Implemented by the generated <c>Columns</c> of each record with static members, so that a table calls it without a lookup.
/// </summary>
/// <typeparam name="TRow">The record.</typeparam>
/// <typeparam name="TColumns">Its column tokens.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowCodec<TRow, TColumns>
    where TColumns : class, IRowCodec<TRow, TColumns>
{
    /// <summary>The table's name, layout and declaration.</summary>
    static abstract TableDescriptor Table { get; }

    /// <summary>The tokens of the table as seen from a query: path is empty for the queried table and <c>user_id.</c> for one joined through that column.</summary>
    static abstract TColumns At(string path);

    /// <summary>The row's key.</summary>
    static abstract Id<TRow> IdOf(TRow row);

    /// <summary>Writes the columns in declared order, without the key.</summary>
    static abstract void Write(TRow row, RowEncoder to);

    /// <summary>Reads the key and then the columns in declared order.</summary>
    static abstract TRow Read(ref RowDecoder from);
}
