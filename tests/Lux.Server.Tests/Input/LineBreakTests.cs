using System.Collections.Frozen;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using Lux.Engine;
using Lux.Server.Tests.Fuzz;
using Lux.Tests;
using StackExchange.Redis;

namespace Lux.Server.Tests;

/// <summary>A word with a line break, wherever a command takes a word: one reply comes, and those after it are the replies of the commands after it.</summary>
[Collection(nameof(Alone))]
public sealed class LineBreakTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private const int PatienceMs = 60_000;

    private static readonly FrozenDictionary<string, string> WhyNotSent = new Dictionary<string, string>
    {
        ["BLMOVE"] = "blocks",
        ["BLMPOP"] = "blocks",
        ["BLPOP"] = "blocks",
        ["BRPOP"] = "blocks",
        ["BRPOPLPUSH"] = "blocks",
        ["BZMPOP"] = "blocks",
        ["BZPOPMAX"] = "blocks",
        ["BZPOPMIN"] = "blocks",
        ["MONITOR"] = "its replies go on",
        ["MULTI"] = "is sent around every other",
        ["PSUBSCRIBE"] = "has a reply for each channel",
        ["PUNSUBSCRIBE"] = "has a reply for each channel",
        ["QUIT"] = "ends the connection",
        ["SSUBSCRIBE"] = "has a reply for each channel",
        ["SUBSCRIBE"] = "has a reply for each channel",
        ["TBACKUP"] = "writes folders of any name",
        ["UNSUBSCRIBE"] = "has a reply for each channel",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>They are sent while there is no key: KEYS hangs up at a key that a HINCRBY of no number made, the others answer whatever lies in the buffer when their key has just expired.</summary>
    private static readonly string[] WithoutKeys = ["KEYS", "EXPIRE", "EXPIREAT", "PEXPIRE", "PEXPIREAT", "PERSIST"];

    private static readonly string[] Breaks = ["a\r\n+b", "\n", "x\r"];

    private static readonly string[] Words = ["1", "3", "0", "x", "text", "list", "set", "sorted", "hash", "*"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_command_answers_words_with_line_breaks_by_one_reply()
    {
        var commands = await CommandsAsync();
        Assert.Empty(commands.Where(command => WithoutKeys.Contains(command.Name[0])).SelectMany(BrokenInAndOutOfATransaction));
        var redis = fixture.Redis.GetDatabase();
        await redis.StringSetAsync("text", "v");
        await redis.ListRightPushAsync("list", "v");
        await redis.SetAddAsync("set", "v");
        await redis.SortedSetAddAsync("sorted", "v", 1);
        await redis.HashSetAsync("hash", "f", "v");
        Assert.Empty(commands.Where(command => !WithoutKeys.Contains(command.Name[0])).SelectMany(BrokenInAndOutOfATransaction));
    }

    [Fact]
    public async Task Every_command_answers_words_with_line_breaks_by_one_reply_before_login()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Password = "x", Memory = 64 << 20 }, Cancellation);
        Assert.Empty((await CommandsAsync()).SelectMany(command => Broken(engine.Port, CasesOf(command).Select(words => new[] { words }))));
    }

    [Theory]
    [InlineData("-ERR 'HELLO' argument 2 contains a line break; send it without\r\n", "HELLO", "3", "\r\n")]
    [InlineData("-ERR 'CONFIG' argument 2 contains a line break; send it without\r\n", "config", "SET", "a\nb", "1")]
    [InlineData("-ERR 'SCRIPT' argument 1 contains a line break; send it without\r\n", "SCRIPT", "\r", "x")]
    [InlineData("-ERR 'EXPIRE' argument 3 contains a line break; send it without\r\n", "EXPIRE", "k\n", "1", "\n")]
    public async Task A_line_break_that_would_be_quoted_is_refused_and_in_a_transaction_EXEC_too(string refusal, params string[] words)
    {
        using var client = await RawConnection.OpenAsync(fixture.Engine.Port);
        var key = fixture.NewName();
        Assert.Equal(
            $"+OK\r\n{refusal}+OK\r\n+QUEUED\r\n{refusal}+QUEUED\r\n-EXECABORT Transaction discarded because of previous errors.\r\n$1\r\nv\r\n+PONG\r\n",
            await client.AskAsync(Commands(["SET", key, "v"], words, ["MULTI"], ["SET", key, "w"], words, ["SET", key, "w"], ["EXEC"], ["GET", key], ["PING"]), "+PONG\r\n"));
    }

    [Fact]
    public async Task Where_nothing_is_quoted_a_line_break_is_as_good_as_any_letter()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Password = "\r\n", Memory = 64 << 20 }, Cancellation);
        using var client = await RawConnection.OpenAsync(engine.Port);
        Assert.EndsWith(
            "+OK\r\n$3\r\nraw\r\n:1\r\n*2\r\n$2\r\n\r\n\r\n:0\r\n:1\r\n+PONG\r\n",
            await client.AskAsync(Commands(
                ["HELLO", "2", "AUTH", "default", "\r\n"], ["SET", "a\r\nb", "v"], ["OBJECT", "ENCODING", "a\r\nb"], ["EXPIRE", "a\r\nb", "1000"],
                ["PUBSUB", "NUMSUB", "\r\n"], ["EVAL", "return 1\r\n", "0"], ["PING"]), "+PONG\r\n"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_ends_between_commands_are_passed_over()
    {
        using var client = await RawConnection.OpenAsync(fixture.Engine.Port);
        var refused = Commands(["INFO", "\n"]);
        const string Refusal = "-ERR 'INFO' argument 1 contains a line break; send it without\r\n";
        Assert.Equal(Refusal + Refusal + "+PONG\r\n" + Refusal + "$3\r\nend\r\n", await client.AskAsync("\r\n" + refused + "abc\r\n" + refused + "PING\r\n\r\n" + refused + Commands(["ECHO", "end"]), "end\r\n"));
    }

    [Theory]
    [InlineData("-ERR unknown command\r\n", "NOSUCH")]
    [InlineData("-ERR unknown subcommand 'NO'.\r\n", "CONFIG", "NO")]
    [InlineData("-ERR WATCH inside MULTI is not allowed\r\n", "WATCH", "k")]
    [InlineData("-ERR syntax error\r\n", "BITOP", "a", "k")]
    [InlineData("-NOPERM this user has no permissions to run the command\r\n", "CONFIG", "GET", "*")]
    public async Task A_transaction_of_which_a_command_was_refused_runs_nothing_and_is_answered_once(string refusal, params string[] words)
    {
        using var client = await RawConnection.OpenAsync(fixture.Engine.Port);
        var user = fixture.NewName();
        Assert.Equal("+OK\r\n+OK\r\n", await client.AskAsync(Commands(["ACL", "SETUSER", user, "on", "nopass", "+@all", "-config|get"], ["AUTH", user, "x"]), "+OK\r\n+OK\r\n"));
        var key = fixture.NewName();
        Assert.Equal(
            $"+OK\r\n+QUEUED\r\n{refusal}-EXECABORT Transaction discarded because of previous errors.\r\n$-1\r\n+PONG\r\n",
            await client.AskAsync(Commands(["MULTI"], ["SET", key, "w"], words, ["EXEC"], ["GET", key], ["PING"]), "+PONG\r\n"));
        Assert.Equal("+OK\r\n+QUEUED\r\n+QUEUED\r\n*2\r\n+OK\r\n+PONG\r\n", await client.AskAsync(Commands(["MULTI"], ["SET", key, "w"]) + "PING\r\n" + Commands(["EXEC"]), "*2\r\n+OK\r\n+PONG\r\n"));
    }

    [Fact]
    public async Task BITOP_combines_the_bits_of_keys()
    {
        var (a, b) = (fixture.NewName(), fixture.NewName());
        using var client = await RawConnection.OpenAsync(fixture.Engine.Port);
        Assert.Equal("+OK\r\n+OK\r\n:1\r\n$1\r\nb\r\n", await client.AskAsync(Commands(["SET", a, "f"], ["SET", b, "k"], ["BITOP", "AND", a, a, b], ["GET", a]), "b\r\n"));
    }

    private static string Commands(params string[][] commands) => string.Concat(commands.Select(RawConnection.Command));

    private List<string> BrokenInAndOutOfATransaction((string[] Name, string[] Tokens) command) =>
        Broken(fixture.Engine.Port, CasesOf(command).SelectMany(words => (string[][][])[[words], [["MULTI"], words, ["EXEC"]]]));

    /// <summary>Words with line breaks in each place, beside words that lead far into a command.</summary>
    private static IEnumerable<string[]> CasesOf((string[] Name, string[] Tokens) command)
    {
        var random = new Random(1);
        string[] words = [.. Words, .. command.Tokens];
        for (var round = Rounds.Of(3); round > 0; round--)
        {
            for (var count = 1; count <= 4; count++)
            {
                for (var broken = 1; broken < 1 << count; broken++)
                {
                    foreach (var word in Breaks)
                        yield return [.. command.Name, .. Enumerable.Range(0, count).Select(i => (broken >> i & 1) != 0 ? word : words[random.Next(words.Length)])];
                }
            }
        }
    }

    /// <summary>Those commands that come together and get not as many replies.</summary>
    private static List<string> Broken(int port, IEnumerable<string[][]> cases)
    {
        List<string> broken = [];
        var socket = Connect(port);
        try
        {
            foreach (var commands in cases)
            {
                socket.Send([.. commands.Append(["NOSUCH"]).SelectMany(words => WireBytes.Command(words.Select(Encoding.Latin1.GetBytes)))]);
                var received = Receive(socket, commands.Length + 1);
                if (received.EndsWith("\r\n-ERR unknown command\r\n", StringComparison.Ordinal)) continue;
                broken.Add($"{string.Join(" ; ", commands.Select(words => string.Join(' ', words)))} -> {received}");
                socket.Dispose();
                socket = Connect(port);
            }
        }
        finally
        {
            socket.Dispose();
        }
        return broken;
    }

    private static Socket Connect(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = PatienceMs, SendTimeout = PatienceMs };
        socket.Connect(IPAddress.Loopback, port);
        return socket;
    }

    /// <summary>So many replies; less when the connection ends or one is none.</summary>
    private static string Receive(Socket socket, int replies)
    {
        List<byte> received = [];
        var buffer = new byte[64 << 10];
        for (var at = 0; replies > 0;)
        {
            var length = RespShape.Length(CollectionsMarshal.AsSpan(received)[at..]);
            if (length < 0) break;
            if (length > 0)
            {
                at += length;
                replies--;
                continue;
            }
            var size = socket.Receive(buffer);
            if (size == 0) break;
            received.AddRange(buffer.AsSpan(0, size));
        }
        return Encoding.Latin1.GetString([.. received]);
    }

    /// <summary>Every command and subcommand that COMMAND lists, and the words that its documentation names.</summary>
    private async Task<List<(string[] Name, string[] Tokens)>> CommandsAsync()
    {
        var redis = fixture.Redis.GetDatabase();
        List<(string[], string[])> commands = [];
        foreach (var command in (RedisResult[])(await redis.ExecuteAsync("COMMAND"))!)
        {
            var name = (string)command[0]!;
            if (WhyNotSent.ContainsKey(name)) continue;
            List<string> tokens = [];
            FindTokens(await redis.ExecuteAsync("COMMAND", "DOCS", name), tokens);
            commands.Add(([name], [.. tokens]));
            if (command.Length > 9) commands.AddRange(((RedisResult[])command[9]!).Select(sub => (((string)sub[0]!).Split('|'), tokens.ToArray())));
        }
        return commands;
    }

    private static void FindTokens(RedisResult docs, List<string> tokens)
    {
        if (docs.Resp2Type != ResultType.Array || docs.IsNull) return;
        for (var i = 0; i < docs.Length; i++)
        {
            if (docs[i].Resp2Type == ResultType.BulkString && (string?)docs[i] == "token" && i + 1 < docs.Length) tokens.Add((string)docs[i + 1]!);
            else FindTokens(docs[i], tokens);
        }
    }
}
