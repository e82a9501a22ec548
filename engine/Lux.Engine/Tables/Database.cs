using System.Collections.Immutable;

namespace Lux.Engine;

/// <summary>
/// One database: its tables, the lock of its writers and the sequence by which readers see that a writer came between.
/// The sequence is odd while a writer changes places or indexes; a reader that saw the same even number before and after
/// read one state (see <see cref="ReadScope"/>). Taken with Monitor on this object: Monitor spins before it sleeps, which
/// measured best for a lock held about a microsecond (engine.md).
/// </summary>
internal sealed class Database(string name)
{
    private long _sequence;
    private bool _isHeld;
    private ImmutableSortedDictionary<string, Table> _tables = ImmutableSortedDictionary.Create<string, Table>(StringComparer.Ordinal);

    public string Name { get; } = name;

    /// <summary>Held over a whole schema change, from its registration to its switch, so that of two the second waits. Taken before the lock, never within.</summary>
    public object SchemaChanges { get; } = new();

    /// <summary>The tables by name, in order of their names.</summary>
    public ImmutableSortedDictionary<string, Table> Tables => Volatile.Read(ref _tables);

    /// <summary>Odd while a writer is changing what readers see.</summary>
    public long Sequence => Volatile.Read(ref _sequence);

    /// <summary>Before a writer, which holds the lock, changes a place, an index or a table's state.</summary>
    public void BeginChange()
    {
        if (_isHeld) return;
        _sequence++;
        Volatile.WriteBarrier();
    }

    /// <summary>After the last of these changes.</summary>
    public void EndChange()
    {
        if (!_isHeld) Volatile.Write(ref _sequence, _sequence + 1);
    }

    /// <summary>Makes all changes until <see cref="Release"/> one: readers wait for its end. By a writer, which holds the lock all the time.</summary>
    public void Hold()
    {
        BeginChange();
        _isHeld = true;
    }

    /// <summary>Ends what <see cref="Hold"/> began.</summary>
    public void Release()
    {
        _isHeld = false;
        EndChange();
    }

    /// <summary>Where the batch under way has its effects; used under the lock.</summary>
    public DraftMemory Draft { get; } = new();

    /// <summary>Whether nothing changed since <see cref="Sequence"/> was <paramref name="before"/>.</summary>
    public bool IsStill(long before)
    {
        Volatile.ReadBarrier();
        return _sequence == before;
    }

    public void Add(Table table) => Volatile.Write(ref _tables, _tables.Add(table.Name, table));

    /// <summary>Gives a table another name.</summary>
    public void Rename(Table table, string name) => Volatile.Write(ref _tables, _tables.Remove(table.Name).Add(name, table));

    public void Remove(Table table) => Volatile.Write(ref _tables, _tables.Remove(table.Name));
}
