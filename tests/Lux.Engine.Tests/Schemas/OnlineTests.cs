using System.Globalization;
using System.Text;
using Lux.Engine.Tests.Tables;
using Lux.Language;

namespace Lux.Engine.Tests.Schemas;

/// <summary>Reads and writes go on while a schema changes, and what they see is the old schema whole, then the new one whole.</summary>
public sealed class OnlineTests : IDisposable
{
    private readonly TablesFixture _tables = new();

    public void Dispose() => _tables.Dispose();

    private Func<string, string> Client()
    {
        var session = _tables.Engine.NewSession();
        var reply = new ReplyBuffer();
        return line => TablesFixture.Run(session, reply, [.. line.Split(' ').Select(Encoding.UTF8.GetBytes)]);
    }

    /// <summary>Runs a command, and others once its change is registered.</summary>
    private string Run(string line, Action<Func<string, string>> meanwhile)
    {
        bool isDone = false;
        _tables.OnStep = step =>
        {
            if (step != SchemaStep.Registered || isDone) return;
            isDone = true;
            meanwhile(Client());
        };
        string reply = _tables.Run(line);
        _tables.OnStep = _ => { };
        Assert.True(isDone);
        return reply;
    }

    [Fact]
    public async Task A_rename_to_the_same_name_waits_for_a_change_under_way()
    {
        _tables.RunAll("TCREATE t a:int", "TCREATE other b:int", "TINSERT t a 1");
        Task<string>? after = null;
        Assert.Equal("+OK\\r\\n", Run("TALTER t SET a unique", run => after = Task.Run(() => run("TRENAME other other") + run("TSCHEMA t"), TestContext.Current.CancellationToken)));
        Assert.Equal("+OK\\r\\n*1\\r\\n$12\\r\\na:int:unique\\r\\n", await after!.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Indexes_built_under_load_hold_every_row_of_200_000()
    {
        const int rows = 200_000;
        _tables.Run("TCREATE t n:int s:str g:int:index");
        _tables.Fill("t", rows, (row, i) =>
        {
            row.WriteArrayHeader(3);
            row.WriteInt(i);
            row.WriteStr(Encoding.UTF8.GetBytes(i % 10 == 0 ? string.Create(CultureInfo.InvariantCulture, $"a text that is longer than an entry {i}") : i.ToString(CultureInfo.InvariantCulture)));
            row.WriteInt(i % 100);
        });
        int stop = 0, next = rows * 2;
        List<Exception> faults = [];
        Thread Start(int seed) => new(() =>
        {
            var run = Client();
            var random = new Random(seed);
            try
            {
                while (Volatile.Read(ref stop) == 0)
                {
                    int id = random.Next(1, rows);
                    string reply = random.Next(6) switch
                    {
                        0 => run($"TINSERT t n {Interlocked.Increment(ref next)} s new-{Volatile.Read(ref next)}-{seed} g {id % 100}"),
                        1 => run($"TUPDATE t {id} n {Interlocked.Increment(ref next)}"),
                        2 => run($"TUPDATE t {id} s another-text-longer-than-an-entry-{Interlocked.Increment(ref next)}"),
                        3 => run($"TDEL t {id}"),
                        4 => run($"TBATCH 2 6 TINSERT t n {Interlocked.Increment(ref next)} s b-{seed}-{id} 5 TUPDATE t $1 g {id % 100}"),
                        _ => run($"TQUERY t WHERE g = {id % 100} LIMIT 20"),
                    };
                    if (reply[0] == '-' && !reply.Contains("not found", StringComparison.Ordinal)) throw new InvalidOperationException(reply);
                }
            }
            catch (Exception fault)
            {
                lock (faults) faults.Add(fault);
            }
        });
        Thread[] threads = [Start(1)];
        foreach (var thread in threads) thread.Start();
        foreach (string line in new[] { "TALTER t ADD INDEX g,n", "TALTER t SET n unique", "TALTER t ADD UNIQUE s,n", "TALTER t SET s index", "TALTER t TYPE g str", "TALTER t SET n notnull" })
            Assert.Equal((line, "+OK\\r\\n"), (line, _tables.Run(line)));
        Volatile.Write(ref stop, 1);
        foreach (var thread in threads) thread.Join();
        Assert.Empty(faults);
        Assert.Equal("n:int:unique:notnull s:str:index g:str:index INDEX g,n UNIQUE s,n", _tables.Schema("t"));
        _tables.AssertIndexesAgree();
        var before = _tables.Rows("t");
        _tables.Restart();
        Assert.Equal(before, _tables.Rows("t"));
        _tables.AssertIndexesAgree();
    }

    [Theory]
    [InlineData("TALTER t SET a notnull", "TINSERT t b x", "-ERR field 'a' must not be null\\r\\n")]
    [InlineData("TALTER t SET a notnull", "TUPDATE t 1 NULL a", "-ERR field 'a' must not be null\\r\\n")]
    [InlineData("TALTER t TYPE b int", "TINSERT t b x", "-ERR field 'b' expects int, got 'x'\\r\\n")]
    [InlineData("TALTER t SET b unique", "TINSERT t b 7", "-ERR unique constraint violation on field 'b'\\r\\n")]
    [InlineData("TALTER t ADD UNIQUE a,b", "TINSERT t a 9 b 7", "-ERR unique constraint violation on fields 'a,b'\\r\\n")]
    [InlineData("TALTER t SET a notnull", "TUPDATE t SET NULL a WHERE b = 1", "-ERR field 'a' must not be null\\r\\n")]
    [InlineData("TALTER t SET a notnull", "TBATCH 1 4 TINSERT t b x", "-ERR step 1: field 'a' must not be null\\r\\n")]
    [InlineData("TALTER t SET b unique", "TUPDATE t SET b 9 WHERE a < 3", "-ERR unique constraint violation on field 'b'\\r\\n")]
    [InlineData("TALTER t SET b unique", "TBATCH 2 4 TINSERT t b 8 4 TINSERT t b 8", "-ERR step 2: unique constraint violation on field 'b'\\r\\n")]
    public void Writers_obey_a_change_from_its_registration_on(string change, string write, string refused)
    {
        _tables.RunAll("TCREATE t a:int b:str", "TINSERT t a 1 b 1", "TINSERT t a 2 b 2");
        Assert.Equal("+OK\\r\\n", Run(change, run =>
        {
            Assert.Equal("a:int b:str", _tables.Schema("t"));
            Assert.Equal(":3\\r\\n", run("TINSERT t a 9 b 7"));
            Assert.Equal(refused, run(write));
            Assert.Equal("*1\\r\\n*5\\r\\n:3\\r\\n$1\\r\\na\\r\\n$1\\r\\n9\\r\\n$1\\r\\nb\\r\\n$1\\r\\n7\\r\\n", run("TQUERY t WHERE b = 7"));
        }));
        Assert.Equal(["1:a=1 b=1", "2:a=2 b=2", "3:a=9 b=7"], _tables.Rows("t"));
        Assert.Equal(refused, _tables.Run(write));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void A_duplicate_that_is_gone_before_the_walk_comes_to_it_does_not_count()
    {
        _tables.RunAll("TCREATE t a:int", "TINSERT t a 1", "TINSERT t a 1", "TINSERT t a 1");
        Assert.Equal("+OK\\r\\n", Run("TALTER t SET a unique", run =>
        {
            run("TDEL t 2");
            run("TUPDATE t 3 a 2");
        }));
        Assert.Equal(["1:a=1", "3:a=2"], _tables.Rows("t"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void Rows_that_expire_are_in_no_changes_way()
    {
        _tables.RunAll("TCREATE t a:int b:str", "TINSERT t TTL 5 a 1 b x", "TINSERT t a 1 b 1", "TINSERT t b 2", "TINSERT t TTL 5 b y");
        Assert.Equal("-ERR 2 rows of 't' do not convert to int, first id 1: 'x'\\r\\n", _tables.Run("TALTER t TYPE b int"));
        Assert.Equal("+OK\\r\\n", Run("TALTER t SET a unique", _ => _tables.Pass(6)));
        Assert.Equal("+OK\\r\\n", _tables.Run("TALTER t TYPE b int"));
        Assert.Equal(["2:a=1 b=1", "3:b=2"], _tables.Rows("t"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void An_upsert_finds_its_row_while_the_type_of_its_key_changes()
    {
        _tables.RunAll("TCREATE t k:int:unique v:str:unique", "TINSERT t k 1 v 5", "TINSERT t k 2 v 6");
        Assert.Equal("+OK\\r\\n", Run("TALTER t TYPE k str", run =>
        {
            Assert.Equal(":2\\r\\n", run("TUPSERT t BY k k 2 v 7"));
            Assert.Equal(":3\\r\\n", run("TUPSERT t BY k k 3 v 8"));
        }));
        Assert.Equal("+OK\\r\\n", Run("TALTER t TYPE v int", run => Assert.Equal(":3\\r\\n", run("TUPSERT t BY v v 8 k thirty"))));
        Assert.Equal(["1:k=1 v=5", "2:k=2 v=7", "3:k=thirty v=8"], _tables.Rows("t"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void Duplicates_are_counted_while_rows_at_the_seams_of_the_walk_are_written()
    {
        const int rows = 5000;
        _tables.Run("TCREATE t s:str n:int");
        _tables.Fill("t", rows, (row, i) =>
        {
            row.WriteArrayHeader(2);
            row.WriteStr(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"texts that begin in the same way {i % (rows - 2):0000}")));
            row.WriteInt(i);
        });
        int stop = 0;
        var writer = new Thread(() =>
        {
            var run = Client();
            for (int i = 0; Volatile.Read(ref stop) == 0; i++) run($"TUPDATE t {500 + (i % 30)} n {i}");
        });
        writer.Start();
        for (int i = 0; i < 5; i++)
            Assert.Equal("-ERR 4 values of 's' are not unique, first 'texts that begin in the same way 0000'\\r\\n", _tables.Run("TALTER t SET s unique"));
        Volatile.Write(ref stop, 1);
        writer.Join();
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void A_change_that_ends_in_an_error_lets_writers_go_on_as_before()
    {
        _tables.RunAll("TCREATE t a:int b:str", "TINSERT t a 1 b 1", "TINSERT t a 1 b x");
        Run("TALTER t TYPE b int", run => Assert.Equal("-ERR field 'b' expects int, got 'y'\\r\\n", run("TINSERT t b y")));
        Assert.Equal(":3\\r\\n", _tables.Run("TINSERT t b y"));
        Run("TALTER t SET a unique", run => Assert.Equal(":4\\r\\n", run("TINSERT t a 2 b z")));
        Assert.Equal(":5\\r\\n", _tables.Run("TINSERT t a 2"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void Rows_written_while_a_column_is_added_read_its_default_too()
    {
        _tables.RunAll("TCREATE t a:int", "TINSERT t a 1");
        Run("TALTER t ADD k:uuid:unique:default(*)", run => Assert.Equal(":2\\r\\n", run("TINSERT t a 2")));
        Run("TALTER t ADD s:str:index:default(x)", run => Assert.Equal(":3\\r\\n", run("TINSERT t a 3")));
        var rows = _tables.Rows("t");
        Assert.All(rows, row => Assert.EndsWith(" s=x", row, StringComparison.Ordinal));
        Assert.Equal(3, rows.Select(row => row.Split("k=")[1]).Distinct().Count());
        _tables.AssertIndexesAgree();
        _tables.Restart();
        Assert.Equal(rows, _tables.Rows("t"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void A_table_may_be_dropped_while_it_changes()
    {
        _tables.RunAll("TCREATE t a:int", "TINSERT t a 1");
        Assert.Equal("-ERR table 't' does not exist\\r\\n", Run("TALTER t SET a unique", run =>
        {
            run("TDROP t");
            run("TCREATE t a:int:unique");
            run("TINSERT t a 5");
        }));
        Assert.Equal(["1:a=5"], _tables.Rows("t"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void A_table_that_a_new_column_refers_to_may_be_dropped_meanwhile()
    {
        _tables.RunAll("TCREATE u a:int", "TCREATE t a:int", "TINSERT t a 1");
        Assert.Equal("-ERR referenced table 'u' does not exist\\r\\n", Run("TALTER t ADD u:ref(u)", run => run("TDROP u")));
        Assert.Equal("a:int", _tables.Schema("t"));
        Assert.Equal(":2\\r\\n", _tables.Run("TINSERT t a 2"));
    }

    [Fact]
    public void Of_two_changes_at_once_the_second_waits()
    {
        _tables.RunAll("TCREATE t a:int", "TCREATE other a:int", "TINSERT t a 1");
        string? second = null;
        var thread = new Thread(run => second = ((Func<string, string>)run!)("TRENAME t u"));
        Run("TALTER t SET a unique", _ =>
        {
            thread.Start(Client());
            Assert.True(SpinWait.SpinUntil(() => thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin), TimeSpan.FromSeconds(30)));
            Assert.Null(second);
        });
        thread.Join();
        Assert.Equal("+OK\\r\\n", second);
        Assert.Equal("a:int:unique", _tables.Schema("u"));
    }

    [Fact]
    public void An_index_that_finds_no_memory_is_given_up()
    {
        using var small = new TablesFixture(indexMemory: 1 << 20);
        small.Run("TCREATE t a:int b:str");
        small.Fill("t", 30_000, (row, i) =>
        {
            row.WriteArrayHeader(2);
            row.WriteInt(i);
            row.WriteStr("x"u8);
        });
        Assert.Equal("-OOM memory: indexes need more than --memory\\r\\n", small.Run("TALTER t ADD INDEX b,a"));
        Assert.Equal("a:int b:str", small.Schema("t"));
        Assert.Equal(":30001\\r\\n", small.Run("TINSERT t a 1"));
    }
}
