using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace Lux.Engine;

/// <summary>A mapped segment: preallocated and written while it is the current one, read-only before and after.</summary>
internal sealed unsafe class Segment : IDisposable
{
    private readonly MemoryMappedFile _map;
    private readonly MemoryMappedViewAccessor _view;
    private SafeFileHandle? _file;

    private Segment(string path, int number, long length, SafeFileHandle? file, MemoryMappedFile map, MemoryMappedFileAccess access)
    {
        (Path, Number, Length, _file, _map) = (path, number, length, file, map);
        _view = map.CreateViewAccessor(0, length, access);
        byte* at = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref at);
        Base = at;
    }

    public string Path { get; }

    public int Number { get; }

    /// <summary>Bytes that are mapped.</summary>
    public long Length { get; }

    public byte* Base { get; }

    /// <summary>Where its last record ends, once it is sealed.</summary>
    public long End { get; set; }

    /// <summary>False when the file system gave less than was asked for, as those that copy on write do.</summary>
    public bool IsReserved { get; private init; } = true;

    /// <summary>Makes a segment file of a size with its blocks reserved, maps it, and leaves it all zeros.</summary>
    /// <exception cref="IOException">There is no room; nothing is left behind.</exception>
    public static Segment Create(string path, int number, long length, bool sync, LogFaults faults)
    {
        SafeFileHandle? file = null;
        try
        {
            file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            faults.Allocating?.Invoke(path, length);
            var reserved = Allocate(file, length);
            if (sync && OperatingSystem.IsLinux()) Posix.FlushDirectory(System.IO.Path.GetDirectoryName(path)!);
            return new Segment(path, number, length, file, Map(file, MemoryMappedFileAccess.ReadWrite), MemoryMappedFileAccess.ReadWrite)
            {
                IsReserved = reserved,
            };
        }
        catch
        {
            if (file is not null)
            {
                file.Dispose();
                File.Delete(path);
            }

            throw;
        }
    }

    /// <summary>Maps a segment of an earlier start.</summary>
    public static Segment OpenOld(SegmentFile from)
    {
        using var file = File.OpenHandle(from.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return new Segment(from.Path, from.Number, from.Length, null, Map(file, MemoryMappedFileAccess.Read), MemoryMappedFileAccess.Read);
    }

    /// <summary>Forces what was written to the disk.</summary>
    public void Flush()
    {
        if (OperatingSystem.IsWindows()) _view.Flush();
        if (_file is { } open)
        {
            RandomAccess.FlushToDisk(open);
            return;
        }

        using var file = File.OpenHandle(Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.FlushToDisk(file);
    }

    /// <summary>Nothing more is written: gives the unused end back, makes the pages read-only and lets the file go.</summary>
    public void Settle()
    {
        if (_file is null) return;
        if (OperatingSystem.IsLinux())
        {
            RandomAccess.SetLength(_file, End);
            Posix.Protect(Base, Length);
        }

        _file.Dispose();
        _file = null;
    }

    public void Dispose()
    {
        // The view's own Dispose would sync the whole map first, whatever the mode; syncing is the log's affair.
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.SafeMemoryMappedViewHandle.Dispose();
        _view.Dispose();
        _map.Dispose();
        _file?.Dispose();
    }

    private static MemoryMappedFile Map(SafeFileHandle file, MemoryMappedFileAccess access) =>
        MemoryMappedFile.CreateFromFile(file, null, 0, access, HandleInheritability.None, leaveOpen: true);

    private static bool Allocate(SafeFileHandle file, long length)
    {
        if (OperatingSystem.IsLinux() && Posix.TryAllocate(file, length) && Posix.AllocatedBytes(file) is var given && (given < 0 || given >= length))
        {
            return true;
        }

        // Copy-on-write file systems promise blocks without giving them, others know no promise: written zeros take real ones.
        var zeros = new byte[1 << 20];
        for (long offset = 0; offset < length; offset += zeros.Length)
        {
            RandomAccess.Write(file, zeros.AsSpan(0, (int)Math.Min(zeros.Length, length - offset)), offset);
        }

        return !OperatingSystem.IsLinux() || Posix.AllocatedBytes(file) >= length;
    }
}
