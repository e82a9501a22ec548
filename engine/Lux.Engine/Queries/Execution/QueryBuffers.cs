using Lux.Language;

namespace Lux.Engine;

/// <summary>What a session reuses from query to query.</summary>
internal sealed class QueryBuffers
{
    /// <summary>The most entries that one step of a read collects; a step is one snapshot.</summary>
    public const int Slice = ReadScope.SnapshotEntries;

    private const int KeptRows = 64 * 1024;

    public QueryBuffers(TableSession session)
    {
        Session = session;
        Access = new(this);
        Found = new(this);
        Sorted = new(this);
        Grouped = new(this);
    }

    /// <summary>The most bytes that the rows of a sort, a set or the groups of one query may take.</summary>
    public long MostBytes { get; set; } = 64 << 20;

    /// <summary>Whose they are.</summary>
    public TableSession Session { get; }

    public PlanCache Plans { get; } = new();

    public QueryConstants Constants { get; } = new();

    /// <summary>Where the query goes on.</summary>
    public QueryCursor Cursor { get; } = new();

    /// <summary>How the query under way finds its rows.</summary>
    public RowAccess Access { get; }

    public FoundRows Found { get; }

    public SortedRows Sorted { get; }

    public GroupedRows Grouped { get; }

    public CountedRows Counted { get; } = new();

    /// <summary>The entries, ids and, by table, places of one step.</summary>
    public ulong[] Keys { get; private set; } = [];

    public ulong[] Ids { get; private set; } = [];

    public long[] Places { get; private set; } = [];

    /// <summary>The rows that are answered: ids, and places by table; of groups their numbers and where their values begin.</summary>
    public List<ulong> FoundIds { get; private set; } = [];

    public List<long> FoundPlaces { get; private set; } = [];

    /// <summary>Forgets the rows of a query, and the memory of unusually many.</summary>
    public void Clear()
    {
        FoundIds.Clear();
        FoundPlaces.Clear();
        if (FoundIds.Capacity > KeptRows) FoundIds = [];
        if (FoundPlaces.Capacity > KeptRows) FoundPlaces = [];
        Access.Trim();
        Sorted.Trim();
        Grouped.Trim();
    }

    public void Reserve(int entries, int words, int tables)
    {
        if (Keys.Length < entries * words) Keys = new ulong[entries * words];
        if (Ids.Length < entries) Ids = new ulong[entries];
        if (Places.Length < entries * tables) Places = new long[entries * tables];
    }
}
