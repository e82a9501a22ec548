using Tsavorite.core;

namespace Lux.Engine;

/// <summary>What Garnet wants written: memory that it holds until it is told that this is done.</summary>
internal sealed class KeysLogWrite(KeysLogFile file, nint source, int segment, ulong destination, uint bytes, DeviceIOCompletionCallback callback, object context)
{
    public KeysLogFile File { get; } = file;

    public nint Source { get; } = source;

    public int Segment { get; } = segment;

    public ulong Destination { get; } = destination;

    public uint Bytes { get; } = bytes;

    public DeviceIOCompletionCallback Callback { get; } = callback;

    public object Context { get; } = context;

    /// <summary>Whether it once found no room.</summary>
    public bool WasKept { get; set; }
}
