using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Lux.Engine.Tests.Model;

/// <summary>The values that the model's commands send: their text, what it means, how it is answered, ordered and packed. Null is the null of the language.</summary>
internal static class ModelValues
{
    private const string Start = "the same fifteen bytes ";

    /// <summary>The types of columns, refs apart.</summary>
    public static readonly string[] Types = ["int", "str", "float", "bool", "timestamp", "uuid", "bytes", "decimal", "json"];

    // Text and meaning; a meaning of null is no value of the type. Few, so that rows meet in unique and equal values.
    private static readonly Dictionary<string, (string Text, object? Value)[]> Pools = new(StringComparer.Ordinal)
    {
        ["int"] = [("1", 1L), ("2", 2L), ("3", 3L), ("4", 4L), ("00012", 12L), ("+5", 5L), ("-7", -7L), ("9223372036854775807", long.MaxValue), ("-9223372036854775808", long.MinValue), ("1.5", null), ("", null)],
        ["str"] = [("", ""), ("x", "x"), ("y", "y"), ("z", "z"), ("AND", "AND"), ("WHERE", "WHERE"), ("é", "é"), (Start, Start), (Start + "1", Start + "1"), (Start + "2", Start + "2"), ("fifteen bytes..", "fifteen bytes.."), ("fifteen bytes.", "fifteen bytes.")],
        ["float"] = [("1.5", 1.5), ("1e2", 100.0), ("-0", 0.0), ("0.1", 0.1), ("nan", double.NaN), ("inf", double.PositiveInfinity), ("-inf", double.NegativeInfinity), ("x", null)],
        ["bool"] = [("true", true), ("1", true), ("false", false), ("0", false), ("yes", null)],
        ["timestamp"] = [("1000", 1000L), ("-5", -5L), ("1700000000000", 1_700_000_000_000L), ("253402300799999", 253_402_300_799_999L), ("253402300800000", null), ("today", null)],
        ["uuid"] = [("00000000-0000-0000-0000-00000000000a", "00000000-0000-0000-0000-00000000000a"), ("00000000-0000-0001-0000-000000000000", "00000000-0000-0001-0000-000000000000"), ("FFFFFFFF-0000-0000-0000-000000000000", "ffffffff-0000-0000-0000-000000000000"), ("ffffffff", null)],
        ["bytes"] = [("", ""), ("\0\u00ff", "\0\u00ff"), ("raw", "raw"), (Start + "\u0080", Start + "\u0080"), (Start + "\u0081", Start + "\u0081")],
        ["decimal"] = [("1.50", 1.5m), ("-0.25", -0.25m), ("10", 10m), ("0.000", 0m), ("99999999999999999999.5", 99999999999999999999.5m), ("1,5", null)],
        ["json"] = [("{\"a\":1}", "{\"a\":1}"), ("[1,2]", "[1,2]"), ("null", "null"), ("{", null)],
    };

    /// <summary>Some text for a value of a type; seldom one that is none.</summary>
    public static string Text(Random random, string type)
    {
        if (type == "ref") return random.Next(12) switch { 0 => "0", 1 => "-1", 2 => "x", _ => random.Next(1, 8).ToString(CultureInfo.InvariantCulture) };
        if (type == "timestamp" && random.Next(6) == 0) return "*";
        var pool = Pools[type];
        var (text, value) = pool[random.Next(pool.Length)];
        return value is null && random.Next(4) > 0 ? pool[0].Text : text;
    }

    /// <summary>Some text that is a value of a type.</summary>
    public static string Right(Random random, string type)
    {
        string text = Text(random, type);
        return Read(type, text, 0) is null ? type == "ref" ? "1" : Pools[type][0].Text : text;
    }

    /// <summary>What a text means; null for no value of the type.</summary>
    public static object? Read(string type, string text, long now)
    {
        long number = 0;
        if (type == "timestamp" && text == "*") return now;
        bool isWhole = text.Length > 0 && text.All(c => char.IsAsciiDigit(c) || c == '-') && long.TryParse(text, CultureInfo.InvariantCulture, out number);
        if (isWhole && (type is "ref" or "int" || (type == "timestamp" && number is >= -62_135_596_800_000 and <= 253_402_300_799_999))) return number;
        return type == "ref" ? null : Pools[type].First(v => v.Text == text || (v.Value is not null && Encoding.Latin1.GetString(Answer(type, v.Value)) == Encoding.Latin1.GetString(Wire(type, text)))).Value;
    }

    /// <summary>The bytes of a text on the wire.</summary>
    public static byte[] Wire(string type, string text) => type == "bytes" ? Encoding.Latin1.GetBytes(text) : Encoding.UTF8.GetBytes(text);

    /// <summary>How a value is answered as text.</summary>
    public static byte[] Answer(string type, object value) => Wire(type, value switch
    {
        long number => number.ToString(CultureInfo.InvariantCulture),
        double real => double.IsNaN(real) ? "nan" : double.IsInfinity(real) ? real > 0 ? "inf" : "-inf" : real.ToString("R", CultureInfo.InvariantCulture),
        bool isTrue => isTrue ? "true" : "false",
        decimal exact => exact.ToString("0.#############################", CultureInfo.InvariantCulture),
        _ => (string)value,
    });

    /// <summary>The order of values: null first, nan last, text by bytes.</summary>
    public static int Compare(object? a, object? b)
    {
        if (a is null || b is null) return (a is null ? 0 : 1) - (b is null ? 0 : 1);
        if (a is double x && b is double y) return double.IsNaN(x) || double.IsNaN(y) ? (double.IsNaN(x) ? 1 : 0) - (double.IsNaN(y) ? 1 : 0) : x.CompareTo(y);
        return a is string text ? string.CompareOrdinal(text, (string)b) : ((IComparable)a).CompareTo(b);
    }

    /// <summary>A value in MessagePack, as short as can be.</summary>
    public static byte[] Packed(string type, object? value) => value switch
    {
        null => [0xc0],
        bool isTrue => [isTrue ? (byte)0xc3 : (byte)0xc2],
        double real => [0xcb, .. Big(BitConverter.DoubleToInt64Bits(double.IsNaN(real) ? BitConverter.Int64BitsToDouble(0x7ff8L << 48) : real), 8)],
        long number => Packed(number),
        decimal => Packed(0xa0, 32, 0xd9, Answer(type, value)),
        _ when type == "uuid" => [0xc4, 16, .. Guid.Parse((string)value).ToByteArray(bigEndian: true)],
        _ when type == "bytes" => Packed(0xc4, 0, 0xc4, Wire(type, (string)value)),
        _ => Packed(0xa0, 32, 0xd9, Wire(type, (string)value)),
    };

    public static byte[] Packed(long number) => number switch
    {
        >= 0 and <= 127 => [(byte)number],
        >= -32 and < 0 => [(byte)number],
        >= 0 and <= byte.MaxValue => [0xcc, (byte)number],
        >= 0 and <= ushort.MaxValue => [0xcd, .. Big(number, 2)],
        >= 0 and <= uint.MaxValue => [0xce, .. Big(number, 4)],
        >= 0 => [0xcf, .. Big(number, 8)],
        >= sbyte.MinValue => [0xd0, (byte)number],
        >= short.MinValue => [0xd1, .. Big(number, 2)],
        >= int.MinValue => [0xd2, .. Big(number, 4)],
        _ => [0xd3, .. Big(number, 8)],
    };

    /// <summary>An array of packed values.</summary>
    public static byte[] PackedArray(IReadOnlyCollection<byte[]> values) =>
        [.. values.Count < 16 ? [(byte)(0x90 + values.Count)] : new byte[] { 0xdc, 0, (byte)values.Count }, .. values.SelectMany(v => v)];

    private static byte[] Packed(byte fixedHeader, int fixedBelow, byte header, byte[] bytes) =>
        bytes.Length < fixedBelow ? [(byte)(fixedHeader + bytes.Length), .. bytes] : [header, (byte)bytes.Length, .. bytes];

    private static byte[] Big(long number, int bytes)
    {
        var all = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(all, number);
        return all[^bytes..];
    }
}
