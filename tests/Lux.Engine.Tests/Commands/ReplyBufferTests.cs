using System.Buffers;
using System.Globalization;
using System.Text;
using CsCheck;
using Lux.Language;

namespace Lux.Engine.Tests;

public sealed class ReplyBufferTests
{
    private readonly ReplyBuffer _reply = new();

    private string Written => Encoding.UTF8.GetString(_reply.Written);

    [Fact]
    public void Every_kind_of_reply_is_written_as_RESP_has_it()
    {
        _reply.Ok();
        _reply.ArrayHeader(3);
        _reply.Integer(long.MinValue);
        _reply.Bulk("žluť"u8);
        _reply.Bulk("žluť");
        _reply.BulkInteger(-12);
        _reply.Bulk(""u8);
        _reply.Error("ERR no");
        Assert.Equal("+OK\r\n*3\r\n:-9223372036854775808\r\n$6\r\nžluť\r\n$6\r\nžluť\r\n$3\r\n-12\r\n$0\r\n\r\n-ERR no\r\n", Written);
    }

    [Fact]
    public void Only_null_depends_on_the_version()
    {
        _reply.Null();
        Assert.Equal("$-1\r\n", Written);
        _reply.Reset(3);
        _reply.Null();
        Assert.Equal("_\r\n", Written);
    }

    [Fact]
    public void Each_thread_that_ever_made_a_large_reply_kept_its_buffers()
    {
        const int threads = 12, bytes = 20 << 20;
        long before = GC.GetTotalMemory(forceFullCollection: true);
        using var done = new CountdownEvent(threads);
        using var measured = new ManualResetEventSlim();
        Thread[] all = [.. Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            var reply = new ReplyBuffer();
            for (int written = 0; written < bytes; written += 1 << 16) reply.Raw(new byte[1 << 16]);
            ((IDisposable)reply).Dispose();
            done.Signal();
            measured.Wait(TestContext.Current.CancellationToken);
        }))];
        foreach (var thread in all) thread.Start();
        done.Wait(TestContext.Current.CancellationToken);
        // One buffer of each size, whoever made replies: 128 MiB together.
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 160 << 20);
        measured.Set();
        foreach (var thread in all) thread.Join();
    }

    [Fact]
    public void An_error_stays_on_one_line_whatever_it_says()
    {
        _reply.Error("ERR a\r\nb\nc");
        Assert.Equal("-ERR a  b c\r\n", Written);
    }

    [Fact]
    public void Rewinding_forgets_what_came_after_the_mark()
    {
        _reply.Ok();
        var mark = _reply.Mark();
        _reply.EndArray(_reply.BeginArray(), 2);
        _reply.Rewind(mark);
        _reply.Integer(1);
        Assert.Equal("+OK\r\n:1\r\n", Written);

        _reply.Reset(2);
        mark = _reply.Mark();
        _reply.EndArray(_reply.BeginArray(), 2);
        _reply.Rewind(mark);
        _reply.Error(LuxError.Of(ErrorCode.InvalidRowId));
        Assert.Equal("-ERR invalid row id\r\n", Written);
    }

    [Fact]
    public void What_is_begun_before_its_length_is_known_equals_what_is_written_whole() =>
        Gen.Select(Gen.String[0, 300].Array[0, 30], Gen.Bool).Sample((texts, isOutermost) =>
        {
            var (late, whole) = (new ReplyBuffer(), new ReplyBuffer());
            if (!isOutermost)
            {
                late.Ok();
                whole.Ok();
            }
            var array = late.BeginArray();
            whole.ArrayHeader(texts.Length);
            foreach (var text in texts)
            {
                var bulk = late.BeginBulk();
                late.Raw(Encoding.UTF8.GetBytes(text));
                late.EndBulk(bulk);
                whole.Bulk(text);
            }
            late.EndArray(array, texts.Length);
            return late.Written.SequenceEqual(whole.Written);
        });

    [Fact]
    public void A_reply_past_the_limit_is_refused_and_the_buffer_goes_on()
    {
        var megabyte = new byte[1 << 20];
        Assert.Throws<ReplyTooLargeException>(() =>
        {
            for (var i = 0; i < 65; i++) _reply.Bulk(megabyte);
        });
        _reply.Rewind(0);
        _reply.Error(LuxError.Of(ErrorCode.ReplyTooLarge));
        Assert.Equal("-ERR reply is larger than 64 MiB; use LIMIT and AFTER\r\n", Written);
    }

    [Fact]
    public void The_server_gets_exactly_the_bytes_written_and_gives_the_buffer_back()
    {
        var owner = (IMemoryOwner<byte>)_reply;
        for (var round = 0; round < 3; round++)
        {
            _reply.Reset(2);
            var array = _reply.BeginArray();
            for (var i = 0; i < 10_000; i++) _reply.BulkInteger(i);
            _reply.EndArray(array, 10_000);
            var expected = "*10000\r\n" + string.Concat(Enumerable.Range(0, 10_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"${i.ToString(CultureInfo.InvariantCulture).Length}\r\n{i}\r\n")));
            Assert.Equal(expected, Encoding.ASCII.GetString(owner.Memory.Span[.._reply.Length]));
            owner.Dispose();
        }
    }

    [Fact]
    public void Bytes_written_in_place_count_as_much_as_is_said()
    {
        "+yes\r\n"u8.CopyTo(_reply.GetSpan(6));
        _reply.Advance(6);
        Assert.Equal("+yes\r\n", Written);
        Assert.Throws<ArgumentOutOfRangeException>(() => _reply.Advance(int.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => _reply.Advance(-1));
    }
}
