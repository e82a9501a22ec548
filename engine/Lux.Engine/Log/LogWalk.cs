namespace Lux.Engine;

/// <summary>Walks a chain of segments to its very end, over every place that is not whole.</summary>
/// <param name="chain">The segments.</param>
/// <param name="engine">Whose they are; checksums begin with it.</param>
/// <param name="visitor">Receives what is met.</param>
internal sealed class LogWalk(SegmentChain chain, Guid engine, ILogVisitor visitor)
{
    /// <summary>How many starts are tried as the one that wrote a segment whose header does not say it.</summary>
    private const uint MostEpochs = 16;

    /// <summary>The sequence of the last command met.</summary>
    public ulong Last { get; private set; }

    public void Run()
    {
        var segments = chain.Segments;
        Last = (segments[0].Header?.FirstSequence ?? 1) - 1;
        for (var i = 0; i < segments.Count; i++)
        {
            visitor.Begin(segments[i]);
            if (segments[i].Header is { } header)
            {
                if (header.FirstSequence > Last + 1) visitor.Missing($"{segments[i].Path}: begins with sequence {header.FirstSequence}, {Last + 1} is not there");
                Walk(segments[i], header.Seed, header.FirstSequence - 1, EndOf(i));
            }
            else
            {
                WalkHeadless(i);
            }
        }
    }

    private long? EndOf(int i) => i + 1 < chain.Segments.Count && chain.Segments[i + 1].Header is { } next && next.Previous == chain.Segments[i].Number ? next.PreviousEnd : null;

    private void Walk(SegmentFile segment, uint seed, ulong after, long? end)
    {
        using var reader = new SegmentReader(segment, seed);
        long offset = SegmentHeader.Bytes;
        while (offset != end)
        {
            var at = offset;
            if (!reader.TryFind(ref at, after, out var record) || at >= end) break;
            if (at != offset) visitor.Missing($"{segment.Path}: not whole from offset {offset}; whole again from {at} with sequence {record.Sequence}");
            offset = at + record.Bytes;
            visitor.Whole(segment, at, record);
            if (!record.IsMark) Last = record.Sequence;
        }

        if (offset < end) visitor.Missing($"{segment.Path}: not whole from offset {offset} to its end at {end}");
        visitor.End(segment, offset);
    }

    /// <summary>A segment without a header that is whole: made ahead and not begun, or damaged. Its records check with the epoch of a start around it.</summary>
    private void WalkHeadless(int i)
    {
        var segment = chain.Segments[i];
        if (i + 1 == chain.Segments.Count && IsUnused(segment)) return;
        if (SeedOf(i) is { } seed)
        {
            visitor.Missing($"{segment.Path}: the header is not whole, the records are read without it");
            Walk(segment, seed, Last, EndOf(i));
        }
        else
        {
            visitor.Missing($"{segment.Path}: the header is not whole, and no record is found in it");
        }
    }

    private uint? SeedOf(int i)
    {
        var segments = chain.Segments;
        var from = segments.Take(i).LastOrDefault(segment => segment.Header is not null)?.Header?.Epoch ?? 1;
        var to = segments.Skip(i + 1).FirstOrDefault(segment => segment.Header is not null)?.Header?.Epoch ?? from + MostEpochs;
        for (var epoch = from; epoch <= to && epoch - from < MostEpochs; epoch++)
        {
            var seed = SegmentHeader.SeedOf(engine, epoch, segments[i].Number);
            using var reader = new SegmentReader(segments[i], seed);
            long offset = SegmentHeader.Bytes;
            if (reader.TryFind(ref offset, Last, out _)) return seed;
        }

        return null;
    }

    private static bool IsUnused(SegmentFile segment)
    {
        using var reader = new SegmentReader(segment, 0);
        return reader.IsZero(SegmentHeader.Bytes);
    }
}
