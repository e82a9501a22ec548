using CsCheck;
using Lux.Schema.Tests.Changes;

namespace Lux.Schema.Tests.Queries;

/// <summary>Pages by cursor, and enumerations that are read in pages.</summary>
public sealed class PageTests(EngineFixture engine)
{
    [Fact]
    public async Task Pages_put_together_are_the_query()
    {
        var (db, _) = await Hall.NewAsync(engine, seats: 100);
        await using var __ = db;
        await db.Seats.Where(s => s.Number > 50).UpdateAsync(s => s.Price.Set(7));
        await Gen.Int[1, 120].SampleAsync(async size =>
        {
            var query = db.Seats.Where(s => s.Number > 10).OrderByDescending(s => s.Price).ThenBy(s => s.Number);
            List<Seat> read = [];
            for (var page = await query.PageAsync(size); ; page = await query.PageAsync(size, page.Next))
            {
                Assert.InRange(page.Rows.Count, 0, size);
                read.AddRange(page.Rows);
                if (page.Next is null) break;
            }
            Assert.Equal(await query.ToArrayAsync(), read);
        }, iter: 15, threads: 1);
    }

    [Fact]
    public async Task A_cursor_goes_on_behind_its_row_whatever_comes_and_goes()
    {
        var (db, room) = await Hall.NewAsync(engine, seats: 10);
        await using var _ = db;
        var first = await db.Seats.OrderBy(s => s.Number).PageAsync(4);
        await db.Seats.Where(s => s.Number < 6).DeleteAsync();
        await db.Seats.InsertAsync(new Seat { RoomId = room, Number = 0 });
        var second = await db.Seats.OrderBy(s => s.Number).PageAsync(100, first.Next);
        Assert.Equal([6, 7, 8, 9, 10], second.Rows.Select(seat => seat.Number));
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task A_cursor_survives_a_url()
    {
        var (db, _) = await Hall.NewAsync(engine, seats: 10);
        await using var __ = db;
        var next = (await db.Seats.OrderBy(s => s.Holder).PageAsync(4)).Next!;
        Assert.Equal(next, Uri.UnescapeDataString(Uri.EscapeDataString(next)));
        Assert.Equal(next, Uri.EscapeDataString(next));
        Assert.Equal(4, (await db.Seats.OrderBy(s => s.Holder).PageAsync(4, next)).Rows.Count);
    }

    [Fact]
    public async Task A_cursor_that_is_none_or_belongs_elsewhere_says_so()
    {
        var (db, _) = await Hall.NewAsync(engine, seats: 10);
        await using var __ = db;
        var next = (await db.Seats.PageAsync(4)).Next!;
        var other = await Assert.ThrowsAsync<CursorException>(async () => await db.Seats.Where(s => s.Number > 3).PageAsync(4, next));
        Assert.Equal("cursor belongs to another query. Pass the Next of the page before, of the same query, or null for the first page.", other.Message);
        await Assert.ThrowsAsync<CursorException>(async () => await db.Seats.PageAsync(4, "junk"));
        await Assert.ThrowsAsync<CursorException>(async () => await db.Seats.PageAsync(4, next[..^1]));
#pragma warning disable LUX3014 // what the rule says is what is tested
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await db.Seats.Select(s => s.Number).Take(5).PageAsync(4));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await db.Seats.PageAsync(0));
#pragma warning restore LUX3014
    }

    [Fact]
    public async Task A_page_brings_included_rows_along()
    {
        var (db, room) = await Hall.NewAsync(engine, seats: 10);
        await using var _ = db;
        var query = db.Seats.Include(s => s.RoomId).OrderByDescending((s, r) => s.Number);
        var first = await query.PageAsync(6);
        var second = await query.PageAsync(6, first.Next);
        Assert.Equal([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], first.Rows.Concat(second.Rows).Select(pair => pair.Row.Number));
        Assert.All(second.Rows, pair => Assert.Equal((room, "red"), (pair.Included.Id, pair.Included.Name)));
    }

    [Fact]
    public async Task An_enumeration_is_the_query_in_any_order_with_any_cut()
    {
        var (db, room) = await Hall.NewAsync(engine, seats: 3500);
        await using var _ = db;
        await db.Seats.Where(s => s.Number > 2000).UpdateAsync(s => s.Holder.Set("ann"));
        await Same(db.Seats.All.Skip(0));
        await Same(db.Seats.OrderByDescending(s => s.Holder).ThenByDescending(s => s.Number).Take(10_000));
        await Same(db.Seats.OrderBy(s => s.Number).Skip(1500));
        await Same(db.Seats.OrderBy(s => s.Number).Skip(1234).Take(1777));
        await Same(db.Seats.Skip(10).Take(5));
        await Same(db.Seats.Skip(10_000));
        await Same(db.Seats.Take(1000));
        await Same(db.Seats.Take(0));

        static async Task Same(Taken<Seat, Seat.Columns> query)
        {
            List<int> read = [];
            await foreach (var seat in query) read.Add(seat.Number);
            Assert.Equal((await query.ToArrayAsync()).Select(seat => seat.Number), read);
        }
    }

    [Fact]
    public async Task An_enumeration_of_rows_that_together_pass_the_limit_of_a_reply_reads_smaller_pages()
    {
        var (db, room) = await Hall.NewAsync(engine);
        await using var _ = db;
        var holder = new string('x', 500_000);
        for (var part = 0; part < 15; part++)
            await db.Seats.InsertAsync(Enumerable.Range(part * 10, 10).Select(number => new Seat { RoomId = room, Number = number, Holder = holder }));
        await Assert.ThrowsAsync<LuxException>(async () => await db.Seats.ToArrayAsync());
        var read = 0;
        await foreach (var seat in db.Seats) read += seat.Holder!.Length;
        Assert.Equal(150 * holder.Length, read);
    }
}
