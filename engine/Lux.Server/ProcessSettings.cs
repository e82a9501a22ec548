namespace Lux.Server;

/// <summary>What must be set before the runtime reads it. Each stays as the environment has it when it is set there.</summary>
internal static class ProcessSettings
{
    /// <summary>
    /// Whether .NET runs a socket's continuation on the thread that waits for sockets. Off: with TLS and where replies wait for the disk, Garnet's
    /// handlers block there and would hold up every connection of that thread. Plain connections gain the same safely from the engine's own loop.
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
