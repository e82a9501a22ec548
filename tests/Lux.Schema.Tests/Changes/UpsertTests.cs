using CsCheck;
using Lux.Schema.Tests.Rows;

namespace Lux.Schema.Tests.Changes;

/// <summary>Rows changed or inserted by their unique values.</summary>
public sealed class UpsertTests(EngineFixture engine)
{
    [Fact]
    public async Task An_upsert_inserts_then_changes_the_row_and_gives_its_id_both_times()
    {
        var (db, room) = await Hall.NewAsync(engine);
        await using var _ = db;
        var first = await db.Seats.UpsertByRoomIdAndNumberAsync(new() { RoomId = room, Number = 1, Holder = "ann", Price = 1.5m });
        var before = await db.Seats.FindAsync(first);
        Assert.Equal(("ann", 1.5m), (before!.Holder, before.Price));
        var second = await db.Seats.UpsertByRoomIdAndNumberAsync(new() { RoomId = room, Number = 1, Price = 2 });
        Assert.Equal(first, second);
        Assert.Equal(before with { Holder = null, Price = 2 }, await db.Seats.FindAsync(first));
        Assert.NotEqual(first, await db.Seats.UpsertByRoomIdAndNumberAsync(new() { RoomId = room, Number = 2 }));
        Assert.Equal(2, await db.Seats.CountAsync());
    }

    [Fact]
    public async Task A_column_that_the_engine_fills_in_is_filled_on_insert_and_kept_on_change()
    {
        var (db, room) = await Hall.NewAsync(engine);
        await using var _ = db;
        var before = DateTimeOffset.UtcNow.AddMilliseconds(-1);
        var id = await db.Seats.UpsertByRoomIdAndNumberAsync(new() { RoomId = room, Number = 1 });
        var since = (await db.Seats.FindAsync(id))!.Since;
        Assert.InRange(since, before, DateTimeOffset.UtcNow);
        await db.Seats.UpsertByRoomIdAndNumberAsync(new() { RoomId = room, Number = 1, Holder = "ann" });
        Assert.Equal(since, (await db.Seats.FindAsync(id))!.Since);
        await db.Seats.UpsertByRoomIdAndNumberAsync(new() { RoomId = room, Number = 1, Since = DateTimeOffset.UnixEpoch });
        Assert.Equal(DateTimeOffset.UnixEpoch, (await db.Seats.FindAsync(id))!.Since);
    }

    [Fact]
    public async Task Of_many_upserts_at_once_one_inserts()
    {
        var (db, _) = await Hall.NewAsync(engine);
        await using var __ = db;
        var ids = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ => await db.Rooms.UpsertByNameAsync(new() { Name = "blue" })));
        Assert.Single(ids.Distinct());
        Assert.Equal(2, await db.Rooms.CountAsync());
    }

    [Fact]
    public async Task A_row_with_an_id_is_refused_before_it_is_sent()
    {
        var (db, room) = await Hall.NewAsync(engine);
        await using var _ = db;
#pragma warning disable LUX3014 // what the rule says is what is tested
        await Assert.ThrowsAsync<ArgumentException>(async () => await db.Rooms.UpsertByNameAsync(new() { Id = room, Name = "red" }));
#pragma warning restore LUX3014
        await Assert.ThrowsAsync<ForeignKeyViolationException>(async () => await db.Seats.UpsertByRoomIdAndNumberAsync(new() { RoomId = new(99), Number = 1 }));
    }

    [Fact]
    public async Task Every_column_reads_back_as_it_was_upserted()
    {
        await using var db = await KeyedDb.ConnectAsync(engine.NewDatabase());
        await db.EnsureCreatedAsync();
        var number = 0L;
        await EverythingGen.Row.SampleAsync(async row =>
        {
            var written = new Keyed
            {
                Key = Interlocked.Increment(ref number),
                Text = row.Text,
                TextOrNull = row.TextOrNull,
                Char = row.Char,
                Name = row.Name,
                Number = row.Number,
                Double = row.Double,
                DoubleOrNull = row.DoubleOrNull,
                Boolean = row.Boolean,
                Instant = row.Instant,
                Span = row.Span,
                Day = row.Day,
                Guid = row.Guid,
                Bytes = row.Bytes,
                Decimal = row.Decimal,
                DecimalOrNull = row.DecimalOrNull,
            };
            var read = await db.Keyed.FindAsync(await db.Keyed.UpsertByKeyAsync(written));
            Assert.Equal(written.Bytes, read!.Bytes);
            Assert.Equal(written with { Id = read.Id, Bytes = read.Bytes }, read);
        }, iter: 200, threads: 1);
    }
}

/// <summary>A key of its own and a column of each type that has a text of its own.</summary>
[Table("keyed")]
internal sealed partial record Keyed
{
    public Id<Keyed> Id { get; init; }
    [Unique] public long Key { get; init; }
    public string Text { get; init; } = "";
    public string? TextOrNull { get; init; }
    public char Char { get; init; }
    public Mood Name { get; init; }
    [Column(AsNumber = true)] public Mood Number { get; init; }
    public double Double { get; init; }
    public double? DoubleOrNull { get; init; }
    public bool Boolean { get; init; }
    public DateTimeOffset Instant { get; init; }
    public TimeSpan Span { get; init; }
    public DateOnly Day { get; init; }
    public Guid Guid { get; init; }
    public byte[] Bytes { get; init; } = [];
    public decimal Decimal { get; init; }
    public decimal? DecimalOrNull { get; init; }
}

[Database(typeof(Keyed))]
internal sealed partial class KeyedDb;
