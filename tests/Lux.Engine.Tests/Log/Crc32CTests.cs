using CsCheck;

namespace Lux.Engine.Tests.Log;

public sealed class Crc32CTests
{
    [Fact]
    public void The_check_value_of_the_standard_holds() =>
        Assert.Equal(0xE3069283u, ~Crc32C.Append(~0u, "123456789"u8));

    [Fact]
    public void Any_cut_gives_the_same_sum() => Gen.Select(Gen.Byte.Array[0, 200], Gen.Int[0, 200], Gen.UInt).Sample((bytes, cut, seed) =>
    {
        cut = Math.Min(cut, bytes.Length);
        Assert.Equal(Crc32C.Append(seed, bytes), Crc32C.Append(Crc32C.Append(seed, bytes.AsSpan(0, cut)), bytes.AsSpan(cut)));
    });
}
