using System.Runtime.InteropServices;
using Lux.Engine;
using Lux.Packages.Tests.Feed;

namespace Lux.Packages.Tests;

/// <summary>The sample for Native AOT, built against the packages. Every warning of the trimmer and of the native compiler is an error.</summary>
[Collection(nameof(FeedCollection))]
public sealed class NativeTests(PackageFeed feed)
{
    private static string Sample => Path.Combine(Built.ProjectFolder, "..", "..", "samples", "Aot");

    [Fact]
    public async Task The_sample_runs_as_a_native_program_without_a_warning()
    {
        Assert.SkipWhen(Linker() is null, "no clang or gcc on the PATH to link with");
        string project = await File.ReadAllTextAsync(Path.Combine(Built.ProjectFolder, "Consumer", "Aot.csproj.txt"), TestContext.Current.CancellationToken);
        await RestoreTheCompilerAsync(project);

        string folder = feed.Folder("aot");
        await File.WriteAllTextAsync(Path.Combine(folder, "Aot.csproj"), project, TestContext.Current.CancellationToken);
        foreach (string source in Directory.GetFiles(Sample, "*.cs"))
            File.Copy(source, Path.Combine(folder, Path.GetFileName(source)));
        (await Ran.DotnetAsync(folder, "publish", "-r", RuntimeInformation.RuntimeIdentifier, "-o", "native", "-v:quiet", "-nologo", $"-p:LuxVersion={Built.Version}")).Succeeded();
        Assert.False(File.Exists(Path.Combine(folder, "native", "Lux.Schema.dll")));

        await using var engine = await LuxEngine.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        string program = Path.Combine(folder, "native", OperatingSystem.IsWindows() ? "Aot.exe" : "Aot");
        (await Ran.ProgramAsync(program, folder, engine.ConnectionString, "ann", "/home")).Succeeded();
        var second = await Ran.ProgramAsync(program, folder, engine.ConnectionString, "ann", "/about/");
        Assert.Equal("ann: Page /about en,de\nann: Page /home en,de\n{\"Id\":1,\"Name\":\"ann\"}\n", second.Succeeded().Output);
    }

    // The native compiler is a package of its own, which the machine takes from where it takes packages; the feed offers ours alone.
    private static async Task RestoreTheCompilerAsync(string project)
    {
        var folder = Directory.CreateTempSubdirectory("lux-native-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Aot.csproj"), project, TestContext.Current.CancellationToken);
            var restored = await Ran.DotnetAsync(folder.FullName, "restore", "-r", RuntimeInformation.RuntimeIdentifier, "-v:quiet", "-nologo");
            Assert.SkipWhen(restored.ExitCode != 0, "the native compiler cannot be restored here:\n" + restored.Output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Linker() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, "clang"), Path.Combine(folder, "gcc"), Path.Combine(folder, "link.exe") })
        .FirstOrDefault(File.Exists);
}
