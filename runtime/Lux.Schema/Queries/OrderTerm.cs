namespace Lux.Schema;

/// <summary>A key to order by and those before it.</summary>
internal sealed record OrderTerm(string Path, bool Descending, OrderTerm? Before);
