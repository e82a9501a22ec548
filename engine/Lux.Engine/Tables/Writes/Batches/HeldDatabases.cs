namespace Lux.Engine;

/// <summary>The databases that a batch writes: locked in the order of their names, so that two batches never wait for each other, and each within one change until it is over.</summary>
internal sealed class HeldDatabases
{
    private readonly List<Database> _databases = [];
    private Table? _recent;
    private int _held;

    /// <summary>Adds one before <see cref="Hold"/>.</summary>
    public void Add(Database database)
    {
        if (!_databases.Contains(database)) _databases.Add(database);
    }

    /// <summary>Where the batch drafts its effects.</summary>
    public DraftMemory Memory => _databases[0].Draft;

    public void Hold()
    {
        if (_databases.Count > 1) _databases.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (var database in _databases)
        {
            Monitor.Enter(database);
            _held++;
            database.Hold();
        }
    }

    /// <summary>Lets all of them go, in whatever state <see cref="Hold"/> is.</summary>
    public void Release()
    {
        while (_held > 0)
        {
            var database = _databases[--_held];
            database.Release();
            Monitor.Exit(database);
        }
        _databases.Clear();
        _recent = null;
    }

    /// <summary>The table of a number.</summary>
    public Table TableOf(uint number)
    {
        if (_recent?.Number == number) return _recent;
        foreach (var database in _databases)
            foreach (var table in database.Tables.Values)
                if (table.Number == number) return _recent = table;
        throw new InvalidOperationException($"no database of the batch has table number {number}");
    }
}
