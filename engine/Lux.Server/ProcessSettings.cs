namespace Lux.Server;

/// <summary>What must be set before the runtime reads it. Each stays as the environment has it when it is set there.</summary>
internal static class ProcessSettings
{
    /// <summary>
    /// Whether a socket's continuation runs on the thread that waits for sockets. It lifts one request at a time per connection and
    /// lets a slow command hold up every other connection of its thread, so it is off.
    /// </summary>
    private const string InlineCompletions = "0";

    /// <remarks>
    /// The generation 0 budget is not here: .NET 10 reads DOTNET_GCgen0size from the environment of the process alone, and neither
    /// runtimeconfig.json nor the program can set it. DOTNET_GCgen0size=4000000 (64 MB, hexadecimal) suits a machine with a small cache.
    /// </remarks>
    public static void Apply() => SetUnlessSet("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", InlineCompletions);

    private static void SetUnlessSet(string name, string value)
    {
        if (Environment.GetEnvironmentVariable(name) is null) Environment.SetEnvironmentVariable(name, value);
    }
}
