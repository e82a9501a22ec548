namespace Lux.Engine;

/// <summary>The disk has no room for another record; nothing was written, reads go on, and writes go on when there is room again.</summary>
internal sealed class LogFullException(string path, Exception? cause)
    : LuxEngineException("OOM disk full", cause)
{
    /// <summary>The segment for which there was no room.</summary>
    public string Path { get; } = path;
}
