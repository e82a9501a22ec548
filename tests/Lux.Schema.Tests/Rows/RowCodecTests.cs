using CsCheck;
using Lux.Language;
using Lux.Schema.Generated;
using Lux.Schema.Tests.GeneratedShape;

namespace Lux.Schema.Tests.Rows;

public sealed class RowCodecTests
{
    [Fact]
    public void A_row_of_every_type_comes_back_as_it_was_written() => EverythingGen.Row.Sample(row =>
    {
        SameRow.Check(row, Read<Everything, Everything.Columns>(RowOnTheWire.WithId(7, Write<Everything, Everything.Columns>(row))) with { Id = default });
    });

    [Fact]
    public void Server_values_left_at_their_default_are_sent_as_the_columns_default()
    {
        var row = Write<User, User.Columns>(new() { Username = "ann", Color = "teal" });
        Assert.Equal([0x93, 0xa3, .. "ann"u8, 0xa4, .. "teal"u8, 0xd4, 0x01, 0x00], row);
    }

    [Fact]
    public void A_key_is_read_and_never_written()
    {
        var user = new User { Username = "ann", Color = "teal", LastSeen = DateTimeOffset.FromUnixTimeMilliseconds(5) };
        Assert.Equal(user with { Id = new(300) }, Read<User, User.Columns>(RowOnTheWire.WithId(300, Write<User, User.Columns>(user with { Id = new(9) }))));
    }

    [Fact]
    public void A_time_that_is_not_utc_is_refused()
    {
        var refused = Assert.Throws<ArgumentException>(() => Write<Everything, Everything.Columns>(new() { Time = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Local) }));
        Assert.Contains("UTC", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Write<Everything, Everything.Columns>(new() { Time = default }));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused() =>
        Assert.Throws<System.Text.EncoderFallbackException>(() => Write<Everything, Everything.Columns>(new() { Text = "\ud834" }));

    [Fact]
    public void A_value_of_another_type_names_itself()
    {
        var wrong = Assert.Throws<LuxException>(() => Read<User, User.Columns>([0x94, 0x01, 0xa1, 0x61, 0x05, 0x05]));
        Assert.Contains("value 2 of a row is not text", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_breaks_off_is_an_error_and_not_a_crash() => Gen.Select(EverythingGen.Row, Gen.Int[0, 200]).Sample((row, at) =>
    {
        var bytes = RowOnTheWire.WithId(7, Write<Everything, Everything.Columns>(row));
        Assert.Throws<LuxException>(() => Read<Everything, Everything.Columns>(bytes[..Math.Min(at, bytes.Length - 1)]));
    });

    internal static byte[] Write<TRow, TColumns>(TRow row)
        where TColumns : class, IRowCodec<TRow, TColumns>
    {
        var bytes = new RowWriter();
        TColumns.Write(row, new(bytes));
        return bytes.Written.ToArray();
    }

    private static TRow Read<TRow, TColumns>(byte[] bytes)
        where TColumns : class, IRowCodec<TRow, TColumns>
    {
        var from = new RowDecoder(bytes);
        return TColumns.Read(ref from);
    }
}
