using Lux.Language;

namespace Lux.Engine;

/// <summary>Takes the rows that a query found, one by one. One object serves all queries of a session.</summary>
internal abstract class RowSink
{
    /// <summary>How many more rows it takes.</summary>
    public virtual long Room => long.MaxValue;

    /// <summary>Whether it needs no more rows.</summary>
    public bool IsFull => Room <= 0;

    /// <summary>Why it cannot take more.</summary>
    public LuxError? Error { get; protected set; }

    /// <summary>Takes a row; the row is not kept, what it needs of it is copied.</summary>
    public abstract void Add(ref QueryRow row);

    /// <summary>Forgets what it took, to be given other rows.</summary>
    public abstract void Restart();
}
