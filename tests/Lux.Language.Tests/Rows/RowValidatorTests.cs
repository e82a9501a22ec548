using System.Buffers;
using System.Globalization;
using System.Text;
using CsCheck;
using MessagePack;

namespace Lux.Language.Tests.Rows;

public class RowValidatorTests
{
    private const long Now = 1_700_000_000_123;

    private static readonly ColumnType[] All = [.. Values.Ordered, ColumnType.Json, ColumnType.Vector];

    [Fact]
    public void A_row_in_stored_form_is_copied_and_one_in_another_form_becomes_it()
    {
        var rows = Gen.OneOf(Values.Ordered).Array[1, 20].SelectMany(types => Sequence(types).Select(values => (Types: types, Values: values)));
        Gen.Select(rows, Gen.Bool.Array[20]).Sample((row, isWide) =>
        {
            var columns = row.Types.Select((t, i) => Values.Column(t, "c" + i)).ToArray();
            var stored = new RowWriter();
            stored.WriteArrayHeader(columns.Length);
            for (int i = 0; i < columns.Length; i++) Values.Write(stored, row.Types[i], row.Values[i]);

            Assert.Equal(stored.Written.ToArray(), Canonical(columns, stored.Written));
            Assert.Equal(stored.Written.ToArray(), Canonical(columns, Wide(row.Values, isWide)));
        }, iter: 2000);
    }

    [Fact]
    public void Any_bytes_are_refused_or_become_a_row_that_is_in_stored_form()
    {
        var heads = Gen.Byte.Array[0, 30].Select(b => (byte[])[0x93, .. b]);
        Gen.Select(Gen.OneOf(All).Array[3], Gen.OneOf(heads, Gen.Byte.Array[0, 30])).Sample((types, bytes) =>
        {
            var columns = types.Select((t, i) => Values.Column(t, "c" + i)).ToArray();
            var to = new RowWriter();
            if (!new RowValidator(Values.Schema(columns)).TryCanonicalise(0, bytes, Now, to, out _)) Assert.Equal(0, to.Length);
            else Assert.Equal(to.Written.ToArray(), Canonical(columns, to.Written));
        }, iter: 20_000);
    }

    [Theory]
    [InlineData(ColumnType.Int, "a3616263", "field 'x' expects int, got 'abc'")]
    [InlineData(ColumnType.Int, "cb3ff8000000000000", "field 'x' expects int, got '1.5'")]
    [InlineData(ColumnType.Int, "cf8000000000000000", "field 'x' expects int, got 'an integer past 64 bits'")]
    [InlineData(ColumnType.Int, "d40207", "field 'x' expects int, got 'an extension'")]
    [InlineData(ColumnType.Int, "d40300", "field 'x' expects int, got 'an extension'")]
    [InlineData(ColumnType.Str, "a1ff", @"field 'x' expects str (UTF-8), got '\xff'")]
    [InlineData(ColumnType.Str, "c3", "field 'x' expects str (UTF-8), got 'true'")]
    [InlineData(ColumnType.Str, "9101", "field 'x' expects str (UTF-8), got 'an array'")]
    [InlineData(ColumnType.Str, "80", "field 'x' expects str (UTF-8), got 'a map'")]
    [InlineData(ColumnType.Bool, "01", "field 'x' expects bool (true/false/1/0), got '1'")]
    [InlineData(ColumnType.Timestamp, "cf00010000000000ff", "field 'x' expects timestamp (epoch ms or *), got '281474976710911'")]
    [InlineData(ColumnType.Uuid, "c40101", @"field 'x' expects uuid, got '\x01'")]
    [InlineData(ColumnType.Json, "a17b", "field 'x' expects json, got '{'")]
    [InlineData(ColumnType.Decimal, "a3316533", "field 'x' expects decimal, got '1e3'")]
    [InlineData(ColumnType.Vector, "c403010203", @"field 'x' expects vector(3), got '\x01\x02\x03'")]
    public void A_value_of_the_wrong_type_is_named_with_its_row(ColumnType type, string value, string message) =>
        Assert.Equal("ERR row 3: " + message, Error([Values.Column(type)], [0x91, .. Convert.FromHexString(value)]).Text);

    [Theory]
    [InlineData("9101", "ERR row 3: row has 1 values, table 't' has 2 columns")]
    [InlineData("93010203", "ERR row 3: row has 3 values, table 't' has 2 columns")]
    [InlineData("92010200", "ERR row 3: row is not a MessagePack array in declared column order")]
    [InlineData("9201", "ERR row 3: row is not a MessagePack array in declared column order")]
    [InlineData("01", "ERR row 3: row is not a MessagePack array in declared column order")]
    [InlineData("", "ERR row 3: row is not a MessagePack array in declared column order")]
    [InlineData("9201c0", "ERR row 3: field 'b' must not be null")]
    [InlineData("9201d40100", "ERR row 3: field 'b' must not be null")]
    public void A_row_of_the_wrong_shape_is_refused_with_its_number(string row, string text) =>
        Assert.Equal(text, Error([Values.Column(ColumnType.Int, "a"), Values.Column(ColumnType.Int, "b", isNotNull: true)], Convert.FromHexString(row)).Text);

    [Fact]
    public void Placeholders_become_defaults_and_now()
    {
        Column[] columns =
        [
            Values.Column(ColumnType.Int, "a") with { Default = new("7", false) },
            Values.Column(ColumnType.Int, "b"),
            Values.Column(ColumnType.Timestamp, "c") with { Default = ColumnDefault.ServerValue },
            Values.Column(ColumnType.Timestamp, "d"),
            Values.Column(ColumnType.Str, "e", isNotNull: true) with { Default = new("x", false) },
        ];
        var incoming = new RowWriter();
        incoming.WriteArrayHeader(5);
        foreach (var type in new[] { Placeholder.Default, Placeholder.Default, Placeholder.Default, Placeholder.Now, Placeholder.Default }) incoming.WriteFixExt1((sbyte)type, 0);
        var expected = new RowWriter();
        expected.WriteArrayHeader(5);
        expected.WriteInt(7);
        expected.WriteNil();
        expected.WriteInt(Now);
        expected.WriteInt(Now);
        expected.WriteStr("x"u8);
        Assert.Equal(expected.Written.ToArray(), Canonical(columns, incoming.Written));
    }

    [Fact]
    public void A_default_uuid_is_a_new_one_each_time()
    {
        Column[] columns = [Values.Column(ColumnType.Uuid) with { Default = ColumnDefault.ServerValue }];
        byte[] one = Canonical(columns, [0x91, 0xd4, 1, 0]), other = Canonical(columns, [0x91, 0xd4, 1, 0]);
        Assert.NotEqual(one, other);
        Assert.True(StoredValue.TryBin(new RowReader(one).Value(0), out var bytes));
        Assert.Equal(7, new Guid(bytes, bigEndian: true).Version);
    }

    [Fact]
    public void A_pending_id_passes_only_where_batches_are()
    {
        var validator = new RowValidator(Values.Schema(Values.Column(ColumnType.Ref)));
        byte[] row = [0x91, 0xd4, 2, 5];
        var to = new RowWriter();
        Assert.False(validator.TryCanonicalise(1, row, Now, to, out _));
        Assert.True(validator.TryCanonicalise(1, row, Now, to, out _, allowsPendingIds: true));
        Assert.Equal(row, to.Written.ToArray());
    }

    [Fact]
    public void An_int_is_a_float_and_a_narrow_float_a_wide_one()
    {
        Column[] columns = [Values.Column(ColumnType.Float, "a"), Values.Column(ColumnType.Float, "b"), Values.Column(ColumnType.Float, "c")];
        byte[] row = Canonical(columns, [0x93, 10, 0xca, 0x3f, 0xc0, 0, 0, 0xcb, 0x80, 0, 0, 0, 0, 0, 0, 0]);
        Assert.Equal(["10", "1.5", "0"], Enumerable.Range(0, 3).Select(i => Encoding.UTF8.GetString(TextValue.Decode(ColumnType.Float, new RowReader(row).Value(i), new RowWriter()))));
    }

    [Fact]
    public void A_refused_row_leaves_what_was_written_before()
    {
        var to = new RowWriter();
        to.WriteInt(1);
        Assert.False(new RowValidator(Values.Schema(Values.Column(ColumnType.Int))).TryCanonicalise(0, [0x91, 0xc3], Now, to, out var error));
        Assert.Equal("ERR field 'x' expects int, got 'true'", error.Text);
        Assert.Equal([1], to.Written.ToArray());
    }

    [Fact]
    public void A_default_of_the_wrong_type_is_found_before_it_is_used()
    {
        var column = Values.Column(ColumnType.Int) with { Default = new("abc", false) };
        Assert.Equal("field 'x' expects int, got 'abc'", StoredDefaults.Check(column)?.Message);
        Assert.Throws<ArgumentException>(() => new RowValidator(Values.Schema(column)));
    }

    [Fact]
    public void Checking_allocates_nothing_when_warm()
    {
        var columns = Values.Ordered.Select((t, i) => Values.Column(t, "c" + i)).ToArray();
        var row = new RowWriter();
        row.WriteArrayHeader(columns.Length);
        object[] values = ["text that is long", 1L, 1.5, true, 5L, 7L, Guid.Empty, new byte[3], 12.5m];
        for (int i = 0; i < columns.Length; i++) Values.Write(row, columns[i].Type, values[i]);
        byte[] bytes = row.Written.ToArray();
        var validator = new RowValidator(Values.Schema(columns));
        var to = new RowWriter();
        for (int i = 0; i < 100; i++) Check();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++) Check();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Check()
        {
            to.Clear();
            validator.TryCanonicalise(1, bytes, Now, to, out _);
        }
    }

    private static byte[] Canonical(Column[] columns, ReadOnlySpan<byte> row)
    {
        var to = new RowWriter();
        Assert.True(new RowValidator(Values.Schema(columns)).TryCanonicalise(0, row, Now, to, out var error), error?.Text);
        return to.Written.ToArray();
    }

    private static LuxError Error(Column[] columns, byte[] row)
    {
        Assert.False(new RowValidator(Values.Schema(columns)).TryCanonicalise(3, row, Now, new RowWriter(), out var error));
        return error;
    }

    // The same values in the longest forms that the library can write.
    private static byte[] Wide(object?[] values, bool[] isWide)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(buffer);
        if (isWide[0]) writer.WriteRaw(new byte[] { 0xdc, 0, (byte)values.Length });
        else writer.WriteArrayHeader(values.Length);
        for (int i = 0; i < values.Length; i++)
        {
            switch (values[i])
            {
                case null: writer.WriteNil(); break;
                case long v when isWide[i]: writer.WriteInt64(v); break;
                case long v: writer.Write(v); break;
                case double v when isWide[i] && v == (float)v: writer.Write((float)v); break;
                case double v: writer.Write(v); break;
                case bool v: writer.Write(v); break;
                case Guid v:
                    if (isWide[i]) writer.WriteRaw(new byte[] { 0xc5, 0, 16 });
                    else writer.WriteBinHeader(16);
                    writer.WriteRaw(v.ToByteArray(bigEndian: true));
                    break;
                case byte[] v:
                    if (isWide[i]) writer.WriteRaw(new byte[] { 0xc6, 0, 0, 0, (byte)v.Length });
                    else writer.WriteBinHeader(v.Length);
                    writer.WriteRaw(v);
                    break;
                default:
                    byte[] text = Encoding.UTF8.GetBytes(values[i] as string ?? ((decimal)values[i]!).ToString(CultureInfo.InvariantCulture));
                    if (isWide[i]) writer.WriteRaw(new byte[] { 0xdb, 0, 0, 0, (byte)text.Length });
                    else writer.WriteStringHeader(text.Length);
                    writer.WriteRaw(text);
                    break;
            }
        }
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static Gen<object?[]> Sequence(ColumnType[] types) =>
        types.Aggregate(Gen.Const(Array.Empty<object?>()), (all, type) => Gen.Select(all, Values.OrNull(type)).Select((done, next) => (object?[])[.. done, next]));
}
