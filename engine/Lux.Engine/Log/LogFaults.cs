namespace Lux.Engine;

/// <summary>The seam through which tests make the file system fail: each is called just before the real thing and may throw.</summary>
/// <param name="Allocating">Room for a segment is about to be reserved.</param>
/// <param name="Syncing">A segment is about to be forced to the disk.</param>
/// <param name="Carrying">Cleaning is about to go on after it carried something over.</param>
/// <param name="Removing">Cleaning is about to remove a segment.</param>
internal sealed record LogFaults(
    Action<string, long>? Allocating = null,
    Action<string>? Syncing = null,
    Action? Carrying = null,
    Action<string>? Removing = null)
{
    /// <summary>No faults.</summary>
    public static LogFaults None { get; } = new();
}
