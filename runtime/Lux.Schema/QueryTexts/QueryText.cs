using System.ComponentModel;

namespace Lux.Schema.Generated;

/// <summary>What generated query methods are made of.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class QueryText
{
    /// <summary>A question to a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="text">The words behind it.</param>
    /// <param name="shape">What the rows of the reply hold.</param>
    /// <param name="read">Reads one.</param>
    public static TextQuery<TText, T> Query<TRow, TColumns, TText, T>(Table<TRow, TColumns> table, TText text, TextShape shape, ReadResult<T> read)
        where TColumns : class, IRowCodec<TRow, TColumns>
        where TText : struct, IQueryText => new(Check(table), text, shape, read);

    /// <summary>The first result, or null; for results that are structs.</summary>
    public static async ValueTask<T?> FirstOrNullAsync<TText, T>(TextQuery<TText, T> query, bool isCut, CancellationToken cancellationToken)
        where TText : struct, IQueryText
        where T : struct => await query.FindAsync(isCut, cancellationToken).ConfigureAwait(false) is (true, var first) ? first : null;

    /// <summary><c>TCOUNT</c></summary>
    public static ValueTask<long> CountAsync<TRow, TColumns, TText>(Table<TRow, TColumns> table, TText text, CancellationToken cancellationToken)
        where TColumns : class, IRowCodec<TRow, TColumns>
        where TText : struct, IQueryText => SendAsync<TText, CountReply, long>(Check(table), table.Handle.Count, text, new(table.Handle.Name), cancellationToken);

    /// <summary><c>TUPDATE t SET ..</c> or <c>TDEL t WHERE ..</c>: the number of rows changed.</summary>
    public static ValueTask<long> ChangeAsync<TRow, TColumns, TText>(Table<TRow, TColumns> table, TextVerb verb, TText text, CancellationToken cancellationToken)
        where TColumns : class, IRowCodec<TRow, TColumns>
        where TText : struct, IQueryText => SendAsync<TText, CountReply, long>(Check(table), BeginOf(table.Handle, verb), text, new(table.Handle.Name), cancellationToken);

    /// <summary><c>TUPDATE t id ..</c> or <c>TDEL t id</c>: whether it was done, which only IF can prevent.</summary>
    public static ValueTask<bool> ChangeOneAsync<TRow, TColumns, TText>(Table<TRow, TColumns> table, TextVerb verb, TText text, CancellationToken cancellationToken)
        where TColumns : class, IRowCodec<TRow, TColumns>
        where TText : struct, IQueryText => SendAsync<TText, DoneOrNotReply, bool>(Check(table), BeginOf(table.Handle, verb), text, new(table.Handle.Name), cancellationToken);

    /// <summary><c>TUPDATE t id ..</c> without IF, or <c>TDEL t id</c>.</summary>
    public static async ValueTask ChangeOneDoneAsync<TRow, TColumns, TText>(Table<TRow, TColumns> table, TextVerb verb, TText text, CancellationToken cancellationToken)
        where TColumns : class, IRowCodec<TRow, TColumns>
        where TText : struct, IQueryText => await ChangeOneAsync(table, verb, text, cancellationToken).ConfigureAwait(false);

    /// <summary>What is known of a joined table.</summary>
    public static TableDescriptor TableOf<TRow, TColumns>()
        where TColumns : class, IRowCodec<TRow, TColumns> => TColumns.Table;

    /// <summary>The queried row.</summary>
    public static TRow Row<TRow, TColumns>(ref RowDecoder from)
        where TColumns : class, IRowCodec<TRow, TColumns> => TColumns.Read(ref from);

    /// <summary>A joined row whose reference is never null.</summary>
    public static TRow Joined<TRow, TColumns>(ref RowDecoder from)
        where TColumns : class, IRowCodec<TRow, TColumns> =>
        JoinedRow<TRow, TColumns>.TryRead(ref from, out var row) ? row : throw LuxException.Protocol($"a row comes without the row of '{TColumns.Table.Name}' that it refers to");

    /// <summary>A joined row, or null.</summary>
    public static TRow? JoinedOrNull<TRow, TColumns>(ref RowDecoder from)
        where TRow : class
        where TColumns : class, IRowCodec<TRow, TColumns> => JoinedRow<TRow, TColumns>.TryRead(ref from, out var row) ? row : null;

    /// <summary>A joined row, or null; for records that are structs.</summary>
    public static TRow? JoinedValueOrNull<TRow, TColumns>(ref RowDecoder from)
        where TRow : struct
        where TColumns : class, IRowCodec<TRow, TColumns> => JoinedRow<TRow, TColumns>.TryRead(ref from, out var row) ? row : null;

    private static ValueTask<T> SendAsync<TText, TReply, T>(TableHandle table, byte[] begin, TText text, TReply reply, CancellationToken cancellationToken)
        where TText : struct, IQueryText
        where TReply : struct, IReply<T> =>
        table.Connection.SendAsync<PlainTextCommand<TText>, TReply, T>(new(begin, text), reply, cancellationToken);

    private static byte[] BeginOf(TableHandle table, TextVerb verb) => verb == TextVerb.Update ? table.Update : table.DeleteSome;

    private static TableHandle Check<TRow, TColumns>(Table<TRow, TColumns> table)
        where TColumns : class, IRowCodec<TRow, TColumns>
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Handle;
    }
}
