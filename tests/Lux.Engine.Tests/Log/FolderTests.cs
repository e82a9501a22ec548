using System.Diagnostics;

namespace Lux.Engine.Tests.Log;

/// <summary>Folders in which an engine must not or cannot write.</summary>
public sealed class FolderTests
{
    [Fact]
    public void A_second_open_names_the_pid_that_holds_the_folder()
    {
        using var folder = new LogFolder();
        using (folder.Open())
        {
            var refused = Assert.Throws<LuxEngineException>(() => folder.Open());
            Assert.Contains($"(pid {Environment.ProcessId})", refused.Message, StringComparison.Ordinal);
            Assert.Contains(folder.Path, refused.Message, StringComparison.Ordinal);
        }

        folder.Open().Dispose();
    }

    [Fact]
    public void A_folder_of_another_program_is_refused_and_nothing_is_written_there()
    {
        using var folder = new LogFolder();
        Directory.CreateDirectory(folder.Path);
        File.WriteAllText(Path.Combine(folder.Path, "notes.txt"), "mine");
        var refused = Assert.Throws<LuxEngineException>(() => folder.Open());
        Assert.Contains("notes.txt", refused.Message, StringComparison.Ordinal);
        Assert.Equal("notes.txt", Path.GetFileName(Assert.Single(Directory.GetFileSystemEntries(folder.Path))));
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_refused()
    {
        using var folder = new LogFolder();
        File.WriteAllText(folder.Path, "mine");
        Assert.Contains("is a file", Assert.Throws<LuxEngineException>(() => folder.Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_ident_that_is_none_is_refused()
    {
        using var folder = new LogFolder();
        folder.Open().Dispose();
        File.WriteAllText(Path.Combine(folder.Path, "IDENT"), "something else");
        Assert.Contains("IDENT", Assert.Throws<LuxEngineException>(() => folder.Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_read_only_folder_is_refused_with_what_to_do()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("the attributes are Linux's");
            return;
        }

        using var folder = new LogFolder();
        Directory.CreateDirectory(folder.Path);

        // The administrator writes through the mode bits; the immutable attribute holds for everybody.
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var immutable = TryRun("chattr", "+i", folder.Path);
        try
        {
            Assert.SkipUnless(immutable || Environment.UserName != "root", "neither mode bits nor attributes bind this user here");
            var refused = Assert.Throws<LuxEngineException>(() => folder.Open());
            Assert.Contains($"{folder.Path} cannot be written", refused.Message, StringComparison.Ordinal);
            Assert.Contains("--dir", refused.Message, StringComparison.Ordinal);
            Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
        }
        finally
        {
            if (immutable) TryRun("chattr", "-i", folder.Path);
            File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static bool TryRun(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
