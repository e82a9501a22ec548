using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Lux.Engine;

/// <summary>Counts in a sorted column of words. Hot path: no branch depends on the words, because in an index those guess wrong half of the time.</summary>
internal static unsafe class KeySearch
{
    /// <summary>How far behind the column's end a search may read.</summary>
    public const int OverreadBytes = 56;

    /// <summary>Up to so many words are counted in one go; above, the column is halved first.</summary>
    private const int Window = 32;

    /// <summary>How many of the words are below <paramref name="word"/>; at most <paramref name="count"/>, in whatever order they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CountBelow(ulong* column, int count, ulong word)
    {
        ulong* from = column;
        while (count > Window)
        {
            int half = count >>> 1;
            from += from[half - 1] < word ? half : 0;
            count -= half;
        }
        int below = (int)(from - column);
        return below + (Vector512.IsHardwareAccelerated ? Count512(from, count, word) : Count256(from, count, word));
    }

    /// <summary>How many of the words are at or below <paramref name="word"/>.</summary>
    public static int CountUpTo(ulong* column, int count, ulong word) => word == ulong.MaxValue ? count : CountBelow(column, count, word + 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Count512(ulong* column, int count, ulong word)
    {
        var key = Vector512.Create(word);
        int below = 0;
        for (int i = 0; i < count; i += Vector512<ulong>.Count)
        {
            ulong mask = Vector512.LessThan(Vector512.Load(column + i), key).ExtractMostSignificantBits();
            below += BitOperations.PopCount(mask & Within(count - i, Vector512<ulong>.Count));
        }
        return below;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Count256(ulong* column, int count, ulong word)
    {
        var key = Vector256.Create(word);
        int below = 0;
        for (int i = 0; i < count; i += Vector256<ulong>.Count)
        {
            uint mask = Vector256.LessThan(Vector256.Load(column + i), key).ExtractMostSignificantBits();
            below += BitOperations.PopCount(mask & (uint)Within(count - i, Vector256<ulong>.Count));
        }
        return below;
    }

    /// <summary>The bits of the words that count: what lies behind the last one was read, too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Within(int left, int lanes) => (1UL << Math.Min(left, lanes)) - 1;
}
