using System.Reflection;

namespace Lux.Schema.Generators.Tests.Harness;

/// <summary>Where the build put things, as the project file says.</summary>
internal static class Folders
{
    /// <summary>Holds Lux.Schema.dll and the Lux.Language.dll that it runs with.</summary>
    public static string Runtime { get; } = Of("RuntimeFolder");

    /// <summary>This project's sources.</summary>
    public static string Project { get; } = Of("ProjectFolder");

    /// <summary>The pages of the rules.</summary>
    public static string Rules { get; } = Path.Combine(Project, "..", "..", "docs", "rules");

    /// <summary>The generator of System.Text.Json's serializers.</summary>
    public static string JsonGenerator { get; } = Of("JsonGenerator");

    private static string Of(string key) => Path.GetFullPath(
        typeof(Folders).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == key).Value!);
}
