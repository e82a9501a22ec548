using System.Reflection;

namespace Lux.Packages.Tests.Feed;

/// <summary>What the build of this project knows, as its project file says.</summary>
internal static class Built
{
    /// <summary>Debug or Release: the other projects are built so too.</summary>
    public static string Configuration { get; } = Of("Configuration");

    /// <summary>The folder of the packages that this machine has.</summary>
    public static string PackageRoot { get; } = Of("PackageRoot");

    /// <summary>This project's sources.</summary>
    public static string ProjectFolder { get; } = Of("ProjectFolder");

    /// <summary>The version of the packages.</summary>
    public static string Version { get; } = Of("Version");

    private static string Of(string key) =>
        typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == key).Value!;
}
