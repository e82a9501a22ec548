using System.Text;
using CsCheck;
using Lux.Schema.Generators.QueryTexts;

namespace Lux.Language.Tests.Texts;

/// <summary>What a generator takes for a value of a column, the engine takes, and nothing else.</summary>
public sealed class ConstantTests
{
    private static readonly ColumnType[] Types =
        [ColumnType.Str, ColumnType.Int, ColumnType.Float, ColumnType.Bool, ColumnType.Timestamp, ColumnType.Ref, ColumnType.Uuid, ColumnType.Bytes, ColumnType.Decimal, ColumnType.Json, ColumnType.Vector];

    private static readonly Gen<string> Constant = Gen.OneOf(
        Gen.String[Gen.Char["0123456789+-.eE"], 0, 12],
        Gen.String[Gen.Char["+-infaINFTYt0"], 0, 9],
        Gen.String[Gen.Char["0123456789"], 15, 32].Select(digits => digits.Insert(digits.Length / 3, ".")),
        Gen.String[Gen.Char["0123456789"], 17, 21],
        Gen.Long.Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Gen.Double.Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Gen.Decimal.Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Gen.Guid.Select(guid => guid.ToString("D")),
        Gen.Guid.Select(guid => guid.ToString("N")),
        Gen.Int[0, 3].SelectMany(length => Gen.String[Gen.Char["0123456789+-.eE, "], 1, 6].Array[length]).Select(parts => $"[{string.Join(',', parts)}]"),
        Gen.Single.Array[2].Select(parts => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{parts[0]}, {parts[1]:E}]")),
        Gen.String[Gen.Char["abcé\u0000~"], 6, 9],
        OneOf("{}", "[1,2]", "[ 1 , 2 ]", "[1]", "[]", "[1,2,3]", "[1,nan]", "[1,1e39]", "[1,1e38]", "{\"a\":[]}", "\"a\"", "null", "[1,]"),
        OneOf("true", "false", "True", "1", "0", "*", "", " 1", "1 ", "1_0", "0x1", "-0", "+0", "1e400", "-1e400", "253402300799999", "253402300800000", "-62135596800000", "-62135596800001"));

    [Fact]
    public void Both_take_the_same_constants() => Gen.Select(OneOf(Types), Constant).Sample(
        (type, text) =>
        {
            var column = new Column { Name = "c", Type = type, Target = type == ColumnType.Ref ? "t" : null, Dimension = type == ColumnType.Vector ? 2 : 0 };
            bool taken = TextValue.TryEncode(column, Encoding.UTF8.GetBytes(text), 0, new RowWriter(), out _);
            Assert.True(taken == ConstantCheck.IsValue(type, column.Dimension, text), $"{type} '{text}': the engine {(taken ? "takes" : "refuses")} it");
        },
        iter: 20_000);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
