using System.Text;
using CsCheck;
using Lux.Schema.Generated;

namespace Lux.Schema.Tests.Connection;

public sealed class ReplyReadingTests
{
    [Fact]
    public void A_reply_is_found_whole_wherever_the_network_cuts_it() =>
        Gen.Select(RespShapes.Reply.List[1, 6], Gen.Int[1, 40].List[1, 8]).Sample((replies, cuts) =>
        {
            byte[] wire = [.. replies.SelectMany(reply => reply.Wire)];
            List<byte[]> found = [];
            var assembler = new ReplyAssembler();
            for (int at = 0, i = 0; at < wire.Length; i++)
            {
                int size = Math.Min(cuts[i % cuts.Count], wire.Length - at);
                ReadOnlySpan<byte> chunk = wire.AsSpan(at, size);
                while (assembler.TryTake(ref chunk, out ReadOnlySpan<byte> reply)) found.Add(reply.ToArray());
                at += size;
            }
            return found.Select(Convert.ToHexString).SequenceEqual(replies.Select(reply => Convert.ToHexString(reply.Wire)));
        });

    [Fact]
    public void A_reply_reads_back_as_what_was_written() =>
        RespShapes.Reply.Sample(reply =>
        {
            var reader = new RespReader(reply.Wire);
            return RespValue.Read(ref reader).ToString() == reply.Text && reader.IsAtEnd;
        });

    [Fact]
    public void Skipping_an_element_ends_where_the_next_one_begins() =>
        Gen.Select(RespShapes.Reply, RespShapes.Reply).Sample((first, second) =>
        {
            byte[] wire = [.. first.Wire, .. second.Wire];
            var reader = new RespReader(wire);
            reader.Skip();
            return reader.Position == first.Wire.Length && RespValue.Read(ref reader).ToString() == second.Text;
        });

    [Fact]
    public void A_huge_reply_in_small_pieces_is_not_scanned_again_with_each_piece()
    {
        byte[] wire = [.. "$67108864\r\n"u8, .. new byte[64 * 1024 * 1024], .. "\r\n:7\r\n"u8];
        var assembler = new ReplyAssembler();
        List<int> lengths = [];
        for (int at = 0; at < wire.Length; at += 1000)
        {
            ReadOnlySpan<byte> chunk = wire.AsSpan(at, Math.Min(1000, wire.Length - at));
            while (assembler.TryTake(ref chunk, out ReadOnlySpan<byte> reply)) lengths.Add(reply.Length);
        }
        Assert.Equal([64 * 1024 * 1024 + 13, 4], lengths);
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\n")]
    [InlineData("$5x\r\nhello\r\n")]
    [InlineData("$5\r\nhello, world\r\n")]
    [InlineData("*\r\n")]
    [InlineData("$--1\r\n")]
    [InlineData("$99999999999999999999\r\n")]
    [InlineData("+OK\rx\n")]
    [InlineData("*2\r\n:1\r\n\r\n")]
    [InlineData("\0")]
    public void Bytes_that_are_no_reply_are_refused_by_name(string wire)
    {
        var assembler = new ReplyAssembler();
        var error = Assert.Throws<LuxConnectionException>(() =>
        {
            ReadOnlySpan<byte> chunk = Encoding.UTF8.GetBytes(wire);
            while (assembler.TryTake(ref chunk, out _)) { }
        });
        Assert.Contains("not the Redis protocol", error.Message);
    }

    [Fact]
    public void Any_bytes_end_in_a_reply_or_a_refusal() =>
        Gen.Char["$*:+-_,#(=%~>|!0123456789\r\nxt"].List[0, 60].Sample(text =>
        {
            var assembler = new ReplyAssembler();
            ReadOnlySpan<byte> chunk = Encoding.UTF8.GetBytes(text.ToArray());
            try
            {
                while (assembler.TryTake(ref chunk, out ReadOnlySpan<byte> reply))
                {
                    var reader = new RespReader(reply);
                    RespValue.Read(ref reader).ToString();
                }
            }
            catch (LuxException)
            {
                // A clear refusal.
            }
        });

    [Fact]
    public void A_reply_nested_without_end_is_refused()
    {
        byte[] wire = [.. Enumerable.Repeat("*1\r\n"u8.ToArray(), 100_000).SelectMany(x => x), .. ":1\r\n"u8];
        Assert.Throws<LuxException>(() =>
        {
            var reader = new RespReader(wire);
            RespValue.Read(ref reader);
        });
        var skipping = new RespReader(wire);
        skipping.Skip();
        Assert.True(skipping.IsAtEnd);
    }
}
