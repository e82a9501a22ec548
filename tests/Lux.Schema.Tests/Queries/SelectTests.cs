using Lux.Schema.Tests.Changes;
using Lux.Schema.Tests.Rows;

namespace Lux.Schema.Tests.Queries;

internal sealed record Summary(Id<Seat> Id, string? Holder);

/// <summary>Chosen columns instead of whole rows.</summary>
public sealed class SelectTests(EngineFixture engine)
{
    [Fact]
    public async Task One_column_or_several_come_in_the_order_named()
    {
        var (db, room) = await Hall.NewAsync(engine, seats: 3);
        await using var _ = db;
        await db.Seats.Where(s => s.Number == 2).UpdateAsync(s => s.Holder.Set("ann"));
        var numbers = await db.Seats.Select(s => s.Number).ToArrayAsync();
        Assert.Equal([1, 2, 3], numbers);
        Assert.Equal([("ann", 2m, room)], await db.Seats.Where(s => s.Holder != null).Select(s => (s.Holder, s.Price, s.RoomId)).ToArrayAsync());
        Assert.Equal(["red"], await db.Rooms.Select(r => r.Name).ToArrayAsync());
    }

    [Fact]
    public async Task A_function_makes_what_is_given()
    {
        var (db, _) = await Hall.NewAsync(engine, seats: 3);
        await using var __ = db;
        var made = await db.Seats.OrderByDescending(s => s.Number).Select(s => (s.Id, s.Holder), (id, holder) => new Summary(id, holder)).Take(2).ToArrayAsync();
        Assert.Equal((await db.Seats.OrderByDescending(s => s.Number).Take(2).ToArrayAsync()).Select(seat => new Summary(seat.Id, null)), made);
    }

    [Fact]
    public async Task A_selection_has_the_ends_of_a_query()
    {
        var (db, _) = await Hall.NewAsync(engine, seats: 2500);
        await using var __ = db;
        var numbers = db.Seats.OrderBy(s => s.Number).Select(s => s.Number);
        Assert.Equal(1, await numbers.FirstAsync());
        Assert.Equal(0, await db.Seats.Where(s => s.Number > 9999).Select(s => s.Number).FirstOrDefaultAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await numbers.Skip(9999).FirstAsync());
        var page = await numbers.PageAsync(10);
        Assert.Equal([11, 12], (await numbers.PageAsync(2, page.Next)).Rows);
        List<int> read = [];
        await foreach (var number in numbers.Skip(100)) read.Add(number);
        Assert.Equal(Enumerable.Range(101, 2400), read);
    }

    [Fact]
    public async Task Columns_of_included_rows_are_given_without_their_rows()
    {
        var (db, red) = await Hall.NewAsync(engine, seats: 3);
        await using var _ = db;
        var blue = await db.Rooms.InsertAsync(new Room { Name = "blue" });
        await db.Seats.InsertAsync(new Seat { RoomId = blue, Number = 9, Price = 10 });
        var joined = db.Seats.Include(s => s.RoomId).Where((s, r) => s.Number > 1).OrderByDescending((s, r) => r.Name);
        Assert.Equal(["red", "red", "blue"], await joined.Select((s, r) => r.Name).ToArrayAsync());
        Assert.Equal([(3, "red"), (2, "red")], await joined.Select((s, r) => (s.Number, r.Name)).Take(2).ToArrayAsync());
        Assert.Equal((9, "blue", blue, 10m), await joined.Where((s, r) => r.Name == "blue").Select((s, r) => (s.Number, r.Name, r.Id, s.Price)).FirstAsync());
        Assert.Equal([2, 3, 9], (await joined.Select(s => s.Number).ToArrayAsync()).Order());
    }

    [Fact]
    public async Task Rows_are_summed_up_and_grouped_by_what_they_include()
    {
        var (db, _) = await Hall.NewAsync(engine, seats: 3);
        await using var __ = db;
        var blue = await db.Rooms.InsertAsync(new Room { Name = "blue" });
        await db.Seats.InsertAsync(new Seat { RoomId = blue, Number = 9, Price = 10 });
        var joined = db.Seats.Include(s => s.RoomId);
        Assert.Equal(6m, await joined.Where((s, r) => r.Name == "red").SumAsync(s => s.Price));
        Assert.Equal(9, await joined.Where((s, r) => r.Name == "blue").MaxAsync(s => s.Number));
        Assert.Equal([("blue", 1), ("red", 3)], await joined.GroupBy((s, r) => r.Name).Having(g => g.Key != "green").OrderBy(g => g.Key).Select(g => (g.Key, g.Count())).ToArrayAsync());
    }

    [Fact]
    public async Task A_column_of_a_row_that_may_not_be_there_may_be_null()
    {
        await using var db = await EverythingDb.ConnectAsync(engine.NewDatabase());
        await db.EnsureCreatedAsync();
        var channel = await db.Channels.InsertAsync(new GeneratedShape.Channel { Name = "general" });
        var first = await db.Everything.InsertAsync(new Everything { Ref = channel, Int64 = 5, Text = "first" });
        await db.Everything.InsertAsync(new Everything { Ref = channel, Int64 = 6, Text = "second", RefOrNull = first });
        var joined = db.Everything.Include(e => e.RefOrNull).Include((e, before) => before.Ref).OrderBy((e, before, c) => e.Int64);
        (string, string?, long?, string?)[] some = await joined.Select((e, before, c) => (e.Text, before.Text, before.Int64, c.Name)).ToArrayAsync();
        Assert.Equal([("first", null, null, null), ("second", "first", 5L, "general")], some);
        Assert.Equal("second", await joined.Where((e, before, c) => before.Boolean == false).Select(e => e.Text).FirstAsync());
        (Everything Row, Everything? Included1, GeneratedShape.Channel? Included2)[] rows = await joined.ToArrayAsync();
        Assert.Equal((null, "general"), (rows[0].Included2, rows[1].Included2?.Name));
    }

    [Fact]
    public async Task Every_type_is_read_as_in_a_whole_row()
    {
        await using var db = await EverythingDb.ConnectAsync(engine.NewDatabase());
        await db.EnsureCreatedAsync();
        var channel = await db.Channels.InsertAsync(new GeneratedShape.Channel { Name = "general" });
        await db.Everything.InsertAsync(new Everything
        {
            Ref = channel,
            Text = "é",
            Char = 'c',
            Name = Mood.Merry,
            Number = Mood.Gruff,
            Int64 = long.MinValue,
            Int32 = 7,
            Int16 = -3,
            Byte = 200,
            Double = 1.5,
            Single = 2.5f,
            Boolean = true,
            Instant = DateTimeOffset.UnixEpoch,
            Span = TimeSpan.FromSeconds(3),
            Day = new(2026, 1, 2),
            Guid = new("01234567-89ab-cdef-0123-456789abcdef"),
            Bytes = [1, 2],
            Memory = new byte[] { 3 },
            Decimal = 1.25m,
        });
        var row = await db.Everything.FirstAsync();
        var all = db.Everything.All;
        Assert.Equal((row.Text, row.TextOrNull, row.Char, row.CharOrNull, row.Name, row.NameOrNull), await all.Select(e => (e.Text, e.TextOrNull, e.Char, e.CharOrNull, e.Name, e.NameOrNull)).FirstAsync());
        Assert.Equal((row.Number, row.NumberOrNull, row.Int64, row.Int64OrNull, row.Int32, row.Int32OrNull), await all.Select(e => (e.Number, e.NumberOrNull, e.Int64, e.Int64OrNull, e.Int32, e.Int32OrNull)).FirstAsync());
        Assert.Equal((row.Int16, row.Int16OrNull, row.Byte, row.ByteOrNull, row.Double, row.DoubleOrNull), await all.Select(e => (e.Int16, e.Int16OrNull, e.Byte, e.ByteOrNull, e.Double, e.DoubleOrNull)).FirstAsync());
        Assert.Equal((row.Single, row.SingleOrNull, row.Boolean, row.BooleanOrNull, row.Instant, row.InstantOrNull), await all.Select(e => (e.Single, e.SingleOrNull, e.Boolean, e.BooleanOrNull, e.Instant, e.InstantOrNull)).FirstAsync());
        Assert.Equal((row.Time, row.TimeOrNull, row.Span, row.SpanOrNull, row.Day, row.DayOrNull), await all.Select(e => (e.Time, e.TimeOrNull, e.Span, e.SpanOrNull, e.Day, e.DayOrNull)).FirstAsync());
        Assert.Equal((row.Guid, row.GuidOrNull, row.Decimal, row.DecimalOrNull, row.Ref, row.RefOrNull), await all.Select(e => (e.Guid, e.GuidOrNull, e.Decimal, e.DecimalOrNull, e.Ref, e.RefOrNull)).FirstAsync());
        var (bytes, none, memory, noMemory) = await all.Select(e => (e.Bytes, e.BytesOrNull, e.Memory, e.MemoryOrNull)).FirstAsync();
        Assert.Equal(row.Bytes, bytes);
        Assert.Equal(row.Memory.ToArray(), memory.ToArray());
        Assert.Null(none);
        Assert.Null(noMemory);
    }
}
