namespace Lux.Engine;

/// <summary>What a scan of an index visits: the entries that begin with words between <see cref="From"/> and <see cref="To"/>.</summary>
internal readonly ref struct ScanRange
{
    /// <summary>The least first words; empty for the begin of the index.</summary>
    public ReadOnlySpan<ulong> From { get; init; }

    /// <summary>Entries that begin with <see cref="From"/> are left out.</summary>
    public bool IsFromExclusive { get; init; }

    /// <summary>The greatest first words; empty for the end of the index.</summary>
    public ReadOnlySpan<ulong> To { get; init; }

    /// <summary>Entries that begin with <see cref="To"/> are left out.</summary>
    public bool IsToExclusive { get; init; }

    /// <summary>From the last to the first.</summary>
    public bool IsDescending { get; init; }

    /// <summary>The entry after which, in the scan's direction, it goes on; empty to begin.</summary>
    public ReadOnlySpan<ulong> After { get; init; }
}
