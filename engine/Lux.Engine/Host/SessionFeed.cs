using Garnet.networking;

namespace Lux.Engine;

/// <summary>
/// Gives a session what was received piece by piece. Between MULTI and EXEC the session takes nothing away: it reads on behind what it has read, and at EXEC once more from MULTI on.
/// </summary>
internal unsafe ref struct SessionFeed(IMessageConsumer session, byte* received)
{
    /// <summary>What the session does not look at, because it is too short for a command.</summary>
    private const int TooShort = 4;

    private bool _isInTransaction = RespSession.IsInTransaction(session);

    /// <summary>What the session needs no more.</summary>
    public int Consumed { get; private set; }

    /// <summary>How far it has read.</summary>
    public readonly int Position => _isInTransaction ? Consumed + RespSession.ReadHead(session) : Consumed;

    /// <summary>Lets it read up to <paramref name="end"/>, where a command begins; false when it stopped before.</summary>
    public bool Give(int end)
    {
        GiveRest(end);
        // A line's end between commands, which it would look at with what comes behind it.
        if (Position < end && end - Position < TooShort) Skip(end);
        return Position == end;
    }

    /// <summary>Lets it read up to <paramref name="end"/>, as far as that is commands.</summary>
    public void GiveRest(int end)
    {
        if (Position == end) return;
        Consumed += session.TryConsumeMessages(received + Consumed, end - Consumed);
        _isInTransaction = RespSession.IsInTransaction(session);
    }

    /// <summary>Goes on behind what it shall not see. Between MULTI and EXEC the transaction must be aborted, or it is run.</summary>
    public void Skip(int end)
    {
        if (_isInTransaction) RespSession.ReadHead(session) = end - Consumed;
        else Consumed = end;
    }
}
