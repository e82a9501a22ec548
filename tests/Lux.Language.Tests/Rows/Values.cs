using System.Globalization;
using System.Text;
using CsCheck;

namespace Lux.Language.Tests.Rows;

/// <summary>Draws C# values for every column type, stores them, and orders them by C#'s own means.</summary>
internal static class Values
{
    public static readonly ColumnType[] Ordered =
        [ColumnType.Str, ColumnType.Int, ColumnType.Float, ColumnType.Bool, ColumnType.Timestamp, ColumnType.Ref, ColumnType.Uuid, ColumnType.Bytes, ColumnType.Decimal];

    // Few letters and lengths around 15, so that beginnings are often equal; NUL is one of the letters.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Char["\0ab"].Array[0, 20].Select(c => new string(c)),
        Gen.Char["a\0"].Array[14, 17].Select(c => new string(c)),
        Gen.String[0, 20].Select(s => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(s))));

    private static readonly Gen<decimal> Decimals = Gen.OneOf(
        Gen.Decimal, Gen.Int[-50, 50].Select(i => i / 10m), Gen.Long.Select(l => (decimal)l),
        Gen.Select(Gen.Int, Gen.Int, Gen.Int, Gen.Bool, Gen.Byte[0, 28]).Select((a, b, c, sign, scale) => new decimal(a, b, c, sign, scale)),
        Gen.OneOf(0m, -0m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, -0.0000000000000000000000000001m, 1.0m, 9999999999999999999999999999m, 7.9228162514264337593543950335m));

    public static Gen<object?> Of(ColumnType type) => type switch
    {
        ColumnType.Str => Texts.Select(s => (object?)s),
        ColumnType.Int => Gen.OneOf(Gen.Long, Gen.Long[-3, 3], Gen.OneOf(long.MinValue, long.MaxValue)).Select(i => (object?)i),
        ColumnType.Ref => Gen.Long[1, long.MaxValue].Select(i => (object?)i),
        ColumnType.Timestamp => Gen.OneOf(Gen.Long[Timestamps.Min, Timestamps.Max], Gen.Long[-3, 3], Gen.OneOf(Timestamps.Min, Timestamps.Max)).Select(i => (object?)i),
        ColumnType.Float => Gen.OneOf(Gen.Double, Gen.Int[-3, 3].Select(i => i / 2.0), Gen.OneOf(0.0, -0.0, double.NaN, -double.NaN, double.MaxValue, double.MinValue, double.Epsilon, -double.Epsilon, double.PositiveInfinity, double.NegativeInfinity)).Select(d => (object?)d),
        ColumnType.Bool => Gen.Bool.Select(b => (object?)b),
        ColumnType.Uuid => Gen.OneOf(Gen.Guid, Gen.OneOf(Guid.Empty, Guid.AllBitsSet)).Select(g => (object?)g),
        ColumnType.Bytes => Gen.OneOf(Gen.Byte[0, 2].Array[0, 20], Gen.Byte.Array[0, 20], Gen.Byte[254, 255].Array[13, 18]).Select(b => (object?)b),
        ColumnType.Decimal => Decimals.Select(d => (object?)d),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static Gen<object?> OrNull(ColumnType type) => Gen.Frequency((1, Gen.Const((object?)null)), (9, Of(type)));

    public static void Write(RowWriter row, ColumnType type, object? value)
    {
        switch (value)
        {
            case null: row.WriteNil(); break;
            case string s: row.WriteStr(Encoding.UTF8.GetBytes(s)); break;
            case long i: row.WriteInt(i); break;
            case double d: row.WriteFloat(d); break;
            case bool b: row.WriteBool(b); break;
            case Guid g: row.WriteUuid(g); break;
            case byte[] b: row.WriteBin(b); break;
            case decimal d: Assert.True(TextValue.TryEncode(Column(type), Encoding.UTF8.GetBytes(d.ToString(CultureInfo.InvariantCulture)), 0, row, out _)); break;
        }
    }

    public static byte[] Store(ColumnType type, object? value)
    {
        var row = new RowWriter();
        Write(row, type, value);
        return row.Written.ToArray();
    }

    /// <summary>The order that SQL and C# give these values: the model that the order of keys is held against.</summary>
    public static int Compare(object? a, object? b) => (a, b) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string x, string y) => Encoding.UTF8.GetBytes(x).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y)),
        (byte[] x, byte[] y) => x.AsSpan().SequenceCompareTo(y),
        (double x, double y) => double.IsNaN(x) || double.IsNaN(y) ? double.IsNaN(x).CompareTo(double.IsNaN(y)) : x.CompareTo(y),
        (Guid x, Guid y) => string.CompareOrdinal(x.ToString(), y.ToString()),
        _ => ((IComparable)a).CompareTo(b),
    };

    public static Column Column(ColumnType type, string name = "x", bool isNotNull = false) => new()
    {
        Name = name,
        Type = type,
        IsNotNull = isNotNull,
        Target = type == ColumnType.Ref ? "t" : null,
        Dimension = type == ColumnType.Vector ? 3 : 0,
    };

    public static TableSchema Schema(params Column[] columns) => new() { Name = "t", Columns = new(columns) };
}
