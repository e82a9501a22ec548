namespace Lux.Engine;

/// <summary>Receives the log's commands, oldest first, while a <see cref="TableLog"/> opens.</summary>
internal interface ILogReplay
{
    /// <summary>
    /// Called once before the first batch. <see cref="TableLog.At"/> already works for every place that will be replayed;
    /// nothing may be appended yet.
    /// </summary>
    void Begin(TableLog log)
    {
    }

    /// <summary>One command: <paramref name="place"/> is where <c>batch[0]</c> lies; the span is valid during the call only.</summary>
    void Apply(ulong sequence, long place, ReadOnlySpan<byte> batch);
}
