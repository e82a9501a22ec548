using System.IO.Compression;

namespace Lux.Packages.Tests.Feed;

/// <summary>
/// The packages in a folder of their own, and beside it a folder outside the repository to use them in. Nothing comes over the network and nothing is left on the
/// machine: what the packages depend on is taken from where this build has it, and they themselves are unpacked here.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("lux-packages-");

    /// <summary>The folder with the packages.</summary>
    public string Packages => Path.Combine(_root.FullName, "feed");

    /// <summary>Packs, and says where packages are to be looked for.</summary>
    public async ValueTask InitializeAsync()
    {
        string pack = Path.Combine(Built.ProjectFolder, "Feed", "Pack.proj");
        (await Ran.DotnetAsync(Built.ProjectFolder, "msbuild", pack, "-t:Pack", "-m", "-v:quiet", "-nologo", $"-p:Configuration={Built.Configuration};Feed={Packages}")).Succeeded();
        await File.WriteAllTextAsync(
            Path.Combine(_root.FullName, "nuget.config"),
            $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_root.FullName, "unpacked")}" /></config>
              <packageSources><clear /><add key="feed" value="{Packages}" /></packageSources>
              <fallbackPackageFolders><clear /><add key="machine" value="{Built.PackageRoot}" /></fallbackPackageFolders>
            </configuration>
            """,
            TestContext.Current.CancellationToken);
    }

    /// <summary>A folder of the user's, which sees the packages of this feed alone.</summary>
    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(_root.FullName, name)).FullName;

    /// <summary>A folder with a copy of the project in <c>Consumer</c>.</summary>
    public string Consumer(string name)
    {
        string folder = Folder(name);
        foreach (string file in Directory.GetFiles(Path.Combine(Built.ProjectFolder, "Consumer")).Where(file => !file.Contains("Aot", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file).Replace(".txt", "", StringComparison.Ordinal)));
        return folder;
    }

    /// <summary>A folder with a copy of the project in the folder of that name here; projects that refer to each other lie side by side.</summary>
    public string Project(string name)
    {
        string folder = Folder(name);
        foreach (string file in Directory.GetFiles(Path.Combine(Built.ProjectFolder, name)))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file).Replace(".txt", "", StringComparison.Ordinal)), overwrite: true);
        return folder;
    }

    /// <summary>A package, to look into.</summary>
    public Task<ZipArchive> OpenAsync(string id, string extension = "nupkg") =>
        ZipFile.OpenReadAsync(Path.Combine(Packages, $"{id}.{Built.Version}.{extension}"), TestContext.Current.CancellationToken);

    /// <summary>Removes all of it.</summary>
    public ValueTask DisposeAsync()
    {
        _root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
