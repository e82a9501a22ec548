namespace Lux.Schema.Tests.Changes;

/// <summary>Several writes made as one.</summary>
public sealed class BatchTests(EngineFixture engine)
{
    [Fact]
    public async Task Rows_refer_to_rows_that_the_same_batch_inserts_and_get_their_ids()
    {
        var (db, _) = await Hall.NewAsync(engine);
        await using var __ = db;
        Id<Room> room = default;
        Id<Seat>[] seats = [];
        var result = await db.BatchAsync(b =>
        {
            room = b.Rooms.Insert(new Room { Name = "blue" });
            seats = b.Seats.Insert(Enumerable.Range(1, 3).Select(number => new Seat { RoomId = room, Number = number }));
            b.Seats.Update(seats[1], s => s.Holder.Set("ann"));
            b.Seats.Delete(seats[2]);
        });
        Assert.True(room < default(Id<Room>));
        Assert.Equal("blue", (await db.Rooms.FindAsync(result.IdOf(room)))!.Name);
        var ann = await db.Seats.FindAsync(result.IdOf(seats[1]));
        Assert.Equal(("ann", result.IdOf(room), 2), (ann!.Holder, ann.RoomId, ann.Number));
        Assert.Null(await db.Seats.FindAsync(result.IdOf(seats[2])));
    }

    [Fact]
    public async Task A_batch_gives_the_real_ids_of_the_rows_that_its_function_returns()
    {
        var (db, red) = await Hall.NewAsync(engine);
        await using var _ = db;
        var room = await db.BatchAsync(b => b.Rooms.Insert(new Room { Name = "blue" }));
        Assert.Equal("blue", (await db.Rooms.FindAsync(room))!.Name);
        var (green, seat) = await db.BatchAsync(b =>
        {
            var one = b.Rooms.UpsertByName(new() { Name = "green" });
            return (one, b.Seats.UpsertByRoomIdAndNumber(new() { RoomId = one, Number = 7 }));
        });
        Assert.Equal(green, (await db.Seats.FindAsync(seat))!.RoomId);
        Assert.Equal(red, await db.BatchAsync(b => b.Rooms.UpsertByName(new() { Name = "red" })));
    }

    [Fact]
    public async Task A_step_that_fails_undoes_all_and_is_named()
    {
        var (db, room) = await Hall.NewAsync(engine, seats: 1);
        await using var _ = db;
        var refused = await Assert.ThrowsAsync<UniqueViolationException>(async () => await db.BatchAsync(b =>
        {
            b.Rooms.Insert(new Room { Name = "blue" });
            b.Seats.Where(s => s.RoomId == room).Delete();
            b.Rooms.Insert(new Room { Name = "red" });
        }));
        Assert.Equal((3, "name"), (refused.Error!.Step, refused.Column));
        Assert.StartsWith("step 3: ", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, await db.Rooms.CountAsync());
        Assert.Equal(1, await db.Seats.CountAsync());
    }

    [Fact]
    public async Task A_condition_that_is_not_true_undoes_all()
    {
        var (db, room) = await Hall.NewAsync(engine, seats: 1);
        await using var _ = db;
        var seat = (await db.Seats.FirstAsync()).Id;
        await Assert.ThrowsAsync<LuxException>(async () => await db.BatchAsync(b =>
        {
            b.Seats.Update(seat, s => s.Holder.Set("ann"), onlyIf: s => s.Holder == null);
            b.Seats.Update(seat, s => s.Price.Set(9), onlyIf: s => s.Holder == "bob");
        }));
        Assert.Null((await db.Seats.FindAsync(seat))!.Holder);
    }

    [Fact]
    public async Task Steps_by_filter_see_the_steps_before_them_and_count()
    {
        var (db, room) = await Hall.NewAsync(engine, seats: 3);
        await using var _ = db;
        BatchCount changed = default, deleted = default, all = default;
        var result = await db.BatchAsync(b =>
        {
            var blue = b.Rooms.Insert(new Room { Name = "blue" });
            b.Seats.Insert(new Seat { RoomId = blue, Number = 1 });
            changed = b.Seats.Where(s => s.RoomId == blue | s.Number == 2).Update(s => s.Holder.Set("ann"));
            deleted = b.Seats.Where(s => s.Holder == "ann").Take(1).Delete();
            all = b.Seats.All.Update(s => s.Price.Set(1));
        });
        Assert.Equal((2, 1, 3), (result.CountOf(changed), result.CountOf(deleted), result.CountOf(all)));
        var another = await db.BatchAsync(b => { b.Seats.Insert(new Seat { RoomId = room, Number = 9 }); });
        Assert.Throws<InvalidOperationException>(() => another.CountOf(changed));
    }

    [Fact]
    public async Task A_pending_id_is_refused_outside_its_batch_before_anything_is_sent()
    {
        var (db, room) = await Hall.NewAsync(engine);
        await using var _ = db;
        Id<Room> pending = default;
        await db.BatchAsync(b => { pending = b.Rooms.Insert(new Room { Name = "blue" }); });
#pragma warning disable LUX4006 // what the rule warns of is what is refused
        await Refused(async () => await db.Rooms.FindAsync(pending));
        await Refused(async () => await db.Seats.InsertAsync(new Seat { RoomId = pending, Number = 1 }));
        await Refused(async () => await db.Seats.Where(s => s.RoomId == pending).ToArrayAsync());
        await Refused(async () => await db.Rooms.DeleteAsync(pending));
        await Refused(async () => await db.Rooms.UpdateAsync(pending, r => r.Name.Set("x")));
        await Refused(async () => await db.BatchAsync(b => b.Seats.Insert(new Seat { RoomId = pending, Number = 1 })));
        await Refused(async () => await db.BatchAsync(b => b.Rooms.Delete(pending)));
#pragma warning restore LUX4006
        Assert.Equal(0, await db.Seats.CountAsync());

        static async Task Refused(Func<Task> call) =>
            Assert.Contains("pending id of a row of a batch", (await Assert.ThrowsAsync<InvalidOperationException>(call)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_kept_after_it_was_sent_takes_no_step()
    {
        var (db, _) = await Hall.NewAsync(engine);
        await using var __ = db;
        Hall.Batch? kept = null;
        await db.BatchAsync(b => { kept = b; });
        Assert.Throws<InvalidOperationException>(() => kept!.Rooms.Insert(new Room { Name = "blue" }));
    }

    [Fact]
    public async Task A_function_that_throws_sends_nothing()
    {
        var (db, _) = await Hall.NewAsync(engine);
        await using var __ = db;
        await Assert.ThrowsAsync<FormatException>(async () => await db.BatchAsync(b =>
        {
            b.Rooms.Insert(new Room { Name = "blue" });
            _ = int.Parse("blue", System.Globalization.CultureInfo.InvariantCulture);
        }));
        Assert.Equal(1, await db.Rooms.CountAsync());
    }

    [Fact]
    public async Task A_value_that_no_column_can_hold_leaves_no_half_of_its_step()
    {
        var (db, _) = await Hall.NewAsync(engine);
        await using var __ = db;
        await db.BatchAsync(b =>
        {
            Assert.ThrowsAny<ArgumentException>(() => b.Rooms.Insert(new Room { Name = "half \ud800" }));
            b.Rooms.Insert(new Room { Name = "blue" });
        });
        Assert.Equal(["red", "blue"], (await db.Rooms.ToArrayAsync()).Select(room => room.Name));
    }

    [Fact]
    public async Task A_long_batch_refers_to_its_late_steps_too()
    {
        var (db, _) = await Hall.NewAsync(engine);
        await using var __ = db;
        Id<Room>[] rooms = [];
        Id<Seat>[] seats = [];
        var result = await db.BatchAsync(b =>
        {
            rooms = b.Rooms.Insert(Enumerable.Range(0, 600).Select(number => new Room { Name = $"room {number}" }));
            seats = b.Seats.Insert(rooms.Select((room, number) => new Seat { RoomId = room, Number = number, Holder = number % 2 == 0 ? "ann" : null }));
            b.Seats.Update(seats[599], s => s.RoomId.Set(rooms[598]));
        });
        var read = await db.Seats.ToArrayAsync();
        Assert.Equal(600, read.Length);
        Assert.Equal(rooms.Select(room => result.IdOf(room)).Take(599).Append(result.IdOf(rooms[598])), read.Select(seat => seat.RoomId));
        Assert.All(read, seat => Assert.Equal(seat.Number % 2 == 0 ? "ann" : null, seat.Holder));
        Assert.All(read, seat => Assert.NotEqual(default, seat.Since));
    }

    [Fact]
    public async Task A_whole_row_replaces_one_within_a_batch()
    {
        var (db, room) = await Hall.NewAsync(engine, seats: 1);
        await using var _ = db;
        var seat = await db.Seats.FirstAsync();
        await db.BatchAsync(b =>
        {
            var blue = b.Rooms.Insert(new Room { Name = "blue" });
            b.Seats.Update(seat with { RoomId = blue, Holder = "ann" });
            Assert.Throws<ArgumentException>(() => b.Seats.Update(seat with { Id = default }));
        });
        var read = await db.Seats.FindAsync(seat.Id);
        Assert.Equal(seat with { RoomId = (await db.Rooms.FindByNameAsync("blue"))!.Id, Holder = "ann" }, read);
    }

    [Fact]
    public async Task An_empty_batch_sends_nothing()
    {
        var (db, room) = await Hall.NewAsync(engine);
        await using var _ = db;
        var result = await db.BatchAsync(_ => { });
        Assert.Equal(room, result.IdOf(room));
    }
}
