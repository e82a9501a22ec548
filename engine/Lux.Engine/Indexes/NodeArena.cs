namespace Lux.Engine;

/// <summary>The memory of index nodes.</summary>
internal sealed class NodeArena : IDisposable
{
    public void Dispose()
    {
    }
}
