namespace Lux.Benchmarks.Servers;

/// <summary>What the machine has.</summary>
internal static class Programs
{
    public static bool OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));
}
