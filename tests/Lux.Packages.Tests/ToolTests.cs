using Lux.Packages.Tests.Feed;

namespace Lux.Packages.Tests;

/// <summary>The server and the command line as tools that are installed.</summary>
[Collection(nameof(FeedCollection))]
public sealed class ToolTests(PackageFeed feed)
{
    [Theory]
    [InlineData("Lux.Server", "lux-server")]
    [InlineData("Lux.Cli", "lux")]
    public async Task A_program_installs_as_a_tool(string package, string program)
    {
        string folder = feed.Folder($"tool-{program}");
        (await Ran.DotnetAsync(folder, "tool", "install", package, "--version", Built.Version, "--tool-path", folder)).Succeeded();
        var version = await Ran.ProgramAsync(Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program), folder, "--version");
        Assert.Contains(Built.Version, version.Succeeded().Output, StringComparison.Ordinal);
    }
}
