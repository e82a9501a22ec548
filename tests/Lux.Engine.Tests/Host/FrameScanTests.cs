using System.Text;
using CsCheck;
using Lux.Language;

namespace Lux.Engine.Tests;

/// <summary>Counts of arguments are found where commands begin and nowhere else.</summary>
public sealed class FrameScanTests
{
    private const int Limit = 1 << 20;

    private static readonly Gen<string> Word = Gen.OneOf(Gen.Const("\n*99999999\r\n$1\r\nx"), Gen.Const("*7777777"), Gen.Const("\r\n*1\r\n"), Gen.Char.AlphaNumeric.Array[0, 20].Select(letters => new string(letters)));

    private static readonly Gen<string> Command = Word.Array[1, 6].Select(Frame);

    [Fact]
    public void Commands_within_the_limit_are_shown_whatever_their_values_say_and_wherever_they_are_cut() =>
        Command.Array[0, 6].SelectMany(commands => Gen.Int[0, commands.Sum(c => c.Length)].Select(cut => string.Concat(commands)[..cut]))
            .Sample(bytes => Assert.Equal((bytes.Length, null), Shown(bytes)));

    [Fact]
    public void A_command_of_many_arguments_is_shown_when_it_is_whole_and_what_comes_before_it_at_once() =>
        Gen.Select(Command.Array[0, 6], Gen.Int[1025, 2000], Gen.Double[0, 1]).Sample((before, count, share) =>
        {
            var (first, many) = (string.Concat(before), Frame([.. Enumerable.Repeat("xy", count)]));
            var cut = 7 + (int)(share * (many.Length - 8));
            Assert.Equal((first.Length, null), Shown(first + many[..cut]));
            Assert.Equal((first.Length + many.Length, null), Shown(first + many));
        });

    [Fact]
    public void A_count_over_the_limit_is_found_behind_any_commands() =>
        Gen.Select(Command.Array[0, 6], Gen.Long[Limit + 1, long.MaxValue], Gen.Bool)
            .Sample((commands, count, isWhole) => Assert.Equal(ErrorCode.TooManyArguments, Shown($"{string.Concat(commands)}*{count}{(isWhole ? "\r\n$3\r\nSET\r\n" : "")}").Refused));

    [Fact]
    public void A_count_at_the_limit_passes() => Assert.Equal((0, null), Shown($"*{Limit}\r\n$3\r\nSET\r\n"));

    [Theory]
    [InlineData("*5000\r\nSET")]
    [InlineData("*5000\r\n$3\r\nSET\r\n$x")]
    [InlineData("*5000\r\n$-1\r\n")]
    public void Many_arguments_of_which_one_is_none_are_refused(string bytes) => Assert.Equal(ErrorCode.NoArgument, Shown(bytes).Refused);

    [Fact]
    public void A_watched_command_is_found_behind_any_commands_and_however_it_is_written() =>
        Gen.Select(Command.Array[0, 6], Gen.OneOf([.. LineBreaks.Names.Append("EXEC").Select(Gen.Const)]), Gen.Bool, Word.Array[0, 20])
            .Sample((before, name, isLower, arguments) => IsWatched(string.Concat(before) + Frame([isLower ? name.ToLowerInvariant() : name, .. arguments])));

    [Theory]
    [InlineData("GET")]
    [InlineData("SET")]
    [InlineData("INCR")]
    [InlineData("PING")]
    [InlineData("ECHO")]
    [InlineData("EVAL")]
    [InlineData("MULTI")]
    [InlineData("ZADD")]
    [InlineData("EVALSHA")]
    [InlineData("HSET")]
    [InlineData("LPUSH")]
    [InlineData("TGET")]
    [InlineData("TINSERT")]
    [InlineData("TUPDATE")]
    [InlineData("TUPSERT")]
    [InlineData("TQUERY")]
    [InlineData("TBATCH")]
    [InlineData("TCOUNT")]
    [InlineData("TDEL")]
    public void The_commands_of_every_day_are_not_watched(string name) =>
        Assert.False(IsWatched(Frame([name, "x", "y"]) + Frame([name]) + Frame([.. Enumerable.Repeat("x", 30).Prepend(name)])));

    [Fact]
    public void Any_bytes_are_looked_at_without_harm() =>
        Gen.OneOf(Gen.Byte, Gen.OneOf([.. "*$\r\n0123456789\u0016\u0003"u8.ToArray().Select(Gen.Const)])).Array[0, 200]
            .Sample(bytes => FrameScan.Shown(bytes, 1024, out var refused, out _) == bytes.Length || refused is not null || bytes.Contains((byte)'*'));

    private static (int Bytes, ErrorCode? Refused) Shown(string bytes) => (FrameScan.Shown(Bytes(bytes), Limit, out var refused, out _), refused);

    private static bool IsWatched(string bytes)
    {
        FrameScan.Shown(Bytes(bytes), Limit, out _, out var isWatched);
        return isWatched;
    }

    private static string Frame(string[] words) => $"*{words.Length}\r\n" + string.Concat(words.Select(word => $"${word.Length}\r\n{word}\r\n"));

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
