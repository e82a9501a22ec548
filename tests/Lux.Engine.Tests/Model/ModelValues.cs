using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Lux.Engine.Tests.Model;

/// <summary>The values that the model's commands send: their text, what it means, how it is answered, ordered and packed. Null is the null of the language.</summary>
internal static partial class ModelValues
{
    private const string Start = "the same fifteen bytes ";

    /// <summary>The types of columns, refs apart.</summary>
    public static readonly string[] Types = ["int", "str", "float", "bool", "timestamp", "uuid", "bytes", "decimal", "json", "vector(2)"];

    /// <summary>Whether values of a type are in an order, so that they can be compared, sorted and indexed.</summary>
    public static bool IsOrdered(string type) => type is not ("json" or "vector(2)");

    // Few, so that rows meet in unique and equal values. Some are no value of the type.
    private static readonly Dictionary<string, string[]> Pools = new(StringComparer.Ordinal)
    {
        ["int"] = ["1", "2", "3", "4", "00012", "+5", "-7", "9223372036854775807", "-9223372036854775808", "1.5", ""],
        ["str"] = ["", "x", "y", "z", "12", "AND", "WHERE", "é", Start, Start + "1", Start + "2", "fifteen bytes..", "fifteen bytes."],
        ["float"] = ["1.5", "1e2", "-0", "0.1", "1e20", "nan", "inf", "-inf", "x"],
        ["bool"] = ["true", "1", "false", "0", "yes"],
        ["timestamp"] = ["1000", "-5", "1700000000000", "253402300799999", "253402300800000", "today"],
        ["uuid"] = ["00000000-0000-0000-0000-00000000000a", "00000000-0000-0001-0000-000000000000", "FFFFFFFF-0000-0000-0000-000000000000", "ffffffff"],
        ["bytes"] = ["", "\0\u00ff", "raw", Start + "\u0080", Start + "\u0081"],
        ["decimal"] = ["1.50", "-0.25", "10", "0.000", "99999999999999999999.5", "1,5"],
        ["json"] = ["{\"a\":1}", "[1,2]", "null", "12", "{"],
        ["vector(2)"] = ["[0.5,-2]", "[ 0.5 , -2e0 ]", "[0,1]", "[1]", "[1,x]"],
    };

    /// <summary>Some text for a value of a type; seldom one that is none.</summary>
    public static string Text(Random random, string type)
    {
        if (type == "ref") return random.Next(12) switch { 0 => "0", 1 => "-1", 2 => "x", _ => random.Next(1, 8).ToString(CultureInfo.InvariantCulture) };
        if (type == "timestamp" && random.Next(6) == 0) return "*";
        string text = Pools[type][random.Next(Pools[type].Length)];
        return Read(type, text, 0) is null && random.Next(4) > 0 ? Pools[type][0] : text;
    }

    /// <summary>Some text that is a value of a type.</summary>
    public static string Right(Random random, string type)
    {
        string text = Text(random, type);
        return Read(type, text, 0) is not null ? text : type == "ref" ? "1" : Pools[type][0];
    }

    /// <summary>What a text means; null for no value of the type.</summary>
    public static object? Read(string type, string text, long now)
    {
        switch (type)
        {
            case "int" or "ref":
                return Whole().IsMatch(text) && long.TryParse(text, CultureInfo.InvariantCulture, out long whole) ? whole : null;
            case "timestamp":
                return text == "*" ? now : Read("int", text, now) is long ms && IsTime(ms) ? ms : null;
            case "float":
                return text switch { "nan" => double.NaN, "inf" => double.PositiveInfinity, "-inf" => double.NegativeInfinity, _ => Real().IsMatch(text) ? double.Parse(text, CultureInfo.InvariantCulture) + 0.0 : null };
            case "bool":
                return text switch { "true" or "1" => true, "false" or "0" => false, _ => null };
            case "decimal":
                return Exact().IsMatch(text) && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal exact) ? exact : null;
            case "uuid":
                return Guid.TryParseExact(text, "D", out var uuid) ? uuid.ToString("D") : null;
            case "vector(2)":
                return text switch { "[0.5,-2]" or "[ 0.5 , -2e0 ]" => "[0.5,-2]", "[0,1]" => text, _ => null };
            case "json":
                return IsJson(text) ? text : null;
            default:
                return text;
        }
    }

    /// <summary>What a value becomes when its column gets another type; null when it becomes nothing.</summary>
    public static object? Convert(object value, string from, string to)
    {
        if (from == to) return value;
        if (value is long whole)
        {
            if (to == "float") return (double)whole;
            if (to == "decimal") return (decimal)whole;
            if (to is "int" or "timestamp") return to == "int" || IsTime(whole) ? whole : null;
        }
        if (value is double real && to is "int" or "timestamp")
        {
            double number = (double)value;
            return Math.Floor(number) == number && Math.Abs(number) < 9.2e18 ? Convert((long)number, "int", to) : null;
        }
        if (value is double fraction && to == "decimal") return double.IsFinite(fraction) && Math.Abs(fraction) < 1e28 && (double)decimal.Parse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture) == fraction ? decimal.Parse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture) : null;
        if (value is bool isTrue && to == "int") return isTrue ? 1L : 0L;
        byte[] text = Answer(from, value);
        if (to == "bytes") return Encoding.Latin1.GetString(text);
        try
        {
            return Read(to, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(text), 0);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A value as an error shows it.</summary>
    public static string Quoted(string type, object value)
    {
        byte[] bytes = Answer(type, value);
        return type != "bytes" ? Encoding.UTF8.GetString(bytes) : string.Concat(bytes.Select(b => b is >= 0x20 and < 0x7f ? ((char)b).ToString() : $"\\x{b:x2}"));
    }

    /// <summary>The bytes of a text on the wire.</summary>
    public static byte[] Wire(string type, string text) => type == "bytes" ? Encoding.Latin1.GetBytes(text) : Encoding.UTF8.GetBytes(text);

    /// <summary>How a value is answered as text.</summary>
    public static byte[] Answer(string type, object value) => Wire(type, value switch
    {
        long number => number.ToString(CultureInfo.InvariantCulture),
        double => Text(value),
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
        _ when type == "vector(2)" => [0xc4, 8, .. ((string)value)[1..^1].Split(',').SelectMany(n => BitConverter.GetBytes(float.Parse(n, CultureInfo.InvariantCulture)))],
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

    private static string Text(object value) => value is not double real ? "" : double.IsNaN(real) ? "nan" : double.IsInfinity(real) ? real > 0 ? "inf" : "-inf"
        : Exponent().Replace(real.ToString("R", CultureInfo.InvariantCulture), "e$1");

    private static bool IsTime(long ms) => ms is >= -62_135_596_800_000 and <= 253_402_300_799_999;

    private static bool IsJson(string text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex("^[+-]?[0-9]+$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$")]
    private static partial Regex Real();

    [GeneratedRegex(@"^[+-]?[0-9]+(\.[0-9]+)?$")]
    private static partial Regex Exact();

    [GeneratedRegex("E\\+?(-?)0*")]
    private static partial Regex Exponent();

    private static byte[] Packed(byte fixedHeader, int fixedBelow, byte header, byte[] bytes) =>
        bytes.Length < fixedBelow ? [(byte)(fixedHeader + bytes.Length), .. bytes] : [header, (byte)bytes.Length, .. bytes];

    private static byte[] Big(long number, int bytes)
    {
        var all = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(all, number);
        return all[^bytes..];
    }
}
