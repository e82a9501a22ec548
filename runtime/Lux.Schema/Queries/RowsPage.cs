namespace Lux.Schema;

/// <summary>Some results of a query, and the cursor from which the next page goes on; null when there is none.</summary>
internal readonly record struct RowsPage<TResult>(TResult[] Results, string? Next);
