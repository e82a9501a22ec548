using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CsCheck;
using Lux.Engine;
using Lux.Tests;

namespace Lux.Server.Tests.Fuzz;

/// <summary>Any bytes on a connection: what comes back is replies, the connection ends, and nobody else notices.</summary>
[Collection(nameof(Alone))]
public sealed class WireFuzzTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private const int PatienceMs = 60_000;

    private int _rows;

    private LuxEngine Engine => fixture.Engine;

    [Fact]
    public void Any_bytes_are_answered_or_hung_up_on_and_other_clients_go_on()
    {
        using var good = Connect();
        Assert.Equal("+OK\r\n", Ask(good, "TCREATE", "good", "n:int:unique"));
        void Sample(int rounds) => Gen.Int.Sample(seed => Survives(good, new Random(seed)), iter: rounds, threads: 1);

        Sample(100);
        long before = MemoryOf(good);
        Sample(Rounds.Of(400));
        // Pools of buffers fill up once to some 20 to 60 MiB, however many rounds there are.
        Assert.InRange(MemoryOf(good) - before, long.MinValue, 96 << 20);
    }

    [Fact]
    public void Commands_are_answered_the_same_wherever_the_network_splits_them()
    {
        string name = fixture.NewName() + ".split";
        using var other = Connect();
        byte[] bytes = [.. Commands("PING", $"TCREATE {name} a:str b:bytes", $"TINSERT {name} a \u00e9 b \0\r\n$3\r\n", $"TGET {name} 1", $"TQUERY {name} WHERE a = \u00e9", $"TDROP {name}",
            "CONFIG SET \r\n x", "MULTI", "INFO \n", "EXEC", "MULTI", "NOSUCH", "EXEC", "MULTI", "PING", "EXEC")];
        string expected = Exchange([bytes], other);
        Assert.EndsWith("*1\r\n+PONG\r\n", expected, StringComparison.Ordinal);
        for (int at = 1; at < bytes.Length; at++) Assert.Equal((at, expected), (at, Exchange([bytes[..at], bytes[at..]], other)));
        Assert.Equal(expected, Exchange([.. bytes.Select(b => new[] { b })], other));
    }

    /// <summary>Once the connections of the test are gone, all but the good one and those of the fixture.</summary>
    private static long MemoryOf(Socket good)
    {
        Poll(() => Ask(good, "CLIENT", "LIST").Split('\n').Count(line => line.Contains(" addr=", StringComparison.Ordinal) && !line.Contains("lib-name=SE.Redis", StringComparison.Ordinal)) == 1, "connections are left open");
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private void Survives(Socket good, Random random)
    {
        byte[] bytes = WireBytes.Of(random);
        using (var bad = Connect())
        {
            var received = Task.Run(() => Receive(bad));
            Send(bad, bytes, random);
            AssertReplies(received.GetAwaiter().GetResult(), bytes);
        }
        // Counted here: a round that failed above has inserted nothing, and the next ones must not be blamed for it.
        string n = (++_rows).ToString(CultureInfo.InvariantCulture);
        Assert.Equal($":{n}\r\n", Ask(good, "TINSERT", "good", "n", n));
        Assert.Equal($"*2\r\n$1\r\nn\r\n${n.Length}\r\n{n}\r\n", Ask(good, "TGET", "good", n));
    }

    /// <summary>Sends in pieces of any size, then says that nothing more comes.</summary>
    private static void Send(Socket bad, byte[] bytes, Random random)
    {
        try
        {
            for (int at = 0; at < bytes.Length;)
            {
                int size = Math.Min(bytes.Length - at, random.Next(3) == 0 ? random.Next(1, 20) : random.Next(1, 5000));
                bad.Send(bytes.AsSpan(at, size));
                at += size;
            }
            bad.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // The server hung up.
        }
    }

    private static void AssertReplies(byte[] received, byte[] sent)
    {
        for (int at = 0; at < received.Length;)
        {
            int length = RespShape.Length(received.AsSpan(at));
            if (length == 0) break;   // cut off where the connection was closed
            Assert.True(length > 0, $"sent {Shown(sent)}\nreceived {Shown(received)}\nwhich is no reply at {at}");
            at += length;
        }
    }

    private string Exchange(byte[][] parts, Socket other)
    {
        using var client = Connect();
        foreach (byte[] part in parts)
        {
            client.Send(part);
            // By the time that another client is answered, the part has most likely been read by itself.
            if (parts.Length == 2) Ask(other, "PING");
        }
        client.Shutdown(SocketShutdown.Send);
        return Encoding.UTF8.GetString(Receive(client));
    }

    /// <summary>All that comes until the connection ends.</summary>
    private static byte[] Receive(Socket socket)
    {
        List<byte> received = [];
        byte[] buffer = new byte[64 << 10];
        try
        {
            for (int size; (size = socket.Receive(buffer)) > 0;) received.AddRange(buffer.AsSpan(0, size));
        }
        catch (SocketException end) when (end.SocketErrorCode is SocketError.ConnectionReset or SocketError.Shutdown)
        {
            // The server hung up with bytes unread.
        }
        return [.. received];
    }

    private static IEnumerable<byte> Commands(params string[] lines) => lines.SelectMany(line => WireBytes.Command(line.Split(' ').Select(Encoding.UTF8.GetBytes)));

    private static string Ask(Socket socket, params string[] words)
    {
        socket.Send(WireBytes.Command(words.Select(Encoding.UTF8.GetBytes)));
        List<byte> received = [];
        byte[] buffer = new byte[4096];
        int size;
        do received.AddRange(buffer.AsSpan(0, size = socket.Receive(buffer)));
        while (size > 0 && RespShape.Length([.. received]) == 0);
        return Encoding.UTF8.GetString([.. received]);
    }

    private static void Poll(Func<bool> isSo, string otherwise)
    {
        long until = Environment.TickCount64 + PatienceMs;
        while (!isSo())
        {
            Assert.True(Environment.TickCount64 < until, otherwise);
            Thread.Sleep(20);
        }
    }

    private static string Shown(byte[] bytes) => string.Concat(bytes.Take(3000).Select(b => b is >= 0x20 and < 0x7f ? ((char)b).ToString() : $"\\x{b:x2}"));

    private Socket Connect()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = PatienceMs, SendTimeout = PatienceMs };
        socket.Connect(IPAddress.Loopback, Engine.Port);
        return socket;
    }
}
