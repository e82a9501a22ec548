using CsCheck;
using Lux.Tests;

namespace Lux.Engine.Tests.Indexes;

public sealed class RowPlacesTests
{
    [Fact]
    public void A_place_is_what_was_set_and_no_other()
    {
        using var places = new RowPlaces();
        ulong[] ids = [1, 2, 63, 64, 65, 127, 128, 129, 4096, 1_000_000];
        foreach (ulong id in ids) places.Set(id, (long)id * 3);
        for (ulong id = 0; id < 5000; id++) Assert.Equal(ids.Contains(id) ? (long)id * 3 : 0, places.Get(id));
        Assert.Equal(3_000_000, places.Get(1_000_000));
        places.Set(64, 0);
        Assert.Equal(0, places.Get(64));
    }

    [Fact]
    public void A_number_that_is_no_id_has_no_place()
    {
        using var places = new RowPlaces();
        foreach (ulong id in new[] { 0UL, 1UL, 1UL << 40, 1UL << 63, ulong.MaxValue, ulong.MaxValue - 63 }) Assert.Equal(0, places.Get(id));
    }

    // Near each other, and where words, groups of words and pages begin.
    private static readonly Gen<ulong> Id = Gen.OneOf(Gen.ULong[1, 300], Gen.Select(Gen.Int[6, 21], Gen.Int[-66, 66], (bits, off) => (ulong)Math.Max(1, (1L << bits) + off)), Gen.ULong[1, 2_000_000]);

    [Fact]
    public void A_walk_meets_the_ids_that_have_rows() => Gen.Select(Gen.Select(Id, Gen.Bool).Array[0, 60], Gen.Select(Id, Id).Array[1, 20]).Sample((sets, ranges) =>
    {
        using var places = new RowPlaces();
        var taken = new SortedSet<ulong>();
        foreach (var (id, isTaken) in sets)
        {
            places.Set(id, isTaken ? 7 : 0);
            if (isTaken) taken.Add(id);
            else taken.Remove(id);
            if (!isTaken && taken.Count > 0) places.Set(taken.Min, 9);   // a row that moves stays
        }
        foreach (var (from, to) in ranges)
        {
            Assert.Equal(taken.FirstOrDefault(id => id >= from && id <= to), places.FirstFrom(from, to));
            Assert.Equal(taken.LastOrDefault(id => id >= from && id <= to), places.LastFrom(to, from));
        }
    }, iter: Rounds.Of(300), threads: 1);

    [Fact]
    public void A_walk_passes_over_millions_of_ids_that_are_gone()
    {
        using var places = new RowPlaces();
        ulong[] left = [3, 70_000, 20_000_000];
        for (ulong id = 1; id <= 300_000; id++) places.Set(id, 1);
        for (ulong id = 1; id <= 300_000; id++)
            if (!left.Contains(id)) places.Set(id, 0);
        places.Set(20_000_000, 1);
        Assert.Equal(70_000UL, places.FirstFrom(4, 30_000_000));
        Assert.Equal(20_000_000UL, places.FirstFrom(70_001, 30_000_000));
        Assert.Equal(0UL, places.FirstFrom(20_000_001, 30_000_000));
        Assert.Equal(70_000UL, places.LastFrom(19_999_999, 1));
        Assert.Equal(3UL, places.LastFrom(69_999, 1));
        Assert.Equal(0UL, places.LastFrom(2, 1));
    }
}
