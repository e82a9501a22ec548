using System.Text;
using Lux.Engine.Tests.Tables;

namespace Lux.Engine.Tests.Queries;

/// <summary>What a reader sees while a writer runs is one state.</summary>
public sealed class QueryConcurrencyTests : IDisposable
{
    private const int Reads = 2000;

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

    [Theory]
    [InlineData("TQUERY t WHERE a = 1 OR b = 1", "*401\\r\\n")]
    [InlineData("TQUERY t WHERE a = 1 OR b = 1 ORDER BY n DESC", "*401\\r\\n")]
    [InlineData("TQUERY t WHERE ( a = 1 OR b = 1 ) AND NOT n = 3 ORDER BY id DESC LIMIT 450", "*401\\r\\n")]
    [InlineData("TCOUNT t WHERE a = 1 OR b = 1", ":401\\r\\n")]
    [InlineData("TQUERY t SELECT COUNT(*) WHERE a = 1 OR b = 1", "*1\\r\\n*2\\r\\n$8\\r\\nCOUNT(*)\\r\\n$3\\r\\n401\\r\\n")]
    [InlineData("TQUERY t SELECT n,COUNT(*) WHERE a = 1 OR b = 1 GROUP BY n", "*1\\r\\n*4\\r\\n$1\\r\\nn\\r\\n$1\\r\\n1\\r\\n$8\\r\\nCOUNT(*)\\r\\n$3\\r\\n401\\r\\n")]
    public async Task An_or_does_not_miss_a_row_that_moves_from_one_branch_to_the_other(string query, string begin)
    {
        _engine.RunAll("TCREATE t a:int:index b:int:index n:int", "TINSERT t a 1 b 0 n 1");
        for (int i = 0; i < 400; i++) _engine.Run($"TINSERT t a {i % 2} b {1 - (i % 2)} n 1");
        for (int i = 0; i < 1000; i++) _engine.Run("TINSERT t a 2 b 2 n 1");
        Assert.Contains("union of", _engine.Run("TQUERY t WHERE a = 1 OR b = 1 EXPLAIN"), StringComparison.Ordinal);
        await WhileWriting((run, round) => run($"TUPDATE t 1 a {round % 2} b {1 - (round % 2)}"), run => Assert.StartsWith(begin, run(query), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("TQUERY t WHERE a < 2 AND b < 2", @"*1\r\n")]
    [InlineData("TCOUNT t WHERE a < 2 AND b < 2", @":1\r\n")]
    public async Task An_intersection_does_not_miss_the_row_that_is_in_both_indexes_at_any_moment(string query, string begin)
    {
        _engine.RunAll("TCREATE t a:int:index b:int:index", "TINSERT t a 1 b 1", "TINSERT t a 3 b 3");
        for (int i = 0; i < 3000; i++) _engine.Run($"TINSERT t a {(i % 10 == 0 ? 1 : 5)} b {(i % 10 == 5 ? 1 : 5)}");
        Assert.Contains("intersection of", _engine.Run("TQUERY t WHERE a < 2 AND b < 2 EXPLAIN"), StringComparison.Ordinal);
        await WhileWriting(
            (run, round) => Assert.StartsWith("*2", run($"TBATCH 2 7 TUPDATE t {1 + (round % 2)} a 3 b 3 7 TUPDATE t {2 - (round % 2)} a 1 b 1"), StringComparison.Ordinal),
            run => Assert.StartsWith(begin, run(query), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" WHERE n > 0")]
    [InlineData(" WHERE m > 0 OR n > 0")]
    public async Task Aggregates_of_one_query_are_of_one_moment(string where)
    {
        _engine.RunAll("TCREATE t n:int:index m:int:index", "TINSERT t n 1 m 1");
        await WhileWriting(
            (run, round) => Assert.StartsWith("*2", run($"TBATCH 2 3 TDEL t {1 + round} 6 TINSERT t n {1 + (round % 7)} m {1 + (round % 7)}"), StringComparison.Ordinal),
            run =>
            {
                string reply = run($"TQUERY t SELECT COUNT(*),MIN(n),MAX(n),MIN(m),MAX(m){where}");
                string[] parts = reply.Split("\\r\\n");
                Assert.True(parts.Length == 23 && parts[5] == "1" && parts[9] == parts[13] && parts[9] == parts[17] && parts[9] == parts[21], reply);
            });
    }

    [Theory]
    [InlineData("TQUERY t WHERE s CONTAINS found ORDER BY at LIMIT 5")]
    [InlineData("TQUERY t WHERE s CONTAINS found AND at > 0 ORDER BY at DESC LIMIT 5")]
    [InlineData("TQUERY t WHERE s CONTAINS found AND c IN 3 1 2 3 ORDER BY at LIMIT 5")]
    [InlineData("TQUERY t WHERE s CONTAINS found AND c IN 3 1 2 3 ORDER BY at DESC LIMIT 5")]
    public async Task A_row_that_moves_in_the_order_is_met_once_by_a_query_that_passes_over_others(string query)
    {
        _engine.RunAll("TCREATE t c:int s:str at:int:index INDEX c,at", "TINSERT t c 2 s found at 1");
        for (int i = 0; i < 600; i++) _engine.Run($"TINSERT t c {1 + (i % 3)} s other at {10 + i}");
        await WhileWriting((run, round) => run($"TUPDATE t 1 at {(round % 2 == 0 ? 600 : 5)}"), run => Assert.StartsWith(@"*1\r\n", run(query), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("TQUERY t SELECT n")]
    [InlineData("TQUERY t SELECT n ORDER BY id DESC")]
    public async Task A_scan_over_many_ids_of_rows_that_are_gone_is_of_one_moment(string query)
    {
        const int Gone = 200_000;
        _engine.RunAll("TCREATE t n:int:notnull", "TINSERT t n 0");
        byte[][] rows = [.. Enumerable.Repeat<byte[]>([0x91, 5], 10_000)];
        for (int i = 0; i < Gone / rows.Length; i++) _engine.Run("TINSERT t ROWS", rows);
        _engine.Run("TINSERT t n 1");
        for (int i = 0; i < Gone; i += 50_000) Assert.Equal(@":50000\r\n", _engine.Run("TDEL t WHERE n = 5 LIMIT 50000"));
        await WhileWriting(
            (run, round) => Assert.StartsWith("*2", run($"TBATCH 2 5 TUPDATE t 1 n {round % 2} 5 TUPDATE t {Gone + 2} n {1 - (round % 2)}"), StringComparison.Ordinal),
            run =>
            {
                string reply = run(query);
                string[] parts = reply.Split("\\r\\n");
                Assert.True(parts.Length == 14 && parts[6] != parts[12], reply);
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
