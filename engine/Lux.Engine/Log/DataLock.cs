using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Lux.Engine;

/// <summary>
/// One engine per folder: an exclusive flock on LOCK, which ends with the process however it ends. The file stays, only the lock
/// counts: removing it would let two engines hold locks on two files of one name.
/// </summary>
internal sealed class DataLock : IDisposable
{
    private readonly SafeFileHandle _file;

    private DataLock(SafeFileHandle file) => _file = file;

    /// <exception cref="LuxEngineException">Another engine holds it.</exception>
    public static DataLock Take(string path, string folder)
    {
        SafeFileHandle file;
        try
        {
            // FileShare.None is flock(LOCK_EX) on Unix and a share mode on Windows.
            file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (IsHeld(e))
        {
            throw InUse(path, folder, e);
        }

        // An environment variable can take the flock out of .NET's open; an engine must not run without it.
        if (OperatingSystem.IsLinux() && !Posix.TryLock(file))
        {
            file.Dispose();
            throw InUse(path, folder, null);
        }

        RandomAccess.SetLength(file, 0);
        RandomAccess.Write(file, Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture) + "\n"), 0);
        return new DataLock(file);
    }

    public void Dispose() => _file.Dispose();

    private static bool IsHeld(IOException e) =>
        OperatingSystem.IsWindows() ? (e.HResult & 0xFFFF) is 32 or 33 : e.HResult is 11 or 35;

    private static LuxEngineException InUse(string path, string folder, Exception? cause)
    {
        var pid = OperatingSystem.IsLinux() ? ReadPid(path) : "";
        var who = pid.Length == 0 ? "another process"
            : pid == Environment.ProcessId.ToString(CultureInfo.InvariantCulture) ? $"this process (pid {pid})"
            : $"the process with pid {pid}";
        return new LuxEngineException($"The data folder {folder} is in use by {who}; stop that engine or choose another folder (--dir or DataDirectory).", cause);
    }

    private static string ReadPid(string path)
    {
        using var file = Posix.OpenToRead(path);
        Span<byte> bytes = stackalloc byte[32];
        return Encoding.ASCII.GetString(bytes[..RandomAccess.Read(file, bytes, 0)]).Trim();
    }
}
