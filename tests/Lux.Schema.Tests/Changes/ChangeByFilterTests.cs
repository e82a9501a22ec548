namespace Lux.Schema.Tests.Changes;

/// <summary>Updates and deletes of the rows that a query finds.</summary>
public sealed class ChangeByFilterTests(EngineFixture engine)
{
    [Fact]
    public async Task An_update_changes_the_rows_that_meet_the_filter_and_counts_them()
    {
        var (db, room) = await Hall.NewAsync(engine, seats: 10);
        await using var _ = db;
        Assert.Equal(4, await db.Seats.Where(s => s.RoomId == room & s.Number > 6).UpdateAsync(s => s.Holder.Set("ann") & s.Price.Set(2.5m)));
        Assert.Equal(4, await db.Seats.Where(s => s.Holder == "ann" & s.Price == 2.5m).CountAsync());
        Assert.Equal(0, await db.Seats.Where(s => s.Number > 10).UpdateAsync(s => s.Holder.Set(null)));
    }

    [Fact]
    public async Task Take_keeps_to_the_first_rows_by_id()
    {
        var (db, _) = await Hall.NewAsync(engine, seats: 10);
        await using var __ = db;
        Assert.Equal(2, await db.Seats.Where(s => s.Number > 3).Take(2).UpdateAsync(s => s.Holder.Set("ann")));
        Assert.Equal([4, 5], (await db.Seats.Where(s => s.Holder == "ann").ToArrayAsync()).Select(seat => seat.Number));
        Assert.Equal(3, await db.Seats.Where(s => s.Number > 3).Take(3).DeleteAsync());
        Assert.Equal([1, 2, 3, 7, 8, 9, 10], (await db.Seats.ToArrayAsync()).Select(seat => seat.Number));
    }

    [Fact]
    public async Task Take_without_a_filter_is_about_the_first_rows_of_the_table()
    {
        var (db, _) = await Hall.NewAsync(engine, seats: 5);
        await using var __ = db;
        Assert.Equal(2, await db.Seats.Take(2).DeleteAsync());
        Assert.Equal(1, await db.Seats.Take(1).UpdateAsync(s => s.Holder.Set("ann")));
        Assert.Equal([(3, "ann"), (4, null), (5, null)], (await db.Seats.ToArrayAsync()).Select(seat => (seat.Number, seat.Holder)));
    }

    [Fact]
    public async Task A_filter_of_included_rows_changes_the_rows_of_the_table_alone()
    {
        var (db, _) = await Hall.NewAsync(engine, seats: 3);
        await using var __ = db;
        var blue = await db.Rooms.InsertAsync(new Room { Name = "blue" });
        await db.Seats.InsertAsync(new Seat { RoomId = blue, Number = 9 });
        var ofBlue = db.Seats.Include(s => s.RoomId).Where((s, r) => r.Name == "blue");
        Assert.Equal(1, await ofBlue.UpdateAsync(s => s.Holder.Set("ann")));
        Assert.Equal("ann", (await db.Seats.Where(s => s.Number == 9).FirstAsync()).Holder);
        Assert.Equal(1, await db.Seats.Include(s => s.RoomId).Where((s, r) => r.Name == "red").Take(1).DeleteAsync());
        Assert.Equal(1, await ofBlue.DeleteAsync());
        Assert.Equal((2, 2), (await db.Seats.CountAsync(), await db.Rooms.CountAsync()));
    }

    [Fact]
    public async Task A_delete_counts_the_rows_that_met_the_filter_not_those_that_went_along()
    {
        var (db, room) = await Hall.NewAsync(engine, seats: 10);
        await using var _ = db;
        Assert.Equal(1, await db.Rooms.Where(r => r.Id == room).DeleteAsync());
        Assert.Equal(0, await db.Seats.CountAsync());
    }

    [Fact]
    public async Task Without_a_filter_nothing_is_sent_unless_all_is_said_in_words()
    {
        var (db, _) = await Hall.NewAsync(engine, seats: 3);
        await using var __ = db;
        var every = db.Seats.Include(s => s.RoomId);
#pragma warning disable LUX3008 // what the rule says is what is tested
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(async () => await every.DeleteAsync());
        Assert.Equal($"DeleteAsync without Where would be about every row of '{db.Seats}'. Say which rows with Where or how many with Take, or begin with All where every row is meant.", refused.Message);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await every.UpdateAsync(s => s.Holder.Set("ann")));
#pragma warning restore LUX3008
        Assert.Equal(3, await db.Seats.CountAsync());
        Assert.Equal(3, await db.Seats.All.UpdateAsync(s => s.Holder.Set("ann")));
        Assert.Equal(3, await db.Seats.All.DeleteAsync());
        Assert.Equal(0, await db.Seats.CountAsync());
    }

    [Fact]
    public async Task An_order_or_a_skip_has_no_place_in_a_write()
    {
        var (db, _) = await Hall.NewAsync(engine);
        await using var __ = db;
#pragma warning disable LUX3014 // what the rule says is what is tested
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await db.Seats.Where(s => s.Number > 1).OrderBy(s => s.Number).DeleteAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await db.Seats.Where(s => s.Number > 1).Skip(1).DeleteAsync());
#pragma warning restore LUX3014
    }

    [Fact]
    public async Task A_value_that_the_engine_refuses_changes_none_of_the_rows()
    {
        var (db, _) = await Hall.NewAsync(engine, seats: 3);
        await using var __ = db;
        var refused = await Assert.ThrowsAsync<UniqueViolationException>(async () => await db.Seats.All.UpdateAsync(s => s.Number.Set(7)));
        Assert.Equal("room_id,number", refused.Column);
        Assert.Equal([1, 2, 3], (await db.Seats.ToArrayAsync()).Select(seat => seat.Number));
    }

    [Fact]
    public async Task An_update_by_condition_says_whether_it_was_true()
    {
        var (db, room) = await Hall.NewAsync(engine, seats: 1);
        await using var _ = db;
        var seat = (await db.Seats.FindByRoomIdAndNumberAsync(room, 1))!.Id;
        Assert.True(await db.Seats.UpdateAsync(seat, s => s.Holder.Set("ann"), onlyIf: s => s.Holder == null));
        Assert.False(await db.Seats.UpdateAsync(seat, s => s.Holder.Set("bob"), onlyIf: s => s.Holder == null));
        Assert.Equal("ann", (await db.Seats.FindAsync(seat))!.Holder);
        await Assert.ThrowsAsync<RowNotFoundException>(async () => await db.Seats.UpdateAsync(new Id<Seat>(999), s => s.Holder.Set("bob"), onlyIf: s => s.Holder == null));
    }

    [Fact]
    public async Task Of_many_who_want_a_seat_at_once_one_gets_it()
    {
        var (db, room) = await Hall.NewAsync(engine, seats: 1);
        await using var _ = db;
        var tries = await Task.WhenAll(Enumerable.Range(0, 50).Select(async guest =>
            await db.Seats.Where(s => s.RoomId == room & s.Number == 1 & s.Holder == null).UpdateAsync(s => s.Holder.Set($"guest {guest}"))));
        Assert.Equal(1, tries.Sum());
    }
}
