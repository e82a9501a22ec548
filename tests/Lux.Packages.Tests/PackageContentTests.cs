using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Lux.Packages.Tests.Feed;

namespace Lux.Packages.Tests;

/// <summary>What lies in the packages.</summary>
[Collection(nameof(FeedCollection))]
public sealed class PackageContentTests(PackageFeed feed)
{
    [Fact]
    public async Task The_package_of_the_client_brings_the_generator_and_all_that_it_loads()
    {
        using var package = await feed.OpenAsync("Lux.Schema");
        Assert.Equal(
            [
                "README.md", "analyzers/dotnet/cs/Lux.Language.dll", "analyzers/dotnet/cs/Lux.Schema.CodeFixes.dll", "analyzers/dotnet/cs/Lux.Schema.Generators.dll",
                "build/net10.0/Lux.Schema.props", "icon.png", "lib/net10.0/Lux.Schema.dll", "lib/net10.0/Lux.Schema.xml",
            ],
            Files(package).Where(file => !file.StartsWith("docs/", StringComparison.Ordinal)));
        Assert.Contains(Files(package), file => file == "docs/rules/LUX1001.md");
        Assert.Contains("<dependency id=\"Lux.Language\"", await ManifestAsync(package), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_package_of_the_client_completes_query_texts()
    {
        using var package = await feed.OpenAsync("Lux.Schema");
        await using var stream = await package.GetEntry("analyzers/dotnet/cs/Lux.Schema.CodeFixes.dll")!.OpenAsync(TestContext.Current.CancellationToken);
        using var seekable = new MemoryStream();
        await stream.CopyToAsync(seekable, TestContext.Current.CancellationToken);
        seekable.Position = 0;
        using var reader = new PEReader(seekable);
        var metadata = reader.GetMetadataReader();
        Assert.Single(
            from handle in metadata.CustomAttributes
            let constructor = metadata.GetCustomAttribute(handle).Constructor
            where constructor.Kind == HandleKind.MemberReference
            let type = metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent
            where type.Kind == HandleKind.TypeReference && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name) == "ExportCompletionProviderAttribute"
            select handle);
    }

    [Fact]
    public async Task The_language_comes_for_compilers_and_for_programs()
    {
        using var package = await feed.OpenAsync("Lux.Language");
        Assert.Equal(
            ["README.md", "icon.png", "lib/net10.0/Lux.Language.dll", "lib/net10.0/Lux.Language.xml", "lib/netstandard2.0/Lux.Language.dll", "lib/netstandard2.0/Lux.Language.xml"],
            Files(package));
    }

    [Theory]
    [InlineData("Lux.Language")]
    [InlineData("Lux.Schema")]
    [InlineData("Lux.Engine")]
    [InlineData("Lux.Server")]
    [InlineData("Lux.Cli")]
    public async Task Every_assembly_of_ours_is_deterministic_and_has_its_symbols(string id)
    {
        using var package = await feed.OpenAsync(id);
        using var symbols = await feed.OpenAsync(id, "snupkg");
        var ours = package.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal) && entry.Name.StartsWith("lux", StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.NotEmpty(ours);
        foreach (var assembly in ours)
        {
            await using var stream = await assembly.OpenAsync(TestContext.Current.CancellationToken);
            using var seekable = new MemoryStream();
            await stream.CopyToAsync(seekable, TestContext.Current.CancellationToken);
            seekable.Position = 0;
            using var reader = new PEReader(seekable);
            Assert.Contains(reader.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);
            if (!assembly.FullName.StartsWith("analyzers/", StringComparison.Ordinal))
                Assert.NotNull(symbols.GetEntry(Path.ChangeExtension(assembly.FullName, "pdb")));
        }
    }

    [Theory]
    [InlineData("Lux.Language")]
    [InlineData("Lux.Schema")]
    [InlineData("Lux.Engine")]
    [InlineData("Lux.Server")]
    [InlineData("Lux.Cli")]
    public async Task Every_package_says_what_it_is(string id)
    {
        using var package = await feed.OpenAsync(id);
        string manifest = await ManifestAsync(package);
        Assert.Contains("<license type=\"expression\">MIT</license>", manifest, StringComparison.Ordinal);
        Assert.Contains("<readme>README.md</readme>", manifest, StringComparison.Ordinal);
        Assert.Contains("<icon>icon.png</icon>", manifest, StringComparison.Ordinal);
        Assert.Contains("<tags>lux ", manifest, StringComparison.Ordinal);
        Assert.NotNull(package.GetEntry("icon.png"));
        Assert.DoesNotContain("Package Description", manifest, StringComparison.Ordinal);
        using var readme = new StreamReader(await package.GetEntry("README.md")!.OpenAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith($"# {id}\n", await readme.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Files(ZipArchive package) => package.Entries
        .Select(entry => entry.FullName)
        .Where(name => !name.EndsWith(".nuspec", StringComparison.Ordinal) && !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
        .Order(StringComparer.Ordinal);

    private static async Task<string> ManifestAsync(ZipArchive package)
    {
        using var manifest = new StreamReader(await package.Entries.Single(entry => entry.Name.EndsWith(".nuspec", StringComparison.Ordinal)).OpenAsync(TestContext.Current.CancellationToken));
        return await manifest.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
