using Lux.Packages.Tests.Feed;

namespace Lux.Packages.Tests;

/// <summary>The server as a tool that is installed.</summary>
[Collection(nameof(FeedCollection))]
public sealed class ToolTests(PackageFeed feed)
{
    [Fact]
    public async Task The_server_installs_as_a_tool()
    {
        string folder = feed.Folder("tool");
        (await Ran.DotnetAsync(folder, "tool", "install", "Lux.Server", "--version", Built.Version, "--tool-path", folder)).Succeeded();
        var version = await Ran.ProgramAsync(Path.Combine(folder, OperatingSystem.IsWindows() ? "lux-server.exe" : "lux-server"), folder, "--version");
        Assert.Contains(Built.Version, version.Succeeded().Output, StringComparison.Ordinal);
    }
}
