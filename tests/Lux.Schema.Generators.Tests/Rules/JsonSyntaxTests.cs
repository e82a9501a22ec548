using System.Text;
using System.Text.Json;
using CsCheck;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.Tests.Rules;

/// <summary>What the compiler takes for JSON is what the reader of the engine takes.</summary>
public sealed class JsonSyntaxTests
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        Words("{", "}", "[", "]", ",", ":", "\"", "\\", "true", "false", "null", "0", "1", "12", "-", "+", ".", "e", "E", "\\u00e9", "\\n", "\\x", " ", "\n", "\"a\"", "\"a\":", "-0.5e+3", "01", "é", "𝄞", "\u0001", "//"),
        Gen.Int.Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Any_text_is_JSON_to_both_or_to_neither() => Piece.Array[0, 8].Select(string.Concat).Sample(Agree, iter: 20_000);

    [Fact]
    public void JSON_with_one_character_changed_is_JSON_to_both_or_to_neither() => Gen.Select(Gen.Int[0, 1000], Words("", ",", "\"", "}", "1", " ", "\\"), Gen.Bool).Sample(
        (at, other, isReplaced) =>
        {
            const string Json = """{ "a": [1, -2.5e3, "x\"\u00e9", null, true], "b": {}, "c": [[], {"d": ""}] }""";
            at %= Json.Length;
            Agree(Json[..at] + other + Json[(isReplaced ? at + 1 : at)..]);
        },
        iter: 5_000);

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    public void Depth_has_a_limit(int depth) => Agree(new string('[', depth) + new string(']', depth));

    private static Gen<string> Words(params string[] words) => Gen.Int[0, words.Length - 1].Select(word => words[word]);

    private static void Agree(string text) => Assert.Equal((text, IsJson(text)), (text, JsonSyntax.IsValid(text)));

    private static bool IsJson(string text)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
