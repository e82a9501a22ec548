namespace Lux.Engine;

/// <summary>Orders entries whose words hold only the beginning of equal values, by their rows.</summary>
internal interface IKeyTies
{
    /// <summary>The whole order of two entries: by words, where those are cut by the rows, then by id.</summary>
    int Compare(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b);
}
