namespace Lux.Schema.Tests.Changes;

[Table("visits", TtlSeconds = 1)]
public partial record Visit(Id<Visit> Id, string Page);

[Database(typeof(Visit))]
public partial class VisitsDb;

/// <summary>Rows that expire.</summary>
public sealed class ExpiryTests(EngineFixture engine)
{
    [Fact]
    public async Task A_row_goes_when_its_time_is_over_and_the_others_stay()
    {
        var (db, room) = await Hall.NewAsync(engine);
        await using var _ = db;
        var gone = await db.Seats.InsertAsync(new Seat { RoomId = room, Number = 1 }, TimeSpan.FromSeconds(1));
        var goneToo = await db.Seats.InsertAsync([new Seat { RoomId = room, Number = 2 }], TimeSpan.FromMilliseconds(1));
        var later = await db.Seats.InsertAsync(new Seat { RoomId = room, Number = 3 }, TimeSpan.FromHours(1));
        var kept = await db.Seats.InsertAsync(new Seat { RoomId = room, Number = 4 });
        Assert.Equal(4, await db.Seats.CountAsync());
        await UntilAsync(async () => await db.Seats.FindAsync(gone) is null && await db.Seats.FindAsync(goneToo[0]) is null);
        Assert.Equal([later, kept], (await db.Seats.ToArrayAsync()).Select(seat => seat.Id));
    }

    [Fact]
    public async Task The_time_of_the_table_holds_where_an_insert_names_none()
    {
        await using var db = await VisitsDb.ConnectAsync(engine.NewDatabase());
        await db.EnsureCreatedAsync();
        await db.EnsureCreatedAsync();
        var id = await db.Visits.InsertAsync(new(default, "/"));
        var kept = await db.Visits.InsertAsync(new(default, "/kept"), TimeSpan.FromHours(1));
        await UntilAsync(async () => await db.Visits.FindAsync(id) is null);
        Assert.NotNull(await db.Visits.FindAsync(kept));
    }

    [Fact]
    public async Task An_expiry_is_given_later_and_taken_away()
    {
        var (db, room) = await Hall.NewAsync(engine, seats: 2);
        await using var _ = db;
        var seats = await db.Seats.ToArrayAsync();
        await db.Seats.ExpireAsync(seats[0].Id, TimeSpan.FromSeconds(1));
        await db.Seats.ExpireAsync(seats[1].Id, TimeSpan.FromSeconds(1));
        await db.Seats.PersistAsync(seats[1].Id);
        await UntilAsync(async () => await db.Seats.FindAsync(seats[0].Id) is null);
        Assert.Equal(seats[1], await db.Seats.FindAsync(seats[1].Id));
        await Assert.ThrowsAsync<RowNotFoundException>(async () => await db.Seats.PersistAsync(seats[0].Id));
    }

    [Fact]
    public async Task A_batch_inserts_rows_that_expire()
    {
        var (db, room) = await Hall.NewAsync(engine);
        await using var _ = db;
        var (seat, kept) = await db.BatchAsync(b =>
        {
            var one = b.Seats.Insert(new Seat { RoomId = room, Number = 1 }, TimeSpan.FromSeconds(1));
            var other = b.Seats.Insert(new Seat { RoomId = room, Number = 2 });
            b.Seats.Expire(other, TimeSpan.FromHours(1));
            return (one, other);
        });
        await UntilAsync(async () => await db.Seats.FindAsync(seat) is null);
        Assert.NotNull(await db.Seats.FindAsync(kept));
    }

    [Fact]
    public async Task A_time_that_is_none_is_refused()
    {
        var (db, room) = await Hall.NewAsync(engine);
        await using var _ = db;
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await db.Seats.InsertAsync(new Seat { RoomId = room, Number = 1 }, TimeSpan.Zero));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await db.Seats.ExpireAsync(new(1), TimeSpan.MaxValue));
        var refused = await Assert.ThrowsAsync<RowNotFoundException>(async () => await db.Seats.ExpireAsync(new(77), TimeSpan.FromSeconds(5)));
        Assert.Contains("77", refused.Message, StringComparison.Ordinal);
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var deadline = Environment.TickCount64 + 60_000;
        while (!await isSo())
        {
            Assert.True(Environment.TickCount64 < deadline, "It does not become so.");
            await Task.Delay(20);
        }
    }
}
