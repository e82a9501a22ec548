namespace Lux.Engine;

/// <summary>
/// Gives memory back only when no reader can still see it: what was made unreachable is retired, and freed once every reader that was under way then
/// has ended.
/// </summary>
internal sealed class ReaderEpochs
{
    private readonly Lock _gate = new();
    private readonly List<WeakReference<EpochReader>> _readers = [];
    private readonly Queue<(long Epoch, Action Free)> _retired = new();
    private long _epoch = 1;
    private int _waiting;

    /// <summary>Rises with every <see cref="Retire"/>.</summary>
    public long Now => Volatile.Read(ref _epoch);

    /// <summary>Whether something waits for readers to end.</summary>
    public bool HasRetired => Volatile.Read(ref _waiting) != 0;

    /// <summary>A reader for one session; it need not be given back.</summary>
    public EpochReader NewReader()
    {
        var reader = new EpochReader(this);
        lock (_gate)
        {
            _readers.RemoveAll(r => !r.TryGetTarget(out _));
            _readers.Add(new(reader));
        }
        return reader;
    }

    /// <summary>Runs <paramref name="free"/> when no reader is left that began before now. What it frees must be unreachable already.</summary>
    public void Retire(Action free)
    {
        lock (_gate)
        {
            _retired.Enqueue((Interlocked.Increment(ref _epoch), free));
            Volatile.Write(ref _waiting, _retired.Count);
        }
        Collect();
    }

    /// <summary>Frees what no reader sees any more.</summary>
    public void Collect()
    {
        List<Action> free = [];
        lock (_gate)
        {
            long oldest = long.MaxValue;
            foreach (var weak in _readers)
                if (weak.TryGetTarget(out var reader) && reader.Began is not 0 and var began) oldest = Math.Min(oldest, began);
            while (_retired.TryPeek(out var next) && next.Epoch <= oldest) free.Add(_retired.Dequeue().Free);
            Volatile.Write(ref _waiting, _retired.Count);
        }
        foreach (var action in free) action();
    }
}
