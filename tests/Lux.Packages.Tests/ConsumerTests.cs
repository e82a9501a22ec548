using System.Text.Json;
using Lux.Packages.Tests.Feed;

namespace Lux.Packages.Tests;

/// <summary>A project outside the repository that knows of it only what the packages bring.</summary>
[Collection(nameof(FeedCollection))]
public sealed class ConsumerTests(PackageFeed feed)
{
    private static readonly string Version = $"-p:LuxVersion={Built.Version}";

    [Fact]
    public async Task A_project_that_installs_the_packages_builds_runs_and_is_told_its_mistakes()
    {
        string folder = feed.Consumer("consumer");
        (await Ran.DotnetAsync(folder, "build", "-v:quiet", "-nologo", Version)).Succeeded();
        var run = await Ran.DotnetAsync(folder, "exec", Path.Combine("bin", "Debug", "net10.0", "Consumer.dll"));
        Assert.Equal("ann: second\nann: first\nname\n", run.Succeeded().Output);

        await AnEditorsBuildSeesTheAnalyzersAsync(folder);
        await MistakesAreErrorsWithTheirPageAsync(folder);
    }

    private static async Task AnEditorsBuildSeesTheAnalyzersAsync(string folder)
    {
        var build = await Ran.DotnetAsync(
            folder, "msbuild", "-t:Compile", "-nologo", Version,
            "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs",
            // As an editor does, so that an output that is up to date does not skip it.
            "-p:NonExistentFile=__NonExistentSubDir__/__NonExistentFile__");
        using var items = JsonDocument.Parse(build.Succeeded().Output);
        var arguments = items.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!).ToList();
        foreach (string analyzer in new[] { "Lux.Schema.Generators.dll", "Lux.Schema.CodeFixes.dll", "Lux.Language.dll" })
            Assert.Contains(arguments, argument => argument.StartsWith("/analyzer:", StringComparison.Ordinal) && argument.EndsWith($"analyzers/dotnet/cs/{analyzer}", StringComparison.Ordinal));
        Assert.Contains(arguments, argument => argument.StartsWith("/reference:", StringComparison.Ordinal) && argument.EndsWith("lib/net10.0/Lux.Schema.dll", StringComparison.Ordinal));
    }

    private static async Task MistakesAreErrorsWithTheirPageAsync(string folder)
    {
        var build = await Ran.DotnetAsync(folder, "build", "--no-restore", "-nologo", "-p:WithMistakes=true", Version);
        Assert.Equal(1, build.ExitCode);
        Assert.Contains("error LUX1002: Table 'tags' has no key: add 'Id<Tag> Id' as the first parameter to 'Tag' (docs/rules/LUX1002.md)", build.Output, StringComparison.Ordinal);
        Assert.Contains("error LUX1010: [Index] on 'Label' names 'Wrod', which is no column of it: write nameof(Word) (docs/rules/LUX1010.md)", build.Output, StringComparison.Ordinal);
        Assert.Contains("2 Error(s)", build.Output, StringComparison.Ordinal);
    }
}
