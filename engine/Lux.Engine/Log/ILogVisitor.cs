namespace Lux.Engine;

/// <summary>Receives what a <see cref="LogWalk"/> meets, in the order of the log.</summary>
internal interface ILogVisitor
{
    /// <summary>A segment begins.</summary>
    void Begin(SegmentFile segment)
    {
    }

    /// <summary>A whole record; <paramref name="offset"/> is where it begins in the segment.</summary>
    void Whole(SegmentFile segment, long offset, in Record record);

    /// <summary>A place that is not whole, in a sentence.</summary>
    void Missing(string line);

    /// <summary>A segment ends.</summary>
    void End(SegmentFile segment, long offset)
    {
    }
}
