using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Lux.Engine.Tests;

/// <summary>What one client does must not hold up another, though one thread serves many.</summary>
public sealed class ConnectionTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clients_that_block_do_not_hold_up_the_one_that_wakes_them()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation);
        var waiting = Enumerable.Range(0, 20).Select(_ => Connect(engine)).ToArray();
        foreach (var client in waiting) Send(client, "BLPOP", "queue", "0");
        using (var other = Connect(engine))
        {
            for (int i = 0; i < waiting.Length; i++) Assert.StartsWith(":", await AskAsync(other, "RPUSH", "queue", "job"), StringComparison.Ordinal);
        }
        foreach (var client in waiting)
        {
            Assert.Equal("*2\r\n$5\r\nqueue\r\n$3\r\njob\r\n", await ReceiveAsync(client, "*2\r\n$5\r\nqueue\r\n$3\r\njob\r\n".Length));
            client.Dispose();
        }
    }

    [Fact]
    public async Task Commands_that_arrive_while_their_connection_blocks_are_answered_in_order()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation);
        using Socket blocked = Connect(engine), other = Connect(engine);
        Send(blocked, "BLPOP", "queue", "0");
        await PollAsync(async () => (await AskAsync(other, "PING")).Length > 0);
        for (int i = 0; i < 100; i++) Send(blocked, "INCR", "n");
        await AskAsync(other, "RPUSH", "queue", "job");
        string expected = "*2\r\n$5\r\nqueue\r\n$3\r\njob\r\n" + string.Concat(Enumerable.Range(1, 100).Select(i => $":{i}\r\n"));
        Assert.Equal(expected, await ReceiveAsync(blocked, expected.Length));
    }

    [Fact]
    public async Task A_subscriber_that_does_not_read_does_not_hold_up_others()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation);
        using Socket deaf = Connect(engine), publisher = Connect(engine), other = Connect(engine);
        deaf.ReceiveBufferSize = 4096;
        await AskAsync(deaf, "SUBSCRIBE", "c");
        string message = new('x', 100_000);
        publisher.SendBufferSize = 4096;
        publisher.Blocking = false;
        var until = DateTime.UtcNow + Deadline;
        while (TrySend(publisher, "PUBLISH", "c", message)) Assert.True(DateTime.UtcNow < until, "the publisher was never held up");
        for (int i = 0; i < 50; i++) Assert.Equal("+PONG\r\n", await AskAsync(other, "PING"));
    }

    [Fact]
    public async Task A_killed_client_sees_its_connection_end()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation);
        using Socket victim = Connect(engine), killer = Connect(engine);
        await AskAsync(victim, "PING");
        Assert.Equal("+OK\r\n", await AskAsync(killer, "CLIENT", "KILL", victim.LocalEndPoint!.ToString()!));
        Assert.Equal(0, await victim.ReceiveAsync(new byte[16], Cancellation).AsTask().WaitAsync(Deadline, Cancellation));
        Assert.Equal("+PONG\r\n", await AskAsync(killer, "PING"));
    }

    [Fact]
    public async Task A_client_in_cluster_mode_is_told_that_there_is_none_and_tables_answer_on()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation);
        using var client = Connect(engine);
        foreach (string command in (string[])["SLOTS", "SHARDS", "NODES", "INFO"]) Assert.Equal("-ERR This instance has cluster support disabled\r\n", await AskAsync(client, "CLUSTER", command));
        foreach (string command in (string[])["READONLY", "READWRITE", "ASKING"]) Assert.Equal("+OK\r\n", await AskAsync(client, command));
        Assert.Equal("+OK\r\n", await AskAsync(client, "TCREATE", "t", "n:int"));
    }

    [Fact]
    public async Task Connections_that_come_and_go_are_not_kept()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation);
        for (int i = 0; i < 300; i++)
        {
            using var client = Connect(engine);
            if (i % 3 == 0) client.LingerState = new(enable: true, 0);
            if (i % 2 == 0) await AskAsync(client, "PING");
            else Send(client, "TLIST");
        }
        using var last = Connect(engine);
        await PollAsync(async () => (await AskAsync(last, "CLIENT", "LIST")).Split(" addr=").Length == 2);
    }

    [Fact]
    public async Task A_stop_ends_connections_that_wait_block_and_work()
    {
        var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation);
        using Socket idle = Connect(engine), blocked = Connect(engine), busy = Connect(engine);
        await AskAsync(idle, "PING");
        Send(blocked, "BLPOP", "queue", "0");
        for (int i = 0; i < 1_000; i++) Send(busy, "INCR", "n");
        await engine.DisposeAsync().AsTask().WaitAsync(Deadline, Cancellation);
        Assert.Throws<SocketException>(() => Connect(engine));
    }

    [Theory]
    [InlineData("killed")]
    [InlineData("closed")]
    [InlineData("closed with more to run")]
    public async Task A_client_that_went_while_it_blocked_takes_no_job(string how)
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation);
        using var other = Connect(engine);
        using (var gone = Connect(engine))
        {
            Send(gone, "BLPOP", "queue", "0");
            await AskAsync(other, "PING");
            if (how == "killed") await AskAsync(other, "CLIENT", "KILL", gone.LocalEndPoint!.ToString()!);
            if (how == "closed with more to run") Send(gone, "INCR", "n");
            await AskAsync(other, "PING");
        }
        await PollAsync(async () => (await AskAsync(other, "CLIENT", "LIST")).Split(" addr=").Length == 2);
        await AskAsync(other, "RPUSH", "queue", "job");
        Assert.Equal("$3\r\njob\r\n", await AskAsync(other, "LPOP", "queue"));
    }

    [Theory]
    [InlineData(SyncMode.EverySecond)]
    [InlineData(SyncMode.Always)]
    public async Task A_stop_ends_a_client_that_begins_to_block_meanwhile(SyncMode sync)
    {
        for (int i = 0; i < 20; i++)
        {
            var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20, Sync = sync }, Cancellation);
            var clients = Enumerable.Range(0, 10).Select(_ => Connect(engine)).ToArray();
            foreach (var client in clients) await AskAsync(client, "PING");
            foreach (var client in clients) Send(client, "BLPOP", "queue", "0");
            await engine.DisposeAsync().AsTask().WaitAsync(Deadline, Cancellation);
            foreach (var client in clients) client.Dispose();
        }
    }

    [Fact]
    public async Task A_stop_ends_clients_that_were_killed_just_when_they_began_to_block()
    {
        var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation);
        using var killer = Connect(engine);
        for (int i = 0; i < 300; i++)
        {
            using var victim = Connect(engine);
            await AskAsync(victim, "PING");
            string address = victim.LocalEndPoint!.ToString()!;
            Send(victim, "BLPOP", "queue", "0");
            for (int wait = 0; wait < i % 100 * 20; wait++) Thread.SpinWait(1);
            Assert.Equal("+OK\r\n", await AskAsync(killer, "CLIENT", "KILL", address));
        }
        await engine.DisposeAsync().AsTask().WaitAsync(Deadline, Cancellation);
    }

    [Fact]
    public async Task Many_connections_at_once_get_each_its_own_replies()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 }, Cancellation);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(async number =>
        {
            using var client = Connect(engine);
            for (int round = 0; round < 20; round++)
            {
                string expected = string.Concat(Enumerable.Range(0, 10).Select(i => $"${Value(i).Length}\r\n{Value(i)}\r\n"));
                for (int i = 0; i < 10; i++) Send(client, "ECHO", Value(i));
                Assert.Equal(expected, await ReceiveAsync(client, expected.Length));
                string Value(int i) => $"{number}-{round}-{i}-{new string('v', number * 50)}";
            }
        }));
    }

    private static Socket Connect(LuxEngine engine)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPAddress.Loopback, engine.Port);
        return socket;
    }

    private static void Send(Socket socket, params string[] command) =>
        socket.Send(Encoding.UTF8.GetBytes(Command(command)));

    // False when the socket takes no more: the server has stopped reading from it. A command that was sent in part is never finished.
    private static bool TrySend(Socket socket, params string[] command)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Command(command));
        for (int sent = 0, refused = 0; sent < bytes.Length;)
        {
            sent += socket.Send(bytes.AsSpan(sent), SocketFlags.None, out var error);
            if (error == SocketError.Success) refused = 0;
            else if (error == SocketError.WouldBlock && refused++ < 100) Thread.Sleep(10);
            else return false;
        }
        return true;
    }

    private static string Command(string[] words) => $"*{words.Length}\r\n" + string.Concat(words.Select(a => $"${a.Length}\r\n{a}\r\n"));

    private static async Task<string> AskAsync(Socket socket, params string[] command)
    {
        Send(socket, command);
        byte[] reply = new byte[64 * 1024];
        int size = await socket.ReceiveAsync(reply, Cancellation).AsTask().WaitAsync(Deadline, Cancellation);
        return Encoding.UTF8.GetString(reply, 0, size);
    }

    private static async Task<string> ReceiveAsync(Socket socket, int size)
    {
        byte[] reply = new byte[size];
        for (int got = 0; got < size;)
        {
            int more = await socket.ReceiveAsync(reply.AsMemory(got), Cancellation).AsTask().WaitAsync(Deadline, Cancellation);
            if (more == 0) return Encoding.UTF8.GetString(reply, 0, got);
            got += more;
        }
        return Encoding.UTF8.GetString(reply);
    }

    private static async Task PollAsync(Func<Task<bool>> isSo)
    {
        var until = DateTime.UtcNow + Deadline;
        while (!await isSo())
        {
            Assert.True(DateTime.UtcNow < until, "it did not become so");
            await Task.Delay(20, Cancellation);
        }
    }
}
