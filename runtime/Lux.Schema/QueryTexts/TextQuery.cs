using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;

namespace Lux.Schema.Generated;

/// <summary>A query method's question with the values of one call. A value; what generated code ends with one of the verbs below.</summary>
/// <typeparam name="TText">The words of the text.</typeparam>
/// <typeparam name="T">A result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TextQuery<TText, T>
    where TText : struct, IQueryText
{
    // A page is some tens of kilobytes: small beside the limit of a reply, large beside a round trip.
    private const long PageSize = 1000;

    private readonly TableHandle _table;
    private readonly TText _text;
    private readonly TextShape _shape;
    private readonly ReadResult<T> _read;

    internal TextQuery(TableHandle table, TText text, TextShape shape, ReadResult<T> read)
    {
        _table = table;
        _text = text;
        _shape = shape;
        _read = read;
    }

    /// <summary>All results.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask<T[]> ToArrayAsync(CancellationToken cancellationToken) =>
        _table.Connection.SendAsync<QueryTextCommand<TText>, TextReply<T>, T[]>(new(_table, _text, _shape), new(_table.Name, _read, _shape), cancellationToken);

    /// <summary>The first result.</summary>
    /// <param name="isCut">Whether the text has a LIMIT or one result by its nature.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public async ValueTask<T> FirstAsync(bool isCut, CancellationToken cancellationToken)
    {
        var table = _table.Name;
        return await FindAsync(isCut, cancellationToken).ConfigureAwait(false) is (true, var first)
            ? first
            : throw new InvalidOperationException($"No row of '{table}' meets the query; make the method's result nullable where none is an answer.");
    }

    /// <summary>The first result, or the default value when there is none.</summary>
    /// <param name="isCut">Whether the text has a LIMIT or one result by its nature.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<T?> FirstOrDefaultAsync(bool isCut, CancellationToken cancellationToken) =>
        await FindAsync(isCut, cancellationToken).ConfigureAwait(false) is (true, var first) ? first : default;

    /// <summary>The results as they come, page after page; a row inserted meanwhile may be among them.</summary>
    /// <param name="inPages">False where the text has a LIMIT or groups: then it is one reply.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    public IAsyncEnumerable<T> AsAsyncEnumerable(bool inPages, CancellationToken cancellationToken) => EnumerateAsync(this, inPages, cancellationToken);

    /// <summary>The page that begins at the cursor of the text, and where the next one does.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<Page<T>> PageAsync(CancellationToken cancellationToken)
    {
        var page = await ReadPageAsync(null, cancellationToken).ConfigureAwait(false);
        return new(page.Results, page.Next is null ? null : Encoding.UTF8.GetString(page.Next));
    }

    internal ValueTask<FoundRow<T>> FindAsync(bool isCut, CancellationToken cancellationToken) =>
        _table.Connection.SendAsync<QueryTextCommand<TText>, FirstTextReply<T>, FoundRow<T>>(
            new(_table, _text, _shape) { Limit = isCut ? null : 1 }, new(_table.Name, _read, _shape), cancellationToken);

    // The token of the call and that of WithCancellation both end it.
    private static async IAsyncEnumerable<T> EnumerateAsync(TextQuery<TText, T> query, bool inPages, CancellationToken ofCall, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ofCall, cancellationToken);
        if (!inPages)
        {
            foreach (var result in await query.ToArrayAsync(both.Token).ConfigureAwait(false)) yield return result;
            yield break;
        }
        for (byte[]? cursor = []; cursor is not null;)
        {
            var page = await query.ReadPageAsync(cursor, both.Token).ConfigureAwait(false);
            foreach (var result in page.Results) yield return result;
            cursor = page.Next;
        }
    }

    // Without a cursor the text has its own, and its own LIMIT.
    private ValueTask<TextPage<T>> ReadPageAsync(byte[]? cursor, CancellationToken cancellationToken) =>
        _table.Connection.SendAsync<QueryTextCommand<TText>, TextPageReply<T>, TextPage<T>>(
            new(_table, _text, _shape) { Limit = cursor is null ? null : PageSize, After = cursor }, new(_table.Name, _read, _shape), cancellationToken);
}
