using System.Net;
using System.Net.Sockets;
using Lux.Language;
using Lux.Schema.Generated;
using Lux.Schema.Tests.Connection;
using Lux.Schema.Tests.GeneratedShape;
using Lux.Schema.Tests.Queries;
using Lux.Schema.Tests.Rows;

namespace Lux.Schema.Tests.Tables;

/// <summary>What typed calls put on the heap: the rows that they give, and of a query its condition. Alone in the process, as the count is the process's.</summary>
[Collection(nameof(AllocationTests))]
public sealed class TypedAllocationTests
{
    // The connection's first and last word, shorter than any command here.
    private const int Ping = 14;

    private const int RowBytes = 64 + 32;   // a Message and its text "hello"
    private static readonly TableHandle Messages = QueryCommandTests.HandleOf<Message, Message.Columns>("main");
    private static readonly Message Hello = new(default, new(3), new(7), "hello", DateTimeOffset.FromUnixTimeMilliseconds(1_772_323_200_000));
    private static readonly byte[] Stored = RowOnTheWire.Row(9, 3, 7, "hello", 1_772_323_200_000);

    [Fact]
    public Task An_insert_allocates_nothing() =>
        MeasureAsync(new InsertRow<Message, Message.Columns>(Messages, Hello), "*1\r\n:9\r\n"u8.ToArray(), 16, async db => Check((await db.Messages.InsertAsync(Hello)).Value == 9));

    [Fact]
    public Task A_find_allocates_the_row() =>
        MeasureAsync(new GetRow(Messages, 9), RowOnTheWire.Bulk(Stored), RowBytes + 16, async db => Check(await db.Messages.FindAsync(new(9)) is not null));

    [Fact]
    public Task A_query_allocates_its_rows_and_below_a_kilobyte_for_its_plan()
    {
        var row = new Message.Columns("");
        var plan = new QueryPlan(Messages).Where(row.ChannelId == new Id<Channel>(3)).OrderBy("timestamp", descending: true).Take(50);
        var reply = RowOnTheWire.Reply([.. Enumerable.Repeat(Stored, 50)]);
        var channel = new Id<Channel>(3);
        return MeasureAsync(new QueryRows(plan), reply, 50 * (RowBytes + 8) + 1024, async db =>
            Check((await db.Messages.Where(m => m.ChannelId == channel).OrderByDescending(m => m.Timestamp).Take(50).ToArrayAsync()).Length == 50));
    }

    [Fact]
    public Task A_query_method_allocates_its_rows_and_nothing_else()
    {
        // The builder says the same words, so its command is as long.
        var row = new Message.Columns("");
        var plan = new QueryPlan(Messages).Where(row.ChannelId == new Id<Channel>(3) & row.Timestamp > Hello.Timestamp).OrderBy("timestamp", descending: true).Take(50);
        var reply = RowOnTheWire.Reply([.. Enumerable.Repeat(Stored, 50)]);
        var channel = new Id<Channel>(3);
        return MeasureAsync(new QueryRows(plan), reply, 50 * (RowBytes + 8) + 64, async db => Check((await db.HistoryAsync(channel, Hello.Timestamp)).Length == 50));
    }

    // An assertion of the test framework would allocate, too.
    private static void Check(bool isRight)
    {
        if (!isRight) Assert.Fail("another reply");
    }

    private static async Task MeasureAsync<TCommand>(TCommand command, byte[] reply, int budget, Func<ChatDb, ValueTask> callAsync)
        where TCommand : struct, ICommand
    {
        const int Calls = 4000;
        var bytes = new RowWriter();
        var writer = new RespWriter(bytes);
        command.Write(ref writer);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var server = new Thread(() => Answer(listener, bytes.Length, reply));
        server.Start();
        await using (var db = await ChatDb.ConnectAsync($"lux://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}?timeout=60s"))
        {
            for (var call = 0; call < Calls; call++) await callAsync(db);   // fills the pools, compiles the paths
            var before = GC.GetTotalAllocatedBytes(precise: true);
            for (var call = 0; call < Calls; call++) await callAsync(db);
            var perCall = (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Calls - CallerBytes;
            TestContext.Current.TestOutputHelper?.WriteLine($"{perCall:0} B per call");
            Assert.True(perCall <= budget, $"{perCall:0} B per call instead of {budget} B");
        }
        server.Join();
    }

    // The state machine of the lambda that calls.
    private const int CallerBytes = 160;

    // Answers commands of one length without a heap object: it runs in the process that is measured.
    private static void Answer(TcpListener listener, int length, byte[] reply)
    {
        using var socket = listener.AcceptSocket();
        var buffer = new byte[65536];
        socket.Receive(buffer);   // HELLO 3
        socket.Send("+OK\r\n"u8);
        var left = 0;
        while (socket.Receive(buffer) is > 0 and var read)
        {
            left += read;
            if (left == Ping)
            {
                socket.Send("+PONG\r\n"u8);
                left = 0;
            }
            for (; left >= length; left -= length) socket.Send(reply);
        }
    }
}
