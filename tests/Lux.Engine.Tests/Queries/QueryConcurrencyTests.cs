using System.Text;
using Lux.Engine.Tests.Tables;

namespace Lux.Engine.Tests.Queries;

/// <summary>What a reader sees while a writer runs is one state.</summary>
public sealed class QueryConcurrencyTests : IDisposable
{
    private const int Reads = 1000;

    private readonly TablesFixture _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task A_row_that_moves_within_an_index_is_seen_exactly_once()
    {
        _engine.RunAll("TCREATE t n:int:index s:str:index other:int", "TINSERT t n 1 s \"a text longer than its key 1\"");
        for (int i = 0; i < 300; i++) _engine.Run($"TINSERT t n {500 + i} s \"a text longer than its key {500 + i}\"");
        await WhileWriting(
            (run, round) => run($"TUPDATE t 1 n {1 + (round % 2)} s \"a text longer than its key {1 + (round % 2)}\""),
            run =>
            {
                Assert.StartsWith("*1\\r\\n", run("TQUERY t WHERE n IN 2 1 2"), StringComparison.Ordinal);
                Assert.StartsWith("*1\\r\\n", run("TQUERY t WHERE s < \"a text longer than its key 3\""), StringComparison.Ordinal);
                Assert.Equal(":301\\r\\n", run("TCOUNT t WHERE n > 0"));
            });
    }

    [Fact]
    public async Task Rows_of_one_command_are_seen_together()
    {
        _engine.Run("TCREATE t n:int:index");
        await WhileWriting(
            (run, round) => run($"TINSERT t ROWS \u0001 \u0001".Replace("\u0001", $"\u0091{(char)(round % 100)}", StringComparison.Ordinal)),
            run =>
            {
                string reply = run("TCOUNT t WHERE n = 7");
                Assert.True(reply[0] == ':' && int.Parse(reply[1..^4], System.Globalization.CultureInfo.InvariantCulture) % 2 == 0, reply);
            });
    }

    [Fact]
    public async Task A_joined_row_is_that_of_the_same_moment()
    {
        _engine.RunAll("TCREATE users n:int", "TCREATE posts author:ref(users) n:int", "TINSERT users n 0", "TINSERT users n 1", "TINSERT posts author 1 n 0");
        await WhileWriting(
            (run, round) => run($"TUPDATE posts 1 author {1 + (round % 2)} n {round % 2}"),
            run =>
            {
                string reply = run("TQUERY posts SELECT n,author.n");
                string[] parts = reply.Split("\\r\\n");
                Assert.True(parts[6] == parts[10], reply);
            });
    }

    [Fact]
    public async Task A_query_that_sees_a_change_sees_the_rows_that_were_inserted_before_it()
    {
        _engine.RunAll("TCREATE t last:int", "TINSERT t last 1");
        await WhileWriting(
            (run, round) =>
            {
                // Beyond 65,536 ids, nearly all of them gone, a query takes two steps, each at a moment of its own.
                if (round >= 60_000) return;
                long id = long.Parse(run("TINSERT t last 0")[1..^4], System.Globalization.CultureInfo.InvariantCulture);
                run($"TUPDATE t 1 last {id}");
                if (id > 3) run($"TDEL t {id - 2}");
            },
            run =>
            {
                string reply = run("TQUERY t");
                string last = reply.Split("\\r\\n")[6];
                Assert.Contains($":{last}\\r\\n", reply, StringComparison.Ordinal);
            });
    }

    [Fact]
    public async Task A_count_is_never_that_of_a_batch_that_failed()
    {
        _engine.RunAll("TCREATE t n:int:index", "TINSERT t n 1");
        await WhileWriting(
            (run, _) => Assert.StartsWith("-ERR step 2", run("TBATCH 2 4 TINSERT t n 1 3 TDEL t 99"), StringComparison.Ordinal),
            run =>
            {
                Assert.Equal(@"*1\r\n*4\r\n$8\r\nCOUNT(*)\r\n$1\r\n1\r\n$6\r\nMAX(n)\r\n$1\r\n1\r\n", run("TQUERY t SELECT COUNT(*),MAX(n)"));
                Assert.Equal(@":1\r\n", run("TCOUNT t"));
            });
    }

    private async Task WhileWriting(Action<Func<string, string>, int> write, Action<Func<string, string>> read)
    {
        bool ended = false;
        var writer = Task.Run(() =>
        {
            var run = Runner();
            for (int round = 0; !Volatile.Read(ref ended); round++) write(run, round);
        }, TestContext.Current.CancellationToken);
        try
        {
            var run = Runner();
            for (int i = 0; i < Reads; i++) read(run);
        }
        finally
        {
            Volatile.Write(ref ended, true);
            await writer;
        }
    }

    // Words by Latin-1, so that a row's bytes can be written as characters.
    private Func<string, string> Runner()
    {
        var session = _engine.Engine.NewSession();
        var reply = new ReplyBuffer();
        return line => TablesFixture.Run(session, reply, [.. Words(line).Select(Encoding.Latin1.GetBytes)]);
    }

    private static IEnumerable<string> Words(string line) =>
        line.Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
