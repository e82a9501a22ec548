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
/// </summary>
internal ref struct ReadScope
{
    /// <summary>How often a read is tried before it takes the lock.</summary>
    public const int Tries = 20;

    private readonly Database _database;
    private readonly EpochReader _reader;
    private readonly int _firstTry;
    private long _before;
    private int _tries;
    private bool _hasLock;

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

    /// <summary>Begins a step.</summary>
    public void Begin()
    {
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
            Leave();
            _tries = _firstTry;
            return true;
        }
        if (_database.IsStill(_before))
        {
            _tries = _firstTry;
            return true;
        }
        _tries++;
        return false;
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
