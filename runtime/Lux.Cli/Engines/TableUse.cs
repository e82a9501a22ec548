namespace Lux.Cli;

/// <summary>What TSTATS says of a table.</summary>
internal sealed record TableUse(string Table, long Rows, long LiveBytes, long RowWrites, long Gets, long Queries, long Scans);
