namespace Lux.Schema;

/// <summary>The results of a query and the key of the last one, from which the next page goes on.</summary>
internal readonly record struct RowsPage<TResult>(TResult[] Results, long LastId);
