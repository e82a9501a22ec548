using System.Globalization;
using System.Text;

namespace Lux.Engine;

/// <summary>
/// The file SYNCED beside the segments: the highest segment and sequence that were surely on the disk when it was written. The segments vouch for each other except the
/// last; this one vouches for it, so that a lost or shortened end is noticed. It is written when a segment is first synced, at a start and at a clean stop, always after the
/// sync and as a new file renamed over the old one: whatever interrupts, it never says more than is there.
/// </summary>
/// <param name="Segment">The highest segment.</param>
/// <param name="Sequence">The highest sequence.</param>
internal readonly record struct SyncedNote(int Segment, ulong Sequence)
{
    public const string FileName = "SYNCED";

    private const string Title = "lux synced 1";

    /// <summary>What a folder's note says; nothing when there is none, as in folders from before it.</summary>
    /// <exception cref="LuxEngineException">The file is no note.</exception>
    public static SyncedNote Read(string directory)
    {
        var path = Path.Combine(directory, FileName);
        if (!File.Exists(path)) return default;
        var lines = File.ReadAllLines(path);
        if (lines.Length >= 3 && lines[0] == Title
            && TryNumber(lines[1], "segment ", out var segment) && segment <= int.MaxValue && TryNumber(lines[2], "sequence ", out var sequence))
        {
            return new((int)segment, sequence);
        }

        throw new LuxEngineException(
            $"{path} is damaged, and it says how much of the log was on the disk; put it back, or remove it to start with what the log says itself. Nothing was changed.");
    }

    /// <summary>Writes the note, on the disk when this returns.</summary>
    public void Write(string directory)
    {
        var draft = Path.Combine(directory, FileName + ".new");
        using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write))
        {
            file.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Title}\nsegment {Segment}\nsequence {Sequence}\n")));
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, Path.Combine(directory, FileName), overwrite: true);
        if (OperatingSystem.IsLinux()) Posix.FlushDirectory(directory);
    }

    /// <summary>Refuses a folder whose last segment is gone or has no header any more.</summary>
    /// <exception cref="LuxEngineException">It is so.</exception>
    public void Check(IReadOnlyList<SegmentFile> files, string directory)
    {
        if (Segment == 0 || files.Count == 0) return;
        var number = Segment;
        if (files[^1].Number < number)
        {
            throw new LuxEngineException(
                $"{SegmentFile.PathOf(directory, number)} is missing: everything up to sequence {Sequence} was on the disk, the end of it there; put the file back. Nothing was changed.");
        }

        if (files.FirstOrDefault(file => file.Number == number) is { Header: null } damaged)
        {
            throw new LuxEngineException($"{damaged.Path} is damaged at offset 0: its header was on the disk and is not whole. Nothing was changed; lux-server --check shows what is whole.");
        }
    }

    private static bool TryNumber(string line, string name, out ulong number)
    {
        number = 0;
        return line.StartsWith(name, StringComparison.Ordinal) && ulong.TryParse(line.AsSpan(name.Length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
