namespace Lux.Engine;

/// <summary>
/// Gives the ids of rows in steps. A step may meet a torn state, so it changes nothing but buffers until <see cref="Commit"/> says that it was valid.
/// One object serves all queries of a session. Hot path: 0 B when warm.
/// </summary>
internal abstract class RowSource
{
    /// <summary>Whether nothing is left.</summary>
    public bool IsEnd { get; protected set; }

    /// <summary>Index entries, or ids where no index is used, that were read so far.</summary>
    public long Entries { get; protected set; }

    /// <summary>Whether what it gives was read in an earlier step, so that a row may have changed or gone since.</summary>
    public bool IsStale { get; protected set; }

    /// <summary>Collects up to <paramref name="max"/> ids into the buffers; fewer does not mean the end.</summary>
    public abstract int Collect(int max);

    /// <summary>Takes the last step, of <paramref name="count"/> ids, as valid.</summary>
    public abstract void Commit(int count);
}
