using Lux.Packages.Tests.Feed;

namespace Lux.Packages.Tests;

/// <summary>Kinds of project that install the packages.</summary>
[Collection(nameof(FeedCollection))]
public sealed class KindsOfProjectTests(PackageFeed feed)
{
    private static readonly string Version = $"-p:LuxVersion={Built.Version}";

    [Fact]
    public async Task Generated_code_passes_every_analyzer_of_a_project_that_has_all_of_them_as_errors() =>
        (await Ran.DotnetAsync(feed.Project("Strict"), "build", "-v:quiet", "-nologo", Version)).Succeeded();

    [Fact]
    public async Task A_web_app_has_the_tables_of_a_library_and_ids_in_its_routes_and_JSON()
    {
        feed.Project("Library");
        string folder = feed.Project("Web");
        (await Ran.DotnetAsync(folder, "build", "-v:quiet", "-nologo", Version)).Succeeded();
        var run = await Ran.DotnetAsync(folder, "exec", Path.Combine("bin", "Debug", "net10.0", "Web.dll"));
        Assert.Equal("\"ann\"\n404 400\n1 nobody user 1\n1\n{\"id\":1,\"author\":1,\"text\":\"hi\"}\n", run.Succeeded().Output);
    }

    [Fact]
    public async Task A_project_for_an_older_framework_is_told_which_one_the_package_is_for()
    {
        var build = await Ran.DotnetAsync(feed.Project("Old"), "restore", "-nologo", Version, "-p:TargetFramework=netstandard2.0");
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains($"error NU1202: Package Lux.Schema {Built.Version} is not compatible with netstandard2.0", build.Output, StringComparison.Ordinal);
        Assert.Contains("supports: net10.0", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_in_an_older_language_is_told_which_one_generated_code_is_in()
    {
        var build = await Ran.DotnetAsync(feed.Project("Old"), "build", "-nologo", Version, "-p:LangVersion=12");
        Assert.Equal(1, build.ExitCode);
        Assert.Contains("error LUX1026: 'Tag' is compiled as C# 12.0, and the code that is generated for it is C# 14", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(".g.cs", build.Output, StringComparison.Ordinal);
    }
}
