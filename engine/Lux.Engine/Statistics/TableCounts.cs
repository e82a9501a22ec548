namespace Lux.Engine;

/// <summary>What was done with a table since the start; writes are counted where the log counts its live bytes.</summary>
internal sealed class TableCounts
{
    private const int GetCount = 0;
    private const int QueryCount = 1;
    private const int ScanCount = 2;
    private const int RowCount = 3;
    private const int ExpiredCount = 4;

    private readonly StripedCounts _counts = new(5);

    /// <summary>TGET of a row that is there.</summary>
    public long Gets => _counts[GetCount];

    /// <summary>TQUERY and TCOUNT with a condition.</summary>
    public long Queries => _counts[QueryCount];

    /// <summary>Those among them that had no index to begin with.</summary>
    public long Scans => _counts[ScanCount];

    /// <summary>Rows whose bytes queries looked at.</summary>
    public long RowsRead => _counts[RowCount];

    /// <summary>Expired rows that were removed.</summary>
    public long Expired => _counts[ExpiredCount];

    public void Got() => _counts.Add(GetCount);

    public void Queried(bool isScan, long rows)
    {
        _counts.Add(QueryCount);
        if (isScan) _counts.Add(ScanCount);
        if (rows > 0) _counts.Add(RowCount, rows);
    }

    public void HasExpired(int rows) => _counts.Add(ExpiredCount, rows);
}
