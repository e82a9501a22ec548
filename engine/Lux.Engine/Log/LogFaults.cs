namespace Lux.Engine;

/// <summary>The seam through which tests make the file system fail: each is called just before the real thing and may throw.</summary>
internal sealed record LogFaults(Action<string, long>? Allocating = null, Action<string>? Syncing = null)
{
    /// <summary>No faults.</summary>
    public static LogFaults None { get; } = new();
}
