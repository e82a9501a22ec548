using System.Text;
using CsCheck;
using Lux.Engine.Tests.Tables;

namespace Lux.Engine.Tests.Statistics;

/// <summary>TINFO, TSTATS, TSLOW and what they are added up from.</summary>
public sealed class StatisticsTests : IDisposable
{
    private readonly TablesFixture _tables = new();
    private readonly ReplyBuffer _reply = new();

    public StatisticsTests() => _tables.RunAll("TCREATE users name:str:unique age:int", "TINSERT users name ada age 36", "TINSERT users name bob age 30", "TINSERT users name cid age 30");

    public void Dispose() => _tables.Dispose();

    [Fact]
    public void A_first_query_that_reads_no_path_is_answered_and_may_be_slow()
    {
        using var tables = new TablesFixture();
        tables.Engine.Counts.Slow.SetThreshold(TimeSpan.Zero);
        Assert.Equal("+OK\\r\\n", tables.Run("TCREATE t a:int:index"));
        Assert.Equal("*1\\r\\n*2\\r\\n$8\\r\\nCOUNT(*)\\r\\n$1\\r\\n0\\r\\n", tables.Run("TQUERY t SELECT COUNT(*)"));
        Assert.Equal("-ERR field 'a' expects int, got 'x'\\r\\n", tables.Run("TQUERY t WHERE a = x"));
    }

    [Fact]
    public void TINFO_says_what_there_is_and_what_was_done()
    {
        _tables.Run("TCREATE other.things a:int");
        _tables.Run("TGET nosuch 1");
        var info = Pairs("TINFO");
        Assert.Equal(("2", "2", "3"), (info["databases"], info["tables"], info["rows"]));
        Assert.Equal(("6", "1", "false"), (info["commands"], info["errors"], info["read_only"]));
        Assert.Equal(long.Parse(info["log_bytes"], null), long.Parse(info["log_live_bytes"], null) + long.Parse(info["log_dead_bytes"], null));
        Assert.True(long.Parse(info["index_memory_bytes"], null) > 0);
    }

    [Fact]
    public void TSTATS_counts_writes_gets_queries_scans_and_uses_of_indexes()
    {
        _tables.RunAll("TUPDATE users 1 age 37", "TDEL users 3", "TGET users 1", "TGET users 2", "TQUERY users WHERE name = ada", "TQUERY users WHERE age = 30", "TCOUNT users WHERE name = bob");
        Assert.StartsWith("-ERR", _tables.Run("TINSERT users name ada"));
        var stats = Pairs("TSTATS users");
        Assert.Equal(("2", "4", "5"), (stats["rows"], stats["next_id"], stats["row_writes"]));
        Assert.Equal(("2", "3", "1"), (stats["gets"], stats["queries"], stats["scans"]));
        Assert.Contains("$7\\r\\ncolumns\\r\\n$4\\r\\nname\\r\\n$6\\r\\nunique\\r\\n$4\\r\\ntrue\\r\\n$9\\r\\nautomatic\\r\\n$5\\r\\nfalse\\r\\n", stats["indexes"]);
        Assert.Contains("$7\\r\\nentries\\r\\n$1\\r\\n2\\r\\n", stats["indexes"]);
        Assert.DoesNotContain("$4\\r\\nuses\\r\\n$1\\r\\n0\\r\\n", stats["indexes"]);
        Assert.Equal("-ERR table 'nosuch' does not exist\\r\\n", _tables.Run("TSTATS nosuch"));
    }

    [Fact]
    public void Counts_begin_anew_with_a_start()
    {
        _tables.Restart();
        Assert.Equal(("3", "0"), (Pairs("TSTATS users")["rows"], Pairs("TSTATS users")["row_writes"]));
        _tables.Run("TINSERT users name dan");
        Assert.Equal("1", Pairs("TSTATS users")["row_writes"]);
    }

    [Fact]
    public void TSLOW_lists_the_latest_slow_commands_newest_first_with_values_cut()
    {
        _tables.Engine.Counts.Slow.SetThreshold(TimeSpan.Zero);
        _tables.Run("TINSERT users name", Encoding.UTF8.GetBytes(new string('x', 100) + "\n"));
        _tables.Run("TQUERY users WHERE age = 30");
        _tables.Engine.Counts.Slow.SetThreshold(Timeout.InfiniteTimeSpan);
        // The commands before may have been slow, too.
        string slow = _tables.Run("TSLOW 2");
        Assert.StartsWith("*2\\r\\n*14\\r\\n$6\\r\\nnumber\\r\\n", slow);
        Assert.True(slow.IndexOf("TQUERY", StringComparison.Ordinal) < slow.IndexOf("TINSERT", StringComparison.Ordinal), slow);
        Assert.Contains("TQUERY users WHERE age = 30", slow);
        Assert.Contains("$9\\r\\nrows_read\\r\\n$1\\r\\n4\\r\\n", slow);
        Assert.Contains("scan of table users by id", slow);
        Assert.Contains($"TINSERT users name {new string('x', 64)}...\\r\\n", slow);
        Assert.StartsWith("*1\\r\\n", _tables.Run("TSLOW 1"));
        Assert.StartsWith("-ERR TSLOW value must be a positive integer", _tables.Run("TSLOW many"));
    }

    [Fact]
    public void A_slow_command_of_one_row_is_listed_whether_it_was_measured_or_not()
    {
        var database = _tables.Engine.Catalog.Find("users"u8)!.Database;
        var writer = Thread.CurrentThread;
        for (int i = 0; i < CommandClock.Sampled; i++)
        {
            using var held = new ManualResetEventSlim();
            bool isAsking = false;
            var holder = new Thread(() =>
            {
                lock (database)
                {
                    held.Set();
                    // From when the writer waits for the lock.
                    SpinWait.SpinUntil(() => Volatile.Read(ref isAsking) && writer.ThreadState.HasFlag(ThreadState.WaitSleepJoin));
                    Thread.Sleep(40);
                }
            });
            holder.Start();
            held.Wait(TestContext.Current.CancellationToken);
            Volatile.Write(ref isAsking, true);
            Assert.StartsWith(":", _tables.Run($"TINSERT users name waits{i}"), StringComparison.Ordinal);
            holder.Join();
            Assert.Equal($"TINSERT users name waits{i}", _tables.Engine.Counts.Slow.Latest(1)[0].Text);
        }
    }

    [Fact]
    public void Commands_that_are_not_measured_count_one_each_and_as_long_as_the_last_that_was()
    {
        var session = _tables.Engine.NewSession();
        for (int i = 0; i < 100; i++) TablesFixture.Run(session, _reply, [.. new[] { "TGET", "users", i < 60 ? "1" : "99" }.Select(Encoding.UTF8.GetBytes)]);
        CommandCounts[] sums = [.. Enumerable.Range(0, SessionCounts.Kinds).Select(_ => new CommandCounts())];
        session.Counts.AddTo(sums);
        var gets = sums[(int)TableCommand.TGet];
        Assert.Equal((100, 40), (gets.Calls, gets.Errors));
        Assert.True(gets.Seconds > 0);
    }

    [Fact]
    public void The_ring_of_slow_commands_keeps_the_latest()
    {
        _tables.Engine.Counts.Slow.SetThreshold(TimeSpan.Zero);
        for (int i = 0; i < SlowCommands.Capacity + 5; i++) _tables.Run($"TGET users {i}");
        var latest = _tables.Engine.Counts.Slow.Latest(1000);
        Assert.Equal(SlowCommands.Capacity, latest.Count);
        Assert.Equal($"TGET users {SlowCommands.Capacity + 4}", latest[0].Text);
    }

    [Fact]
    public void What_a_session_did_counts_also_when_it_is_gone()
    {
        var counts = _tables.Engine.Counts;
        long before = Calls(counts);
        for (int i = 0; i < 200; i++)
        {
            var session = _tables.Engine.NewSession();
            TablesFixture.Run(session, _reply, [.. new[] { "TGET", "users", "1" }.Select(Encoding.UTF8.GetBytes)]);
            session.Counts.IsEnded = true;
        }
        Assert.Equal(before + 200, Calls(counts));
        Assert.Equal(before + 200, Calls(counts));
    }

    [Fact]
    public void A_duration_is_in_the_first_bucket_that_is_long_enough() =>
        Gen.Long[0, 20_000_000_000].Sample(nanoseconds =>
        {
            int bucket = CommandCounts.BucketOf(nanoseconds);
            Assert.True(nanoseconds / 1e9 <= CommandCounts.BoundOf(bucket));
            Assert.True(bucket == 0 || nanoseconds / 1e9 > CommandCounts.BoundOf(bucket - 1));
        });

    [Fact]
    public void Striped_counts_lose_nothing()
    {
        var counts = new StripedCounts(2);
        Parallel.For(0, 100_000, i => counts.Add(i % 2, 3));
        Assert.Equal((150_000L, 150_000L), (counts[0], counts[1]));
    }

    private static long Calls(EngineCounts counts) => counts.Sum().Sum(c => c.Calls);

    /// <summary>A reply of label and value; what follows <c>indexes</c> is taken as it is.</summary>
    private Dictionary<string, string> Pairs(string command)
    {
        string reply = _tables.Run(command);
        int nested = reply.IndexOf("indexes\\r\\n", StringComparison.Ordinal);
        string[] words = [.. (nested < 0 ? reply : reply[..nested]).Split("\\r\\n").Where((word, i) => i % 2 == 0 && i > 0)];
        var pairs = words.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
        if (nested >= 0) pairs["indexes"] = reply[nested..];
        return pairs;
    }
}
