using System.ComponentModel;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>
/// A table of a database: insert, update and delete here, find here and with the finders that its unique columns and indexes give the generated class, and ask with Where, OrderBy, Include and the like.
/// Safe for many callers at once; their commands share one connection.
/// </summary>
/// <typeparam name="TRow">The record.</typeparam>
/// <typeparam name="TColumns">Its column tokens.</typeparam>
public abstract partial class Table<TRow, TColumns> : IRows<TRow, TColumns>
    where TColumns : class, IRowCodec<TRow, TColumns>
{
    internal static readonly TColumns Tokens = TColumns.At("");

    /// <summary>Made by generated code.</summary>
    /// <param name="database">The database that it belongs to.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Table(LuxDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        Handle = new(database.Connection, TColumns.Table, database.Name);
    }

    internal TableHandle Handle { get; }

    /// <summary>The table's name in the engine, with its database before it unless that is <c>main</c>.</summary>
    public override string ToString() => Handle.Name;
}
