namespace Lux.Engine;

/// <summary>When what was written is forced to the disk. A killed process loses nothing in any mode; a power cut does.</summary>
public enum SyncMode
{
    /// <summary>Once a second: a power cut loses at most a second and the sync's own time.</summary>
    EverySecond,

    /// <summary>Before a reply leaves: a power cut loses nothing that was acknowledged.</summary>
    Always,

    /// <summary>When the operating system likes, and at a clean stop.</summary>
    None,
}
