namespace Lux.Schema;

/// <summary>A page of a query's results.</summary>
/// <typeparam name="TResult">A row, or what the query makes of it.</typeparam>
/// <param name="Rows">The results.</param>
/// <param name="Next">
/// Where the next page begins: text for <c>PageAsync(size, after: page.Next)</c>, which may go to a browser and back. Null after the last page.
/// It says behind which values and id to go on, so a late page costs what the first does where an index gives the order, and rows that come or go meanwhile shift nothing.
/// </param>
public sealed record Page<TResult>(IReadOnlyList<TResult> Rows, string? Next);
