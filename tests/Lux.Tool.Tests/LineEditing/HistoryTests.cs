using Lux.Cli;

namespace Lux.Tool.Tests;

public sealed class HistoryTests
{
    [Fact]
    public void Lines_are_there_again_next_time_without_passwords_or_repetitions()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "state", "history");
        var history = new HistoryFile(file);
        foreach (var line in (string[])["TLIST", "TLIST", "AUTH ann secret", "ACL SETUSER bob >secret", "config set requirepass secret", " GET a "]) history.Add(line);
        Assert.Equal(["TLIST", "GET a"], new HistoryFile(file).Lines);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_gone_without()
    {
        var history = new HistoryFile("/proc/no/history");
        history.Add("TLIST");
        Assert.Equal(["TLIST"], history.Lines);
    }
}
