using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Lux.Language.Tests.House;

/// <summary>Who may know whom (docs/contributing.md).</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Lux.Language"] = [],
        ["Lux.Engine"] = ["Lux.Language"],
        ["Lux.Server"] = ["Lux.Engine"],
        ["Lux.Schema.Generators"] = ["Lux.Language"],
        ["Lux.Schema.CodeFixes"] = ["Lux.Schema.Generators", "Lux.Language"],
        ["Lux.Schema"] = ["Lux.Language", "Lux.Schema.Generators", "Lux.Schema.CodeFixes"],
        ["Lux.Schema.Hosting"] = ["Lux.Schema"],
        ["Lux.Cli"] = ["Lux.Schema", "Lux.Server"],
    };

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../.."));

    private static IEnumerable<(string Project, string[] References, string[] Packages)> Projects() =>
        from folder in new[] { "engine", "generators", "runtime" }
        from file in Directory.EnumerateFiles(Path.Combine(Root(), folder), "*.csproj", SearchOption.AllDirectories)
        let xml = XDocument.Load(file)
        select (Path.GetFileNameWithoutExtension(file),
            xml.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!)).ToArray(),
            xml.Descendants("PackageReference").Where(r => (string?)r.Attribute("PrivateAssets") != "all").Select(r => (string)r.Attribute("Include")!).ToArray());

    [Fact]
    public void Every_project_knows_only_whom_it_may()
    {
        var breaches = from project in Projects()
                       from reference in project.References
                       where !MayKnow[project.Project].Contains(reference)
                       select $"{project.Project} -> {reference}";
        Assert.Empty(breaches);
    }

    [Fact]
    public void The_language_and_the_generators_ship_without_package_dependencies() =>
        Assert.Empty(Projects().Where(p => p.Project is "Lux.Language" or "Lux.Schema" or "Lux.Schema.Generators").SelectMany(p => p.Packages));

    [Fact]
    public void Every_project_of_the_house_is_in_the_solution()
    {
        string solution = File.ReadAllText(Path.Combine(Root(), "Lux.Schema.sln"));
        var missing = Directory.EnumerateFiles(Root(), "*.csproj", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(Path.GetFileName).Where(f => !solution.Contains(f!, StringComparison.Ordinal));
        Assert.Empty(missing);
    }
}
