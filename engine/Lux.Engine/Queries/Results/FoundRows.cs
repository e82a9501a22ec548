using Lux.Language;

namespace Lux.Engine;

/// <summary>Keeps rows in the order in which they come. Hot path: 0 B when warm.</summary>
internal sealed class FoundRows(QueryBuffers buffers) : RowSink
{
    private const int LeastRowBytes = 8;   // what a row takes in any reply: more rows than fit need not be found

    private long _wanted, _most;

    public override long Room => _wanted - buffers.FoundIds.Count;

    /// <param name="wanted">How many rows are enough.</param>
    /// <param name="offset">How many of the first are not answered.</param>
    /// <param name="isAnswered">Whether the rest must fit a reply.</param>
    public FoundRows Begin(long wanted, long offset, bool isAnswered)
    {
        _wanted = wanted;
        long most = Limits.ReplyBytes / LeastRowBytes;
        _most = isAnswered && offset < long.MaxValue - most ? offset + most : long.MaxValue;
        Restart();
        return this;
    }

    public override void Add(ref QueryRow row)
    {
        buffers.FoundIds.Add(row.Id);
        buffers.FoundPlaces.AddRange(row.Places);
        if (buffers.FoundIds.Count > _most) Error = LuxError.Of(ErrorCode.ReplyTooLarge);
    }

    public override void Restart()
    {
        Error = null;
        buffers.FoundIds.Clear();
        buffers.FoundPlaces.Clear();
    }
}
