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
}
