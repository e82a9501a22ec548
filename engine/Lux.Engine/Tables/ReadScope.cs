namespace Lux.Engine;

/// <summary>
/// One read of a database. What lies between <see cref="Begin"/> and a <see cref="TryEnd"/> that says true was read from one state; when it says false
/// a writer came between, what was read is worth nothing, and the step is done again. After <see cref="Tries"/> of them it takes the writers' lock.
/// Rows whose places were read stay readable until the scope is disposed. Hot path: 0 B.
/// <code>
/// using var read = session.Read(database);
/// do { read.Begin(); ... collect places ... } while (!read.TryEnd());
/// ... rows ...
/// </code>
/// What runs in between may meet a torn state: it must not trust counts, must end, and must not throw on bytes that make no sense.
/// Several steps of few entries are made one snapshot by doing all of them again when a writer came between two; after <see cref="Tries"/> of those the lock is held over all.
/// <code>
/// do { read.BeginSnapshot(); ... steps, each of which tells what it took ... } while (read.IsTorn);
/// </code>
/// </summary>
internal ref struct ReadScope
{
    /// <summary>How often a read is tried before it takes the lock.</summary>
    public const int Tries = 20;

    /// <summary>The most entries that several steps read as one snapshot.</summary>
    public const int SnapshotEntries = 1000;

    private const long None = -1;

    private readonly Database _database;
    private readonly EpochReader _reader;
    private readonly int _firstTry;
    private long _before;
    private int _tries;
    private bool _hasLock, _isHeld, _isTorn;
    private long _snapshot = None;   // the sequence that the snapshot's first step saw
    private long _taken;             // its entries so far

    /// <param name="reader">Who reads.</param>
    /// <param name="database">What is read.</param>
    /// <param name="isWriter">Whether the reader holds the lock and is changing things, so that trying without it would be in vain.</param>
    public ReadScope(EpochReader reader, Database database, bool isWriter = false)
    {
        _database = database;
        _reader = reader;
        _tries = _firstTry = isWriter ? Tries : 0;
        reader.Enter();
    }

    /// <summary>Whether the steps since <see cref="BeginSnapshot"/> are few enough to be one snapshot and were not: they have to be done again.</summary>
    public readonly bool IsTorn => _isTorn && _taken <= SnapshotEntries;

    /// <summary>How many snapshots were torn so far: the next one does better with larger steps.</summary>
    public int Tears { get; private set; }

    /// <summary>Begins steps that are to be one snapshot.</summary>
    public void BeginSnapshot()
    {
        if (IsTorn && ++Tears >= Tries)
        {
            Monitor.Enter(_database, ref _hasLock);
            _isHeld = true;
        }
        _isTorn = false;
        _snapshot = None;
        _taken = 0;
    }

    /// <summary>Counts the entries that the last step read. What reads many is no snapshot, and must not keep writers waiting.</summary>
    public void Took(long entries)
    {
        _taken += entries;
        if (!_isHeld || _taken <= SnapshotEntries) return;
        _isHeld = false;
        Leave();
    }

    /// <summary>Begins a step.</summary>
    public void Begin()
    {
        if (_isHeld) return;
        var wait = default(SpinWait);
        while (_tries < Tries)
        {
            _before = _database.Sequence;
            if ((_before & 1) == 0) return;
            _tries++;
            wait.SpinOnce(sleep1Threshold: -1);
        }
        Monitor.Enter(_database, ref _hasLock);
    }

    /// <summary>Ends a step; false when it has to be done again. The next step may begin in either case.</summary>
    public bool TryEnd()
    {
        if (_hasLock)
        {
            _before = _database.Sequence;
            if (!_isHeld) Leave();
        }
        else if (!_database.IsStill(_before))
        {
            _tries++;
            return false;
        }
        _tries = _firstTry;
        if (_snapshot == None) _snapshot = _before;
        else _isTorn |= _snapshot != _before;
        return true;
    }

    public void Dispose()
    {
        if (_hasLock) Leave();
        _reader.Exit();
    }

    private void Leave()
    {
        Monitor.Exit(_database);
        _hasLock = false;
    }
}
