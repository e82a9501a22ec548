using System.Globalization;

namespace Lux.Engine;

/// <summary>
/// Room on the disk behind the end of a log of several files. What clients write goes into memory first and is acknowledged; the room is there so that all of it fits on the disk even
/// when nothing else does any more. Where the file system does not reserve, it only looks whether there is room.
/// </summary>
internal sealed class ReservedEnd(string path)
{
    /// <summary>
    /// The memory of Garnet's log, which is all that it can have acknowledged and not written: with less than this behind what it writes, nothing more is acknowledged.
    /// </summary>
    public const long Least = 32 << 20;

    private const long Step = 8 << 20;

    private long _segmentBytes = long.MaxValue;
    private long _end;
    private long _reserved;

    /// <summary>Begins behind what earlier starts wrote.</summary>
    public void Begin(long segmentBytes)
    {
        if (segmentBytes > 0) _segmentBytes = segmentBytes;
        var (folder, name) = (Path.GetDirectoryName(path)!, Path.GetFileName(path));
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles(name + ".*"))
        {
            if (file.Length > 0 && int.TryParse(file.Name.AsSpan(name.Length + 1), CultureInfo.InvariantCulture, out var segment))
                _end = _reserved = Math.Max(_end, (segment * _segmentBytes) + file.Length);
        }
    }

    /// <summary>Takes more room when there is less than the least behind <paramref name="end"/> or any earlier one; the fault when there is none.</summary>
    public IOException? Extend(long end)
    {
        _end = Math.Max(_end, end);
        if (_reserved - _end >= Least) return null;
        return TryReserve(_end + Least + Step) is null ? null : TryReserve(_end + Least);
    }

    private IOException? TryReserve(long until)
    {
        try
        {
            for (var from = Math.Max(_reserved, _end); from < until;)
            {
                var (segment, offset) = Math.DivRem(from, _segmentBytes);
                var bytes = Math.Min(until - from, _segmentBytes - offset);
                Reserve(PathOf(segment), offset, bytes);
                from += bytes;
            }

            _reserved = Math.Max(_reserved, until);
            return null;
        }
        catch (IOException fault)
        {
            return fault;
        }
        catch (UnauthorizedAccessException denied)
        {
            // Asked for again as for room: somebody took the right to write away, and may give it back.
            return new(denied.Message, denied);
        }
    }

    private static void Reserve(string path, long offset, long bytes)
    {
        using var file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        // An earlier start may have taken it already.
        var given = OperatingSystem.IsLinux() ? Posix.AllocatedBytes(file) : -1;
        var needed = given < 0 ? bytes : Math.Clamp(offset + bytes - given, 0, bytes);

        // Looked at first: to take what there is and give it back would leave others without room for a moment.
        var disk = OperatingSystem.IsWindows() ? Path.GetPathRoot(path)! : Path.GetDirectoryName(path)!;
        if (new DriveInfo(disk).AvailableFreeSpace < needed) throw DiskFull.Found(path);
        if (OperatingSystem.IsLinux()) _ = Posix.TryReserve(file, offset, bytes);
    }

    private string PathOf(long segment) => string.Create(CultureInfo.InvariantCulture, $"{path}.{segment}");
}
