using System.Text;

namespace Lux.Engine.Tests.Tables;

/// <summary>The removal of expired rows in the background.</summary>
public sealed class ExpiryWorkerTests : IDisposable
{
    private readonly TablesFixture _tables = new(expiryRoundMs: 1);

    public void Dispose() => _tables.Dispose();

    private static void Until(Func<bool> holds)
    {
        for (var began = Environment.TickCount64; !holds(); Thread.Sleep(1)) Assert.True(Environment.TickCount64 - began < 60_000, "it did not come true within a minute");
    }

    private Table Table(string name) => _tables.Engine.Catalog.Find(Encoding.UTF8.GetBytes(name))!;

    [Fact]
    public void Expired_rows_go_in_the_background_and_their_rules_run()
    {
        _tables.RunAll("TCREATE s n:int:index TTL 10", "TCREATE uses s:ref(s):ondelete(cascade)", "TCREATE seen s:ref(s):ondelete(setnull)");
        for (int i = 1; i <= 1000; i++) _tables.RunAll($"TINSERT s n {i}", $"TINSERT uses s {i}", $"TINSERT seen s {i}");
        _tables.Run("TINSERT s TTL 100 n 0");
        _tables.Pass(10);
        Until(() => Table("s").RowCount == 1);
        Assert.Empty(_tables.Rows("uses"));
        Assert.Equal(1000, _tables.Rows("seen").Count(r => !r.Contains('=', StringComparison.Ordinal)));
        _tables.AssertIndexesAgree();
        _tables.Restart();
        Assert.Equal(["1001:n=0"], _tables.Rows("s"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void Rows_that_expired_while_the_engine_was_down_go_after_its_start()
    {
        _tables.RunAll("TCREATE s n:int:index TTL 10", "TCREATE uses s:ref(s):ondelete(cascade)");
        for (int i = 1; i <= 300; i++) _tables.RunAll($"TINSERT s n {i}", $"TINSERT uses s {i}");
        _tables.Restart(whileDown: () => _tables.Pass(10));
        Until(() => Table("s").RowCount == 0);
        Assert.Empty(_tables.Rows("uses"));
        _tables.AssertIndexesAgree();
    }

    [Theory]
    [InlineData("a star", 1500)]
    [InlineData("a chain", 1500)]
    [InlineData("a ring", 1500)]
    [InlineData("a tree", 1500)]
    public void A_cascade_of_any_shape_goes_in_parts(string shape, int rows)
    {
        _tables.RunAll("TCREATE t parent:ref(t):ondelete(cascade) other:ref(t):ondelete(setnull) n:int:index", "TINSERT t TTL 10 n 1");
        for (int i = 2; i <= rows; i++) _tables.Run($"TINSERT t parent {(shape == "a star" ? 1 : shape == "a tree" ? i / 3 + 1 : i - 1)} n {i}");
        if (shape == "a ring") _tables.Run($"TUPDATE t 1 parent {rows}");
        for (int i = 1; i <= rows; i++) _tables.Run($"TINSERT t other {i} n 0");
        _tables.Pass(10);
        Until(() => Table("t").RowCount == rows);
        Assert.All(_tables.Rows("t"), row => Assert.EndsWith(":n=0", row, StringComparison.Ordinal));
        _tables.AssertIndexesAgree();
        _tables.Restart();
        Assert.Equal(rows, _tables.Rows("t").Count);
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void Writers_and_readers_go_on_while_rows_expire_under_them()
    {
        _tables.RunAll("TCREATE s token:str:unique n:int:index TTL 1", "TCREATE uses s:ref(s):ondelete(cascade) n:int");
        var stop = new CancellationTokenSource();
        var faults = new List<string>();
        var threads = Enumerable.Range(0, 4).Select(worker => new Thread(() =>
        {
            var session = _tables.Engine.NewSession();
            var reply = new ReplyBuffer();
            string Run(string line) => TablesFixture.Run(session, reply, [.. line.Split(' ').Select(Encoding.UTF8.GetBytes)]);
            for (int i = 0; !stop.IsCancellationRequested; i++)
            {
                string answer = (i % 5) switch
                {
                    0 => Run($"TINSERT s token the-token-of-a-session-{i % 50} n {worker}"),
                    1 => Run($"TINSERT uses s {i / 5 + 1} n {worker}"),
                    2 => Run($"TQUERY s WHERE n = {worker} LIMIT 10"),
                    3 => Run($"TUPDATE s {i / 5 + 1} TTL 1 n {worker}"),
                    _ => Run("TCOUNT s"),
                };
                bool isFine = answer[0] != '-' || answer.StartsWith("-ERR unique", StringComparison.Ordinal) || answer.StartsWith("-ERR foreign", StringComparison.Ordinal) || answer.Contains("not found", StringComparison.Ordinal);
                if (!isFine || answer.StartsWith(":-", StringComparison.Ordinal)) lock (faults) faults.Add(answer);
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        for (int i = 0; i < 200; i++)
        {
            _tables.Pass(0.25);
            Thread.Sleep(2);
        }
        stop.Cancel();
        threads.ForEach(t => t.Join());
        Assert.Empty(faults);
        _tables.Pass(10);
        Until(() => Table("s").RowCount == 0);
        Assert.Empty(_tables.Rows("uses"));
        _tables.AssertIndexesAgree();
        _tables.Restart();
        Assert.Empty(_tables.Rows("s"));
    }
}
