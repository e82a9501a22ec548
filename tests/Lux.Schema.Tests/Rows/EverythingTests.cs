using CsCheck;
using Lux.Schema.Tests.GeneratedShape;

namespace Lux.Schema.Tests.Rows;

/// <summary>Values of every type in the real engine.</summary>
public sealed class EverythingTests(EngineFixture engine)
{
    [Fact]
    public async Task Every_type_is_kept_and_found_by_each_of_its_values()
    {
        await using var connection = await LuxConnection.ConnectAsync(engine.NewDatabase());
        await using var db = EverythingDb.Connect(connection);
        await db.EnsureCreatedAsync();
        var channel = await ChatDb.Connect(connection).Channels.InsertAsync(new Channel { Name = "general" });
        var first = await db.Everything.InsertAsync(new Everything { Ref = channel });
        await EverythingGen.Row.SampleAsync(async drawn =>
        {
            var row = drawn with { Ref = channel, RefOrNull = first };
            var id = await db.Everything.InsertAsync(row);
            var same = await db.Everything.Where(e => e.Id == id
                & e.Text == row.Text & e.TextOrNull == row.TextOrNull & e.Char == row.Char & e.CharOrNull == row.CharOrNull
                & e.Name == row.Name & e.NameOrNull == row.NameOrNull & e.Number == row.Number & e.NumberOrNull == row.NumberOrNull
                & e.Int64 == row.Int64 & e.Int32OrNull == row.Int32OrNull & e.Int16 == row.Int16 & e.ByteOrNull == row.ByteOrNull
                & e.Double == row.Double & e.DoubleOrNull == row.DoubleOrNull & e.Single == row.Single & e.SingleOrNull == row.SingleOrNull
                & e.Boolean == row.Boolean & e.BooleanOrNull == row.BooleanOrNull & e.Instant == row.Instant & e.TimeOrNull == row.TimeOrNull
                & e.Span == row.Span & e.DayOrNull == row.DayOrNull & e.Guid == row.Guid & e.GuidOrNull == row.GuidOrNull
                & e.Bytes == row.Bytes & e.BytesOrNull == row.BytesOrNull & e.Memory == row.Memory
                & e.Json == row.Json & e.JsonOrNull == row.JsonOrNull & e.Made == row.Made & e.MadeOrNull == row.MadeOrNull
                & e.Converted == row.Converted & e.ConvertedOrNull == row.ConvertedOrNull
                & e.Decimal == row.Decimal & e.DecimalOrNull == row.DecimalOrNull & e.RefOrNull == row.RefOrNull).ToArrayAsync();
            SameRow.Check(row with { Id = id }, Assert.Single(same));
        }, iter: 50, threads: 1);
    }
}
