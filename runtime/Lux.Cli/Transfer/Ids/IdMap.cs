namespace Lux.Cli;

/// <summary>Which ids the imported rows of a table have now.</summary>
internal sealed class IdMap
{
    private readonly List<IdRun> _runs = [];   // by their old ids

    public bool IsEmpty => _runs.Count == 0;

    public void Add(IdRun run) => _runs.Insert(Behind(run.Old), run);

    /// <summary>The id of the row that had the id <paramref name="old"/> where it comes from.</summary>
    public bool TryFind(long old, out long id)
    {
        var at = Behind(old) - 1;
        id = at >= 0 ? _runs[at].New + (old - _runs[at].Old) : 0;
        return at >= 0 && old - _runs[at].Old < _runs[at].Rows;
    }

    private int Behind(long old)
    {
        // Runs come in the order of ids as a rule.
        if (_runs.Count == 0 || _runs[^1].Old <= old) return _runs.Count;
        var (low, high) = (0, _runs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_runs[middle].Old <= old) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
