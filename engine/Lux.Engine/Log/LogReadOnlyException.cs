namespace Lux.Engine;

/// <summary>
/// A sync failed. The kernel marks pages clean after such an error, so no later success can be believed: this state is final
/// until a restart reads what is really on the disk.
/// </summary>
internal sealed class LogReadOnlyException(string path, Exception? cause)
    : LuxEngineException($"READONLY log sync failed: {path}: {cause?.Message}; restart after checking the disk", cause)
{
    /// <summary>The segment whose sync failed.</summary>
    public string Path { get; } = path;
}
