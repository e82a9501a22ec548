namespace Lux.Engine;

/// <summary>What a session reuses from query to query.</summary>
internal sealed class QueryBuffers
{
    /// <summary>The most entries that one step of a read collects; a step is one snapshot.</summary>
    public const int Slice = 1000;

    private const int KeptRows = 64 * 1024;

    public PlanCache Plans { get; } = new();

    public QueryConstants Constants { get; } = new();

    /// <summary>Bounds of the scan under way.</summary>
    public ulong[] From { get; } = new ulong[32];

    public ulong[] To { get; } = new ulong[32];

    /// <summary>The last entry that the scan gave.</summary>
    public ulong[] After { get; } = new ulong[32];

    public ulong[] Keys { get; private set; } = [];

    public ulong[] Ids { get; private set; } = [];

    public long[] Places { get; private set; } = [];

    /// <summary>The rows that are answered: ids, and places by table.</summary>
    public List<ulong> FoundIds { get; private set; } = [];

    public List<long> FoundPlaces { get; private set; } = [];

    /// <summary>Forgets the found rows, and the memory of unusually many.</summary>
    public void ClearFound()
    {
        FoundIds.Clear();
        FoundPlaces.Clear();
        if (FoundIds.Capacity > KeptRows) FoundIds = [];
        if (FoundPlaces.Capacity > KeptRows) FoundPlaces = [];
    }

    public void Reserve(int entries, int words, int tables)
    {
        if (Keys.Length < entries * words) Keys = new ulong[entries * words];
        if (Ids.Length < entries) Ids = new ulong[entries];
        if (Places.Length < entries * tables) Places = new long[entries * tables];
    }
}
