using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lux.Engine;

/// <summary>
/// The memory of the nodes of all indexes: native, never given back while the engine runs, so that a reader which a writer overtook reads old or
/// senseless bytes but never faults. A freed node is used again at once: whoever still reads it finds that the sequence has changed.
/// </summary>
/// <param name="memory">Counts the nodes in use; null for none.</param>
internal sealed unsafe partial class NodeArena(IndexMemory? memory = null) : IDisposable
{
    /// <summary>The size of a node. Measured: half of it doubles the depth's misses, twice of it the bytes moved by an insert.</summary>
    public const int NodeBytes = 2048;

    private const int ChunkBits = 10;
    private const int ChunkNodes = 1 << ChunkBits;
    private const int MaxChunks = 1 << 16;
    private const int AdviceHugePage = 14;   // MADV_HUGEPAGE

    private readonly Lock _gate = new();
    private readonly Stack<uint> _free = new();
    private byte** _chunks = (byte**)NativeMemory.AllocZeroed(MaxChunks, (nuint)sizeof(byte*));
    private uint _count = 1;   // 0 is no node

    ~NodeArena() => Free();

    /// <summary>The address of a node, or of no node's zeros when the number is none that was ever given out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* At(uint node) => node < Volatile.Read(ref _count) ? _chunks[node >> ChunkBits] + ((node & (ChunkNodes - 1)) * NodeBytes) : _chunks[0];

    /// <summary>How many bytes the nodes in use take.</summary>
    public long UsedBytes
    {
        get { lock (_gate) return (_count - 1L - _free.Count) * NodeBytes; }
    }

    /// <summary>A node whose bytes are anything but its header, which is zero.</summary>
    /// <exception cref="OutOfMemoryException">There is no memory.</exception>
    public uint Take()
    {
        lock (_gate)
        {
            if (!_free.TryPop(out uint node))
            {
                node = _count;
                uint chunk = node >> ChunkBits;
                if (chunk >= MaxChunks) throw new OutOfMemoryException();
                if (_chunks[chunk] == null) _chunks[chunk] = TakeChunk(isFirst: chunk == 0);
                if (node == 1) new Span<byte>(_chunks[0], NodeBytes).Clear();
                Volatile.Write(ref _count, node + 1);
            }
            memory?.Add(NodeBytes);
            new Span<byte>(At(node), Node.HeaderBytes).Clear();
            return node;
        }
    }

    /// <summary>
    /// A chunk on large pages, if the system gives them: an insert in random order waits half of its time for page tables otherwise. The first chunk
    /// is not, so that a few small tables take a few small pages.
    /// </summary>
    private static byte* TakeChunk(bool isFirst)
    {
        const int Bytes = ChunkNodes * NodeBytes;
        var chunk = (byte*)NativeMemory.AlignedAlloc(Bytes, Bytes);
        if (!isFirst && OperatingSystem.IsLinux()) _ = AdviseMemory(chunk, Bytes, AdviceHugePage);   // only advice: nothing depends on it
        return chunk;
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int AdviseMemory(void* address, nuint length, int advice);

    /// <summary>Gives a node back.</summary>
    public void Return(uint node)
    {
        lock (_gate) _free.Push(node);
        memory?.Add(-NodeBytes);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        if (_chunks == null) return;
        for (int i = 0; i < MaxChunks && _chunks[i] != null; i++) NativeMemory.AlignedFree(_chunks[i]);
        NativeMemory.Free(_chunks);
        _chunks = null;
    }
}
