using CsCheck;
using Lux.Language.Tests.Rows;

namespace Lux.Language.Tests.Keys;

public class KeyOrderTests
{
    public static TheoryData<ColumnType, bool> Types => new(Values.Ordered.SelectMany(t => new (ColumnType, bool)[] { (t, false), (t, true) }));

    [Theory, MemberData(nameof(Types))]
    public void Keys_order_as_values_and_only_cut_values_need_the_row(ColumnType type, bool isNotNull)
    {
        var component = KeyLayout.Of(Values.Schema(Values.Column(type, isNotNull: isNotNull)), "x").Components[0];
        var values = isNotNull ? Values.Of(type) : Values.OrNull(type);
        Gen.Select(values, values).Sample((a, b) =>
        {
            byte[] storedA = Values.Store(type, a), storedB = Values.Store(type, b);
            ulong[] wordsA = new ulong[component.Words], wordsB = new ulong[component.Words];
            bool isWholeA = KeyEncoder.Encode(component, storedA, wordsA), isWholeB = KeyEncoder.Encode(component, storedB, wordsB);
            int expected = Math.Sign(Values.Compare(a, b)), byWords = Math.Sign(wordsA.AsSpan().SequenceCompareTo(wordsB));

            Assert.Equal(!isWholeA, KeyEncoder.IsCut(component, wordsA));
            Assert.Equal(expected, Math.Sign(ValueComparer.Compare(type, storedA, storedB)));
            Assert.Equal(expected, Math.Sign(ValueComparer.Compare(storedA, ValueConstant.Of(type, storedB))));
            if (byWords != 0 || (isWholeA && isWholeB)) Assert.Equal(expected, byWords);
            else Assert.True(!isWholeA && !isWholeB);
        }, iter: 5000);
    }

    [Theory, MemberData(nameof(Types))]
    public void No_value_is_below_the_first_that_is_not_null(ColumnType type, bool isNotNull)
    {
        var component = KeyLayout.Of(Values.Schema(Values.Column(type, isNotNull: isNotNull)), "x").Components[0];
        ulong[] first = new ulong[component.Words], words = new ulong[component.Words];
        KeyEncoder.FirstNotNull(component, first);
        if (!isNotNull)
        {
            KeyEncoder.Encode(component, StoredValue.Nil, words);
            Assert.True(words.AsSpan().SequenceCompareTo(first) < 0);
        }
        Values.Of(type).Sample(value =>
        {
            var key = new ulong[component.Words];
            KeyEncoder.Encode(component, Values.Store(type, value), key);
            Assert.True(key.AsSpan().SequenceCompareTo(first) >= 0);
        });
    }

    [Fact]
    public void Entries_of_several_columns_order_as_their_rows_and_ids()
    {
        var columns = Gen.OneOf(Values.Ordered).Array[1, 4].SelectMany(types => Gen.Bool.Array[types.Length].Select(notNull =>
            types.Select((t, i) => Values.Column(t, "c" + i, notNull[i])).ToArray()));
        var cases = columns.SelectMany(cs =>
        {
            // Few different values per column, so that later columns decide too.
            var pools = cs.Select(c => (c.IsNotNull ? Values.Of(c.Type) : Values.OrNull(c.Type)).Array[2]).ToArray();
            return Gen.Select(Sequence(pools), Gen.Int[0, 1].Array[cs.Length], Gen.Int[0, 1].Array[cs.Length], Gen.Long[1, 3], Gen.Long[1, 3])
                .Select((pool, a, b, idA, idB) => (Columns: cs, A: Pick(pool, a), B: Pick(pool, b), IdA: idA, IdB: idB));
        });
        cases.Sample(c =>
        {
            var schema = Values.Schema(c.Columns);
            var layout = KeyLayout.Of(schema, c.Columns.Select(x => x.Name).ToEquatableArray());
            byte[] rowA = Row(c.Columns, c.A), rowB = Row(c.Columns, c.B);
            ulong[] a = new ulong[layout.Words], b = new ulong[layout.Words];
            RowReader readA = new(rowA), readB = new(rowB);
            KeyEncoder.EncodeRow(layout, ref readA, (ulong)c.IdA, a, out bool hasNull);
            KeyEncoder.EncodeRow(layout, ref readB, (ulong)c.IdB, b, out _);
            int expected = c.A.Zip(c.B, Values.Compare).FirstOrDefault(o => o != 0);

            Assert.Equal(c.A.Contains(null), hasNull);
            Assert.Equal(Math.Sign(expected), Math.Sign(KeyComparer.CompareValues(layout, a, ref readA, b, ref readB)));
            Assert.Equal(Math.Sign(expected != 0 ? expected : c.IdA.CompareTo(c.IdB)), Math.Sign(KeyComparer.Compare(layout, a, ref readA, b, ref readB)));
            if (layout.IsExact) Assert.Equal(Math.Sign(KeyComparer.Compare(layout, a, ref readA, b, ref readB)), Math.Sign(a.AsSpan().SequenceCompareTo(b)));
        }, iter: 5000);
    }

    [Theory, InlineData(ColumnType.Str), InlineData(ColumnType.Bytes)]
    public void A_prefix_range_holds_what_starts_with_it_and_short_ones_nothing_else(ColumnType type)
    {
        var component = KeyLayout.Of(Values.Schema(Values.Column(type)), "x").Components[0];
        Gen.Select(Values.OrNull(type), Values.Of(type), Gen.Int[0, 20]).Sample((value, other, length) =>
        {
            // Prefixes of the value itself and of others.
            var stored = Values.Store(type, value);
            var from = Values.Store(type, length % 2 == 0 && value is not null ? value : other);
            var bytes = ValueConstant.Of(type, from).Bytes;
            var prefix = bytes[..Math.Min(length, bytes.Length)];
            var writer = new RowWriter();
            if (type == ColumnType.Str) writer.WriteStr(prefix);
            else writer.WriteBin(prefix);

            ulong[] low = new ulong[2], high = new ulong[2], words = new ulong[2];
            bool isWhole = KeyEncoder.PrefixRange(component, prefix, low, high);
            KeyEncoder.Encode(component, stored, words);
            bool isInside = words.AsSpan().SequenceCompareTo(low) >= 0 && words.AsSpan().SequenceCompareTo(high) <= 0;
            bool starts = ValueComparer.StartsWith(stored, ValueConstant.Of(type, writer.WrittenFrom(0)));
            Assert.Equal(value is not null && (type == ColumnType.Str ? System.Text.Encoding.UTF8.GetBytes((string)value) : (byte[])value).AsSpan().StartsWith(prefix), starts);
            if (isWhole) Assert.Equal(starts, isInside);
            else Assert.True(isInside || !starts);
        }, iter: 5000);
    }

    [Fact]
    public void The_smallest_int_is_no_null_reference()
    {
        var component = KeyLayout.Of(Values.Schema(Values.Column(ColumnType.Ref)), "x").Components[0];
        var words = new ulong[1];
        KeyEncoder.Encode(component, Values.Store(ColumnType.Int, long.MinValue), words);
        Assert.NotEqual(0UL, words[0]);
    }

    [Theory, InlineData(ColumnType.Json), InlineData(ColumnType.Vector)]
    public void A_type_without_order_has_no_key(ColumnType type) =>
        Assert.Throws<ArgumentException>(() => KeyLayout.Of(Values.Schema(Values.Column(type)), "x"));

    [Fact]
    public void Any_bytes_have_some_key_and_some_order() => Gen.Select(Gen.OneOf(Values.Ordered), Gen.Byte.Array[0, 20], Gen.Byte.Array[0, 20]).Sample((type, a, b) =>
    {
        var component = KeyLayout.Of(Values.Schema(Values.Column(type)), "x").Components[0];
        KeyEncoder.Encode(component, a, new ulong[component.Words]);
        _ = ValueComparer.Compare(type, a, b) + ValueComparer.Compare(a, ValueConstant.Of(type, b));
    }, iter: 5000);

    [Fact]
    public void Keys_and_comparisons_allocate_nothing()
    {
        var columns = Values.Ordered.Select((t, i) => Values.Column(t, "c" + i)).ToArray();
        var layout = KeyLayout.Of(Values.Schema(columns), columns.Select(c => c.Name).ToEquatableArray());
        var row = Row(columns, ["text that is long", 1L, 1.5, true, 5L, 7L, Guid.Empty, new byte[3], 12.5m]);
        var words = new ulong[layout.Words];
        var constant = ValueConstant.Of(ColumnType.Decimal, Values.Store(ColumnType.Decimal, 7m));
        for (int i = 0; i < 100; i++) All();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++) All();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void All()
        {
            var reader = new RowReader(row);
            KeyEncoder.EncodeRow(layout, ref reader, 1, words, out _);
            KeyComparer.Compare(layout, words, ref reader, words, ref reader);
            ValueComparer.Compare(reader.Value(8), constant);
        }
    }

    private static byte[] Row(Column[] columns, object?[] values)
    {
        var row = new RowWriter();
        row.WriteArrayHeader(values.Length);
        for (int i = 0; i < values.Length; i++) Values.Write(row, columns[i].Type, values[i]);
        return row.Written.ToArray();
    }

    private static Gen<object?[][]> Sequence(Gen<object?[]>[] gens) =>
        gens.Aggregate(Gen.Const(Array.Empty<object?[]>()), (all, gen) => Gen.Select(all, gen).Select((done, next) => (object?[][])[.. done, next]));

    private static object?[] Pick(object?[][] pool, int[] which) => [.. pool.Select((values, i) => values[which[i]])];
}
