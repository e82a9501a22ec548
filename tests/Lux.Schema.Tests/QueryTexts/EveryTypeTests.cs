using CsCheck;
using Lux.Schema.Tests.GeneratedShape;
using Lux.Schema.Tests.Rows;

namespace Lux.Schema.Tests.QueryTexts;

/// <summary>Parameters and results of every type against the real engine.</summary>
public sealed class EveryTypeTests(EngineFixture engine)
{
    [Fact]
    public async Task Values_of_every_type_are_sent_and_read_as_they_are()
    {
        await using var connection = await LuxConnection.ConnectAsync(engine.NewDatabase());
        await using var db = EverythingDb.Connect(connection);
        var (channel, first) = await FillAsync(db, connection);
        await EverythingGen.Row.SampleAsync(async drawn =>
        {
            var row = drawn with { Ref = channel, RefOrNull = drawn.TextOrNull is null ? null : first };
            var id = await db.Everything.InsertAsync(row);
            row = row with { Id = id };
            SameRow.Check(row, (await db.SameAsync(
                id, row.Text, row.Char, row.Name, row.Number, row.Int64, row.Int32, row.Int16, row.Byte, row.Double, row.Single, row.Boolean, row.Instant, row.Time, row.Span, row.Day, row.Guid, row.Bytes,
                row.Memory, row.Decimal, row.Ref))!);
            SameRow.Check(row, (await db.SameOrNullAsync(
                id, row.TextOrNull, row.CharOrNull, row.NameOrNull, row.NumberOrNull, row.Int64OrNull, row.Int32OrNull, row.Int16OrNull, row.ByteOrNull, row.DoubleOrNull, row.SingleOrNull, row.BooleanOrNull,
                row.InstantOrNull, row.TimeOrNull, row.SpanOrNull, row.DayOrNull, row.GuidOrNull, row.BytesOrNull, row.MemoryOrNull, row.DecimalOrNull, row.RefOrNull))!);

            var copy = await db.Everything.InsertAsync(row with
            {
                Id = default,
                TextOrNull = "x",
                CharOrNull = 'x',
                NameOrNull = Mood.Gruff,
                NumberOrNull = Mood.Gruff,
                Int64OrNull = 1,
                Int32OrNull = 1,
                Int16OrNull = 1,
                ByteOrNull = 1,
                DoubleOrNull = 1,
                SingleOrNull = 1,
                BooleanOrNull = null,
                InstantOrNull = null,
                TimeOrNull = null,
                SpanOrNull = null,
                DayOrNull = null,
                GuidOrNull = null,
                BytesOrNull = null,
                MemoryOrNull = null,
                DecimalOrNull = null,
                RefOrNull = null,
            });
            await db.SetAsync(
                copy, row.TextOrNull, row.CharOrNull, row.NameOrNull, row.NumberOrNull, row.Int64OrNull, row.Int32OrNull, row.Int16OrNull, row.ByteOrNull, row.DoubleOrNull, row.SingleOrNull, row.BooleanOrNull,
                row.InstantOrNull, row.TimeOrNull, row.SpanOrNull, row.DayOrNull, row.GuidOrNull, row.BytesOrNull, row.MemoryOrNull, row.DecimalOrNull, row.RefOrNull);
            SameRow.Check(row with { Id = copy }, (await db.Everything.FindAsync(copy))!);

            var items = await db.ItemsAsync(id);
            Assert.Equal(
                (row.Text, row.CharOrNull, row.Name, row.NumberOrNull, row.Int64, row.Int16OrNull, row.Byte, row.Double, row.SingleOrNull, row.Boolean),
                (items.Text, items.Char, items.Name, items.Number, items.Int64, items.Int16, items.Byte, items.Double, items.Single, items.Boolean));
            Assert.Equal((row.Instant, row.TimeOrNull, row.Span, row.DayOrNull, row.Guid, row.Decimal, row.RefOrNull), (items.Instant, items.Time, items.Span, items.Day, items.Guid, items.Decimal, items.Ref));
            Assert.Equal(row.MemoryOrNull?.ToArray(), items.Memory?.ToArray());
        }, iter: 50, threads: 1);
    }

    [Fact]
    public async Task Lists_of_every_type_are_sent()
    {
        await using var connection = await LuxConnection.ConnectAsync(engine.NewDatabase());
        await using var db = EverythingDb.Connect(connection);
        var (channel, first) = await FillAsync(db, connection);
        await EverythingGen.Row.SampleAsync(async drawn =>
        {
            // The row itself is one of the values, the lists of nullable columns have something where it has null.
            var row = drawn with { Ref = channel, RefOrNull = first };
            var id = await db.Everything.InsertAsync(row);
            row = row with { Id = id };
            SameRow.Check(row, (await db.AmongAsync(
                [first, id], [row.Text, "other"], [row.Char, 'x'], [row.Name], [row.Number, Mood.Calm], [row.Int64, 5], [row.Int32, 5], [row.Int16], [row.Byte, 5], [row.Double, 0.5], [row.Single, 0.5f],
                [row.Boolean], [row.Instant], [row.Time], [row.Span, TimeSpan.Zero], [row.Day], [row.Guid, Guid.Empty], [row.Bytes, [1, 2]], [row.Memory, new byte[] { 1 }], [row.Decimal, 0.5m], [channel]))!);
            Assert.Null(await db.AmongAsync(
                [first, id], [row.Text], [row.Char], [row.Name], [row.Number], [row.Int64], [row.Int32], [row.Int16], [row.Byte], [row.Double], [row.Single],
                [!row.Boolean], [row.Instant], [row.Time], [row.Span], [row.Day], [row.Guid], [row.Bytes], [row.Memory], [row.Decimal], [channel]));

            var whole = row with
            {
                TextOrNull = row.TextOrNull ?? "x",
                CharOrNull = row.CharOrNull ?? 'x',
                NameOrNull = row.NameOrNull ?? Mood.Gruff,
                NumberOrNull = row.NumberOrNull ?? Mood.Gruff,
                Int64OrNull = row.Int64OrNull ?? 1,
                Int32OrNull = row.Int32OrNull ?? 1,
                Int16OrNull = row.Int16OrNull ?? 1,
                ByteOrNull = row.ByteOrNull ?? 1,
                DoubleOrNull = row.DoubleOrNull ?? 1,
                SingleOrNull = row.SingleOrNull ?? 1,
                BooleanOrNull = row.BooleanOrNull ?? true,
                InstantOrNull = row.InstantOrNull ?? DateTimeOffset.UnixEpoch,
                TimeOrNull = row.TimeOrNull ?? DateTime.UnixEpoch,
                SpanOrNull = row.SpanOrNull ?? TimeSpan.Zero,
                DayOrNull = row.DayOrNull ?? DateOnly.MinValue,
                GuidOrNull = row.GuidOrNull ?? Guid.Empty,
                BytesOrNull = row.BytesOrNull ?? [1],
                MemoryOrNull = row.MemoryOrNull ?? new byte[] { 1 },
                DecimalOrNull = row.DecimalOrNull ?? 1,
            };
            await db.Everything.UpdateAsync(whole);
            SameRow.Check(whole, (await Among(whole))!);
            if (row.TextOrNull is null)
            {
                await db.Everything.UpdateAsync(id, e => e.TextOrNull.Set(null));
                Assert.Null(await Among(whole));
            }
        }, iter: 50, threads: 1);

        ValueTask<Everything?> Among(Everything row) => db.AmongOrNullAsync(
            row.Id, [row.TextOrNull!], [row.CharOrNull!.Value], [row.NameOrNull!.Value], [row.NumberOrNull!.Value], [row.Int64OrNull!.Value], [row.Int32OrNull!.Value], [row.Int16OrNull!.Value],
            [row.ByteOrNull!.Value], [row.DoubleOrNull!.Value], [row.SingleOrNull!.Value], [row.BooleanOrNull!.Value], [row.InstantOrNull!.Value], [row.TimeOrNull!.Value], [row.SpanOrNull!.Value],
            [row.DayOrNull!.Value], [row.GuidOrNull!.Value], [row.BytesOrNull!], [row.MemoryOrNull!.Value], [row.DecimalOrNull!.Value], [row.RefOrNull!.Value]);
    }

    [Fact]
    public async Task Aggregates_have_the_types_of_their_columns()
    {
        await using var connection = await LuxConnection.ConnectAsync(engine.NewDatabase());
        await using var db = EverythingDb.Connect(connection);
        await db.EnsureCreatedAsync();
        var channel = await ChatDb.Connect(connection).Channels.InsertAsync(new Channel { Name = "general" });
        var ids = await db.Everything.InsertAsync(
        [
            new Everything { Ref = channel, Span = TimeSpan.FromSeconds(1), Name = Mood.Calm, Number = Mood.Merry, Int32 = 5, Int16 = 1, Day = new(2026, 1, 2), Decimal = 1.5m, Single = 0.5f },
            new Everything { Ref = channel, Span = TimeSpan.FromSeconds(2), Name = Mood.Merry, Number = Mood.Calm, Int32 = 6, Int16 = 2, Day = new(2026, 1, 1), Decimal = 2m, Single = 1f },
        ]);
        Assert.Equal((TimeSpan.FromSeconds(3), Mood.Calm, Mood.Calm, 11L, 1.5, new DateOnly(2026, 1, 2), 3.5m, 1.5, 2L), await db.SumsAsync(ids));
        Assert.Equal((null, null, null, null, null, null, null, null, 0L), await db.SumsAsync([]));
    }

    // A channel and a row that others can refer to.
    private static async Task<(Id<Channel> Channel, Id<Everything> First)> FillAsync(EverythingDb db, LuxConnection connection)
    {
        await db.EnsureCreatedAsync();
        var channel = await ChatDb.Connect(connection).Channels.InsertAsync(new Channel { Name = "general" });
        return (channel, await db.Everything.InsertAsync(new Everything { Ref = channel }));
    }
}
