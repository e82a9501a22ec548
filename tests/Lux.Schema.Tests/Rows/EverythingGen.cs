using System.Text.Json;
using CsCheck;

namespace Lux.Schema.Tests.Rows;

/// <summary>Random rows with values of every type, such as a column can hold.</summary>
internal static class EverythingGen
{
    public static Gen<string> Text { get; } = Gen.OneOf(Gen.String.Where(IsWhole), Words("AND", "(", ")", "LIMIT", "NOT", "NULL", "", "é漢𝄞", new string('x', 1000)));

    public static Gen<DateTimeOffset> Instant { get; } =
        Gen.Long[DateTimeOffset.MinValue.ToUnixTimeMilliseconds(), DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()].Select(DateTimeOffset.FromUnixTimeMilliseconds);

    public static Gen<Mood> Mood { get; } = Words(Rows.Mood.Calm, Rows.Mood.Merry, Rows.Mood.Gruff);

    private static readonly Gen<char> OneChar = Gen.Char.Where(one => !char.IsSurrogate(one));
    private static readonly Gen<DateOnly> Day = Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber);

    // -0 is stored as 0, so it does not come back as it was.
    private static readonly Gen<double> Number = Gen.Double.Select(one => one == 0 ? 0 : one);
    private static readonly Gen<float> Small = Gen.Single.Select(one => one == 0 ? 0 : one);

    private static readonly Gen<JsonElement> Json = Gen.OneOf(
        Words("{}", "[]", "null", "true", "-1.5e3", " [1, 2] ").Select(json => JsonElement.Parse(json)),
        Gen.String.Where(IsWhole).Select(text => JsonElement.Parse(JsonSerializer.Serialize(text))));

    private static readonly Gen<Dictionary<string, int>> Made = Gen.Select(Gen.String.Where(IsWhole), Gen.Int).Array[0, 3].Select(pairs => pairs.DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => pair.Item2));

    public static Gen<Everything> Row { get; } =
        from texts in Gen.Select(Text, OrNull(Text))
        from chars in Pair(OneChar)
        from names in Pair(Mood)
        from numbers in Pair(Mood)
        from longs in Pair(Gen.Long)
        from ints in Pair(Gen.Int)
        from shorts in Pair(Gen.Short)
        from bytes in Pair(Gen.Byte)
        from doubles in Pair(Number)
        from floats in Pair(Small)
        from bools in Pair(Gen.Bool)
        from instants in Pair(Instant)
        from times in Pair(Instant.Select(one => one.UtcDateTime))
        from spans in Pair(Gen.Long.Select(one => new TimeSpan(one)))
        from days in Pair(Day)
        from guids in Pair(Gen.Guid)
        from arrays in Gen.Select(Gen.Byte.Array[0, 300], OrNull(Gen.Byte.Array[0, 40]))
        from memories in Pair(Gen.Byte.Array[0, 40].Select(one => (ReadOnlyMemory<byte>)one))
        from decimals in Pair(Gen.Decimal)
        from json in Pair(Json)
        from made in Gen.Select(Made, OrNull(Made))
        from converted in Pair(Gen.Int.Select(number => new Age(number)))
        from floats3 in Gen.Select(Vector(3), OrNull(Vector(3)))
        from floats2 in Pair(Vector(2).Select(one => (ReadOnlyMemory<float>)one))
        from filled in Gen.Select(Instant.Where(one => one != default), Gen.Guid.Where(one => one != default))
        select new Everything
        {
            Text = texts.Item1,
            TextOrNull = texts.Item2,
            Char = chars.Item1,
            CharOrNull = chars.Item2,
            Name = names.Item1,
            NameOrNull = names.Item2,
            Number = numbers.Item1,
            NumberOrNull = numbers.Item2,
            Int64 = longs.Item1,
            Int64OrNull = longs.Item2,
            Int32 = ints.Item1,
            Int32OrNull = ints.Item2,
            Int16 = shorts.Item1,
            Int16OrNull = shorts.Item2,
            Byte = bytes.Item1,
            ByteOrNull = bytes.Item2,
            Double = doubles.Item1,
            DoubleOrNull = doubles.Item2,
            Single = floats.Item1,
            SingleOrNull = floats.Item2,
            Boolean = bools.Item1,
            BooleanOrNull = bools.Item2,
            Instant = instants.Item1,
            InstantOrNull = instants.Item2,
            Time = times.Item1,
            TimeOrNull = times.Item2,
            Span = spans.Item1,
            SpanOrNull = spans.Item2,
            Day = days.Item1,
            DayOrNull = days.Item2,
            Guid = guids.Item1,
            GuidOrNull = guids.Item2,
            Bytes = arrays.Item1,
            BytesOrNull = arrays.Item2,
            Memory = memories.Item1,
            MemoryOrNull = memories.Item2,
            Decimal = decimals.Item1,
            DecimalOrNull = decimals.Item2,
            Json = json.Item1,
            JsonOrNull = json.Item2,
            Made = made.Item1,
            MadeOrNull = made.Item2,
            Converted = converted.Item1,
            ConvertedOrNull = converted.Item2,
            Floats = floats3.Item1,
            FloatsOrNull = floats3.Item2,
            FloatMemory = floats2.Item1,
            FloatMemoryOrNull = floats2.Item2,
            Filled = filled.Item1,
            FilledGuid = filled.Item2,
        };

    // Not as a value of a float column: there -0 becomes 0; a vector keeps its bits.
    private static Gen<float[]> Vector(int dimension) => Gen.Single.Where(float.IsFinite).Array[dimension];

    private static Gen<T> Words<T>(params T[] words) => Gen.Int[0, words.Length - 1].Select(word => words[word]);

    private static bool IsWhole(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at])) continue;
            if (!char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])) return false;
            at++;
        }
        return true;
    }

    private static Gen<(T, T?)> Pair<T>(Gen<T> value)
        where T : struct => Gen.Select(value, value.Nullable());

    private static Gen<T?> OrNull<T>(Gen<T> value)
        where T : class => Gen.Select(Gen.Int[0, 3], value).Select(one => one.Item1 == 0 ? null : one.Item2);
}
