namespace Lux.Engine;

/// <summary>A ref column of a table and the table that it refers to.</summary>
internal sealed record TableReference(int Ordinal, Table Target);
