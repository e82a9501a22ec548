namespace Lux.Engine;

/// <summary>
/// The segments that make the log, oldest first, and those that do not. Each header names the one before it; numbers between the
/// two were cut off by an earlier start. A segment whose header is not whole stays in the chain: whether it was lost in a power cut
/// or is damaged, its place and what follows it decide.
/// </summary>
internal sealed record SegmentChain(IReadOnlyList<SegmentFile> Segments, IReadOnlyList<SegmentFile> Leftovers)
{
    /// <exception cref="LuxEngineException">A segment that is needed is missing.</exception>
    public static SegmentChain Of(IReadOnlyList<SegmentFile> files, string directory) => Of(files, directory, null);

    /// <summary>The same over segments that are missing, which are named in <paramref name="missing"/>.</summary>
    public static SegmentChain OfWhatIsThere(IReadOnlyList<SegmentFile> files, string directory, ICollection<string> missing) => Of(files, directory, missing);

    private static SegmentChain Of(IReadOnlyList<SegmentFile> files, string directory, ICollection<string>? gaps)
    {
        var last = files.LastOrDefault(file => file.Header is not null);
        if (last is null)
        {
            if (gaps is not null && files.Count > 0) return new SegmentChain(files, []);
            throw new LuxEngineException(files.Count == 0
                ? $"{directory} holds no segment, but the folder's IDENT says that it had some; put the *.lux files back. Nothing was changed."
                : $"{files[0].Path} is damaged at offset 0 and no other segment is readable; nothing was changed, lux-server --check shows what is whole.");
        }

        // What lies after the last header is prepared and unused, or its header never reached the disk.
        var segments = files.Where(file => file.Number > last.Number).Reverse().ToList();
        var at = last;
        while (true)
        {
            segments.Add(at);
            if (at.Header is { } header && (header.Previous == 0 || at.Number <= last.Header!.Value.Head)) break;
            var before = Before(files, at);
            if (before is null)
            {
                if (HighestHead(segments) is var head && head >= at.Number)
                {
                    _ = segments.RemoveAll(segment => segment.Number < head);
                    break;
                }

                if (at.Header is null) break;
                var missing = SegmentFile.PathOf(directory, at.Header.Value.Previous);
                if (gaps is null)
                {
                    throw new LuxEngineException(
                        $"{missing} is missing, and {Path.GetFileName(at.Path)} continues it; put the file back. Nothing was changed.");
                }

                gaps.Add(missing);
                before = files.LastOrDefault(file => file.Number < at.Header.Value.Previous);
                if (before is null) break;
            }

            at = before;
        }

        segments.Reverse();
        return new SegmentChain(segments, [.. files.Except(segments)]);
    }

    private static SegmentFile? Before(IReadOnlyList<SegmentFile> files, SegmentFile segment) =>
        segment.Header is { } header
            ? files.FirstOrDefault(file => file.Number == header.Previous)
            : files.LastOrDefault(file => file.Number < segment.Number);

    /// <summary>
    /// Cleaning says `head` in the log before it removes the oldest segments; a header written since then repeats it. Only a start
    /// right after that has to look for the record.
    /// </summary>
    private static int HighestHead(List<SegmentFile> segments)
    {
        var highest = 0;
        foreach (var segment in segments)
        {
            if (segment.Header is not { } header) continue;
            using var reader = new SegmentReader(segment, header.Seed);
            for (long offset = SegmentHeader.Bytes; reader.TryFind(ref offset, header.FirstSequence - 1, out var record); offset += record.Bytes)
            {
                if (!record.IsMark) continue;
                foreach (var effect in Effect.In(record.Batch))
                {
                    if (effect.Kind == EffectKind.Head) highest = Math.Max(highest, (int)effect.Table);
                }
            }
        }

        return highest;
    }
}
