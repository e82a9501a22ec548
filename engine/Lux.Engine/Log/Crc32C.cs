using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lux.Engine;

/// <summary>
/// CRC-32C (Castagnoli) over a seed, without pre- and post-inversion: the caller's seed is the state to begin with.
/// <see cref="BitOperations.Crc32C(uint, ulong)"/> compiles to the processor's instruction on x64 and arm64 and to tables elsewhere.
/// </summary>
internal static class Crc32C
{
    public static uint Append(uint state, ReadOnlySpan<byte> bytes)
    {
        ref var at = ref MemoryMarshal.GetReference(bytes);
        var rest = bytes.Length;
        for (; rest >= 8; rest -= 8, at = ref Unsafe.Add(ref at, 8))
        {
            state = BitOperations.Crc32C(state, Unsafe.ReadUnaligned<ulong>(ref at));
        }

        for (; rest > 0; rest--, at = ref Unsafe.Add(ref at, 1))
        {
            state = BitOperations.Crc32C(state, at);
        }

        return state;
    }
}
