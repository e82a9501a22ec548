namespace Lux.Engine;

/// <summary>What a query did: what EXPLAIN tells and tests count.</summary>
internal struct QueryCounts
{
    /// <summary>Index entries, or ids where no index is used, that were looked at.</summary>
    public long Entries;

    /// <summary>Rows of the queried table whose bytes were looked at.</summary>
    public long Rows;

    /// <summary>Rows answered.</summary>
    public long Returned;

    /// <summary>Groups that the rows made.</summary>
    public long Groups;

    /// <summary>What a sort took, in bytes.</summary>
    public long SortBytes;
}
