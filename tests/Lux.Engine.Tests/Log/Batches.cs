using CsCheck;

namespace Lux.Engine.Tests.Log;

/// <summary>Batches for tests.</summary>
internal static class Batches
{
    /// <summary>A command that puts one row of a size whose bytes depend on its number.</summary>
    public static byte[] Put(int number, int size = 100)
    {
        var row = new byte[size];
        new Random(number).NextBytes(row);
        var buffer = new EffectBuffer();
        buffer.Put(1, (ulong)number, 0, row);
        return buffer.Batch.ToArray();
    }

    public static Gen<byte[]> Any { get; } =
        Gen.Select(Gen.Int[1, 1_000_000], Gen.Frequency((8, Gen.Int[0, 400]), (2, Gen.Int[0, 9_000]), (1, Gen.Int[0, 120_000])), Put);

    /// <summary>Appends the commands 1 to <paramref name="count"/>.</summary>
    public static byte[][] Fill(TableLog log, int count, int size = 100)
    {
        var batches = Enumerable.Range(1, count).Select(number => Put(number, size)).ToArray();
        foreach (var batch in batches) log.Append(batch);
        return batches;
    }
}
