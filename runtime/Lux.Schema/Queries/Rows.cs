using System.ComponentModel;

namespace Lux.Schema;

/// <summary>Rows on their way, for <c>await foreach</c> only; not IAsyncEnumerable, whose operators would filter here instead of in the engine.</summary>
/// <typeparam name="TResult">A row, or a row with those joined to it.</typeparam>
public readonly struct Rows<TResult>
{
    private readonly IAsyncEnumerable<TResult> _rows;
    private readonly CancellationToken _cancellationToken;

    internal Rows(IAsyncEnumerable<TResult> rows, CancellationToken cancellationToken)
    {
        _rows = rows;
        _cancellationToken = cancellationToken;
    }

    /// <summary>What <c>await foreach</c> calls.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IAsyncEnumerator<TResult> GetAsyncEnumerator() => _rows.GetAsyncEnumerator(_cancellationToken);
}
