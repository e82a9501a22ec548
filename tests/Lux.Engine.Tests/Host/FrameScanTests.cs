using System.Text;
using CsCheck;

namespace Lux.Engine.Tests;

/// <summary>Counts of arguments are found where commands begin and nowhere else.</summary>
public sealed class FrameScanTests
{
    private const int Limit = 1 << 20;

    private static readonly Gen<string> Word = Gen.OneOf(Gen.Const("\n*99999999\r\n$1\r\nx"), Gen.Const("*7777777"), Gen.Const("\r\n*1\r\n"), Gen.Char.AlphaNumeric.Array[0, 20].Select(letters => new string(letters)));

    private static readonly Gen<string> Command = Word.Array[1, 6].Select(Frame);

    [Fact]
    public void Commands_within_the_limit_pass_whatever_their_values_say_and_wherever_they_are_cut() =>
        Command.Array[0, 6].SelectMany(commands => Gen.Int[0, commands.Sum(c => c.Length)].Select(cut => string.Concat(commands)[..cut]))
            .Sample(bytes => Assert.True(FrameScan.IsWithin(Bytes(bytes), Limit)));

    [Fact]
    public void A_count_over_the_limit_is_found_behind_any_commands() =>
        Gen.Select(Command.Array[0, 6], Gen.Long[Limit + 1, long.MaxValue], Gen.Bool)
            .Sample((commands, count, isWhole) => Assert.False(FrameScan.IsWithin(Bytes($"{string.Concat(commands)}*{count}{(isWhole ? "\r\n$3\r\nSET\r\n" : "")}"), Limit)));

    [Fact]
    public void A_count_at_the_limit_passes() => Assert.True(FrameScan.IsWithin(Bytes($"*{Limit}\r\n$3\r\nSET\r\n"), Limit));

    [Fact]
    public void Any_bytes_are_looked_at_without_harm() =>
        Gen.OneOf(Gen.Byte, Gen.OneOf([.. "*$\r\n0123456789\u0016\u0003"u8.ToArray().Select(Gen.Const)])).Array[0, 200]
            .Sample(bytes => FrameScan.IsWithin(bytes, 1024) || bytes.Contains((byte)'*'));

    private static string Frame(string[] words) => $"*{words.Length}\r\n" + string.Concat(words.Select(word => $"${word.Length}\r\n{word}\r\n"));

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
