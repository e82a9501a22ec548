using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Lux.Server.Tests;

/// <summary>A server that cannot start says why and what to do in one sentence on standard error, prints no banner and changes nothing.</summary>
public sealed class RefusedStartTests
{
    [Fact]
    public async Task A_port_in_use_is_named_and_the_folder_stays_untouched()
    {
        using var folder = new TemporaryFolder();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        await RefusesAsync(1, $"Port {port} on 127.0.0.1 is in use", "--port", port, "--dir", folder.Path);
        Assert.False(Directory.Exists(folder.Path));
    }

    [Fact]
    public async Task A_folder_of_another_program_is_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        _ = Directory.CreateDirectory(folder.Path);
        var letter = Path.Combine(folder.Path, "letter.txt");
        await File.WriteAllTextAsync(letter, "dear", TestContext.Current.CancellationToken);
        await RefusesAsync(1, folder.Path, "--port", "0", "--dir", folder.Path);
        Assert.Equal([letter], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_file_is_no_data_folder()
    {
        var file = Path.GetTempFileName();
        await RefusesAsync(1, $"{file} is a file", "--port", "0", "--dir", file);
        File.Delete(file);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        // Not even root may write in /proc.
        Assert.SkipUnless(OperatingSystem.IsLinux(), "there is a /proc on Linux only");
        await RefusesAsync(1, "The data folder /proc/lux cannot be written", "--port", "0", "--dir", "/proc/lux");
    }

    [Fact]
    public async Task A_folder_without_the_right_to_write_is_named_and_left_as_it_is()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "root may write everywhere");
        using var folder = new TemporaryFolder();
        if (!OperatingSystem.IsWindows()) _ = Directory.CreateDirectory(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await RefusesAsync(1, $"The data folder {folder.Path} cannot be written", "--port", "0", "--dir", folder.Path);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_folder_in_use_names_the_process_that_has_it()
    {
        using var folder = new TemporaryFolder();
        await using var first = await ServerProcess.StartAsync(folder.Path);
        await RefusesAsync(1, $"pid {first.Id.ToString(CultureInfo.InvariantCulture)}", "--port", "0", "--dir", folder.Path);
    }

    [Theory]
    [InlineData("'many' is no port", "--port", "many")]
    [InlineData("'65536' is no port", "--port", "65536")]
    [InlineData("'often' is no sync mode", "--sync", "often")]
    [InlineData("'lots' is no amount of memory", "--memory", "lots")]
    [InlineData("--colour", "--colour", "red")]
    public async Task A_wrong_option_is_named(string sentence, params string[] arguments) => await RefusesAsync(2, sentence, arguments);

    [Fact]
    public async Task A_wrong_environment_variable_is_refused_like_the_option()
    {
        var (exitCode, _, error) = await ServerProcess.RunAsync([], ("LUX_PORT", "many"));
        Assert.Equal(2, exitCode);
        Assert.Contains("'many' is no port", error, StringComparison.Ordinal);
    }

    private static async Task RefusesAsync(int exitCode, string names, params string[] arguments)
    {
        var ended = await ServerProcess.RunAsync(arguments);
        Assert.Contains(names, ended.Error, StringComparison.Ordinal);
        Assert.StartsWith("lux-server: ", ended.Error, StringComparison.Ordinal);
        Assert.Single(ended.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((exitCode, ""), (ended.ExitCode, ended.Output));
    }
}
