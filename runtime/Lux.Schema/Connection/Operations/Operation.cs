namespace Lux.Schema;

/// <summary>A command on its way: queued in the order of sending, settled once by its reply, its deadline, its cancellation or the end of the connection.</summary>
/// <remarks>
/// Hot path, pooled. Two hold it: the queue until the reply's turn has come, and the caller until the result is taken; it is used again when both have let go.
/// The ticket tells its lives apart: even while pending, odd once settled, so whoever looks at an operation that lives its next life already fails to settle it.
/// </remarks>
internal abstract class Operation
{
    private long _ticket;
    private int _holders;

    /// <summary>When it times out, in <see cref="Environment.TickCount64"/>.</summary>
    public long Deadline { get; set; } = long.MaxValue;

    /// <summary>Its place in the order of sending.</summary>
    public long Index { get; set; }

    /// <summary>How many bytes its command takes.</summary>
    public int Size { get; set; }

    public long Ticket => Volatile.Read(ref _ticket);

    public static bool IsSettled(long ticket) => (ticket & 1) != 0;

    /// <summary>Makes the caller the one that settles it.</summary>
    public bool TryTake(long ticket) => !IsSettled(ticket) && Interlocked.CompareExchange(ref _ticket, ticket + 1, ticket) == ticket;

    /// <summary>Decodes the reply and settles with what comes out, without waking the caller yet: <see cref="Wake"/>.</summary>
    public abstract bool TrySettle(ReadOnlySpan<byte> reply);

    /// <summary>Wakes the caller after <see cref="TrySettle"/>: here and now, or on the thread pool.</summary>
    public abstract void Wake(bool inline);

    /// <summary>Settles with an error and wakes the caller; only after <see cref="TryTake"/>.</summary>
    public abstract void Fail(Exception error);

    /// <summary>One of the two holders lets go.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _holders) == 0) Recycle();
    }

    protected abstract void Recycle();

    /// <summary>Begins the next life, held by queue and caller.</summary>
    protected void Begin() => _holders = 2;

    /// <summary>Ends this life. The deadline goes first, so that the watch for deadlines never sees a new ticket with an old deadline.</summary>
    protected void End()
    {
        Deadline = long.MaxValue;
        Volatile.Write(ref _ticket, _ticket + (IsSettled(_ticket) ? 1 : 2));
    }
}
