using System.ComponentModel;

namespace Lux.Schema.Generated;

/// <summary>What generated finders are made of. Those named Value are for records that are structs, so that nothing found is null there, too.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Finders
{
    /// <summary>The row with this id, or null.</summary>
    public static ValueTask<TRow?> FindAsync<TRow, TColumns>(Table<TRow, TColumns> table, Id<TRow> id, CancellationToken cancellationToken)
        where TRow : class
        where TColumns : class, IRowCodec<TRow, TColumns> =>
        id.IsNone
            ? default
            : table.Handle.Connection.SendAsync<GetRow, RowReply<TRow, TColumns>, TRow?>(new(table.Handle, id.Value), new(table.Handle.Name), cancellationToken);

    /// <summary>The row with this id, or null.</summary>
    public static async ValueTask<TRow?> FindValueAsync<TRow, TColumns>(Table<TRow, TColumns> table, Id<TRow> id, CancellationToken cancellationToken)
        where TRow : struct
        where TColumns : class, IRowCodec<TRow, TColumns> =>
        !id.IsNone && await table.Handle.Connection.SendAsync<GetRow, FoundRowReply<TRow, TColumns>, FoundRow<TRow>>(new(table.Handle, id.Value), new(table.Handle.Name), cancellationToken).ConfigureAwait(false) is (true, var row)
            ? row
            : null;

    /// <summary>The one row that the query gives, or null.</summary>
    public static ValueTask<TRow?> FirstAsync<TRow, TColumns>(Query<TRow, TColumns> query, CancellationToken cancellationToken)
        where TRow : class
        where TColumns : class, IRowCodec<TRow, TColumns> =>
        query.FirstOrDefaultAsync(cancellationToken);

    /// <summary>The one row that the query gives, or null.</summary>
    public static async ValueTask<TRow?> FirstValueAsync<TRow, TColumns>(Query<TRow, TColumns> query, CancellationToken cancellationToken)
        where TRow : struct
        where TColumns : class, IRowCodec<TRow, TColumns> =>
        await query.Take(1).ToArrayAsync(cancellationToken).ConfigureAwait(false) is [var row, ..] ? row : null;

    /// <summary>Changes the row that has the same values in these columns, or inserts one.</summary>
    public static ValueTask<Id<TRow>> UpsertAsync<TRow, TColumns>(Table<TRow, TColumns> table, TRow row, string by, CancellationToken cancellationToken)
        where TColumns : class, IRowCodec<TRow, TColumns>
    {
        RowCheck<TRow, TColumns>.ThrowIfHasId(row, "an upsert");
        return table.Handle.Connection.SendAsync<UpsertRow<TRow, TColumns>, RowIdReply<TRow>, Id<TRow>>(new(table.Handle, row, by), new(table.Handle.Name), cancellationToken);
    }
}
