using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Lux.Engine;

/// <summary>The few calls that .NET has no word for. All of them are Linux's; elsewhere the log does without.</summary>
internal static unsafe partial class Posix
{
    private const int LockExclusive = 2;
    private const int LockNoWait = 4;
    private const int PopulateWrite = 23;
    private const int ProtectRead = 1;
    private const int OpenReadOnly = 0;
    private const int OpenCloseOnExec = 0x80000;
    private const int EmptyPath = 0x1000;
    private const int CurrentFolder = -100;
    private const int KeepLength = 1;
    private const uint Exchange = 2;
    private const uint WantBlocks = 0x400;
    private const int NotPermitted = 1;
    private const int Interrupted = 4;
    private const int OtherFileSystem = 18;
    private const int InvalidArgument = 22;
    private const int TooManyLinks = 31;
    private const int NoSystemCall = 38;
    private const int NotSupported = 95;

    /// <summary>Takes the exclusive lock of a file; false when another holds it.</summary>
    public static bool TryLock(SafeFileHandle file) => flock(file, LockExclusive | LockNoWait) == 0;

    /// <summary>Reserves a file's blocks and sets its length; false when the file system cannot.</summary>
    /// <exception cref="IOException">There is no room.</exception>
    public static bool TryAllocate(SafeFileHandle file, long length) => TryAllocate(file, 0, 0, length);

    /// <summary>Reserves blocks at and behind a file's end and leaves its length as it is; false when the file system cannot.</summary>
    /// <exception cref="IOException">There is no room.</exception>
    public static bool TryReserve(SafeFileHandle file, long offset, long length) => TryAllocate(file, KeepLength, offset, length);

    /// <summary>Bytes that the file system has really given to a file, or -1 when it does not say.</summary>
    public static long AllocatedBytes(SafeFileHandle file)
    {
        // struct statx is the same on every processor: 256 bytes, the number of 512-byte blocks at 48.
        var stat = stackalloc byte[256];
        return statx(file, "", EmptyPath, WantBlocks, stat) == 0 ? *(long*)(stat + 48) * 512 : -1;
    }

    /// <summary>Faults pages in for writing ahead of use. Only advice: kernels before 5.14 refuse it.</summary>
    public static void Populate(byte* at, long length) => _ = madvise(at, (nuint)length, PopulateWrite);

    /// <summary>Makes mapped pages read-only, so that a stray write ends the process and not the data.</summary>
    public static void Protect(byte* at, long length) => _ = mprotect(at, (nuint)length, ProtectRead);

    /// <summary>Forces a folder's entries to the disk.</summary>
    public static void FlushDirectory(string path)
    {
        using var directory = OpenToRead(path);
        if (fsync(directory) != 0) throw Failure(Marshal.GetLastPInvokeError());
    }

    /// <summary>Lets two files or folders change places in one step; false when the file system cannot.</summary>
    public static bool TryExchange(string one, string other)
    {
        if (renameat2(CurrentFolder, one, CurrentFolder, other, Exchange) == 0) return true;
        var error = Marshal.GetLastPInvokeError();
        if (error is NotSupported or NoSystemCall or InvalidArgument) return false;
        throw Failure(error);
    }

    /// <summary>Gives a file a second name; false when the file system cannot, or the name would be on another one.</summary>
    public static bool TryLink(string path, string name)
    {
        if (link(path, name) == 0) return true;
        var error = Marshal.GetLastPInvokeError();
        if (error is NotSupported or NoSystemCall or OtherFileSystem or NotPermitted or TooManyLinks) return false;
        throw Failure(error);
    }

    /// <summary>The path of what is there, without links; null when nothing is.</summary>
    public static string? RealPath(string path)
    {
        var real = realpath(path, null);
        if (real is null) return null;
        var text = Marshal.PtrToStringUTF8((nint)real);
        NativeMemory.Free(real);
        return text;
    }

    /// <summary>Opens a file or folder without the lock that .NET takes on every open.</summary>
    public static SafeFileHandle OpenToRead(string path)
    {
        var descriptor = open(path, OpenReadOnly | OpenCloseOnExec);
        if (descriptor < 0) throw Failure(Marshal.GetLastPInvokeError());
        return new SafeFileHandle(descriptor, ownsHandle: true);
    }

    private static bool TryAllocate(SafeFileHandle file, int mode, long offset, long length)
    {
        while (fallocate(file, mode, offset, length) != 0)
        {
            var error = Marshal.GetLastPInvokeError();
            if (error is NotSupported or NoSystemCall or InvalidArgument) return false;
            if (error != Interrupted) throw Failure(error);
        }

        return true;
    }

    private static IOException Failure(int error) => new(new Win32Exception(error).Message, error);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int flock(SafeFileHandle file, int operation);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fallocate(SafeFileHandle file, int mode, long offset, long length);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(SafeFileHandle directory, string path, int flags, uint mask, byte* stat);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int madvise(byte* at, nuint length, int advice);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int mprotect(byte* at, nuint length, int protection);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int renameat2(int folder, string path, int otherFolder, string other, uint flags);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int link(string path, string name);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial byte* realpath(string path, byte* buffer);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fsync(SafeFileHandle file);
}
