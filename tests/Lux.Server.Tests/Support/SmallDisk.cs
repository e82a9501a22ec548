using System.Diagnostics;
using System.Globalization;

namespace Lux.Server.Tests;

/// <summary>A file system of a few megabytes in memory, mounted at a folder of its own. Needs the right to mount; a test without it is skipped.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SmallDisk(int megabytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "tmpfs is Linux's");
        Directory.CreateDirectory(Path);
        var (exitCode, error) = Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m"), "tmpfs", Path);
        if (exitCode == 0) return;
        _folder.Dispose();
        Assert.Skip("a tmpfs cannot be mounted here: " + error.Trim());
    }

    public string Path => _folder.Path;

    private string Filling => System.IO.Path.Combine(Path, "filling");

    /// <summary>Takes that many megabytes, or all that are left.</summary>
    public void Fill(int megabytes = int.MaxValue)
    {
        byte[] chunk = new byte[64 << 10];
        try
        {
            using var file = new FileStream(Filling, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
            for (long i = 16L * megabytes; i > 0; i--) file.Write(chunk);
        }
        catch (IOException)
        {
            // No space is left on the device, as it should be.
        }
    }

    /// <summary>Gives back what <see cref="Fill"/> took.</summary>
    public void Free() => File.Delete(Filling);

    public void Dispose()
    {
        // Lazily, as a process that was killed may hold its files a moment longer.
        _ = Run("umount", "--lazy", Path);
        _folder.Dispose();
    }

    private static (int ExitCode, string Error) Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            string error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, error);
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return (-1, missing.Message);
        }
    }
}
