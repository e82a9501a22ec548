using CsCheck;

namespace Lux.Engine.Tests.Log;

public sealed class SegmentHeaderTests
{
    private static readonly Gen<SegmentHeader> AnyHeader = Gen.Select(
        Gen.Guid, Gen.Int, Gen.UInt, Gen.Int, Gen.UInt, Gen.ULong, Gen.Int,
        (engine, number, epoch, previous, end, first, head) => new SegmentHeader(engine, number, epoch, previous, end, first, head, (long)first));

    [Fact]
    public void A_header_comes_back_as_it_was_written() => AnyHeader.Sample(header =>
    {
        var bytes = new byte[SegmentHeader.Bytes];
        header.Write(bytes);
        Assert.True(SegmentHeader.TryRead(bytes, out var read, out _));
        Assert.Equal(header, read);
    });

    [Fact]
    public void A_header_with_one_bit_flipped_is_not_whole() => Gen.Select(AnyHeader, Gen.Int[0, (SegmentHeader.Bytes * 8) - 1]).Sample((header, bit) =>
    {
        var bytes = new byte[SegmentHeader.Bytes];
        header.Write(bytes);
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        Assert.False(SegmentHeader.TryRead(bytes, out _, out _));
    });

    [Fact]
    public void The_seed_depends_on_engine_epoch_and_number()
    {
        var engine = Guid.NewGuid();
        uint[] seeds = [SegmentHeader.SeedOf(engine, 1, 1), SegmentHeader.SeedOf(engine, 1, 2), SegmentHeader.SeedOf(engine, 2, 1), SegmentHeader.SeedOf(Guid.NewGuid(), 1, 1)];
        Assert.Equal(4, seeds.Distinct().Count());
    }
}
