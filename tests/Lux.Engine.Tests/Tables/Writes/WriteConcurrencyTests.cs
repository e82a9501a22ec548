using System.Text.RegularExpressions;

namespace Lux.Engine.Tests.Tables.Writes;

/// <summary>Writes that read before they write, from several sessions at once.</summary>
public sealed partial class WriteConcurrencyTests : IDisposable
{
    private const int Rounds = 300;

    private readonly TablesFixture _tables = new();

    public void Dispose() => _tables.Dispose();

    [Fact]
    public void Sessions_that_upsert_the_same_key_make_one_row()
    {
        _tables.Run("TCREATE t a:int b:str n:int UNIQUE a,b");
        var ids = _tables.InParallel((run, writer) => Enumerable.Range(0, Rounds).Select(i => run($"TUPSERT t BY a,b a 1 b a-key-longer-than-fifteen-bytes-{i} n {writer}")).ToList());
        Assert.Equal($":{Rounds}\\r\\n", _tables.Run("TCOUNT t"));
        Assert.All(ids, own => Assert.Equal(ids[0], own));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void Conditional_decrements_never_go_below_zero_and_add_up()
    {
        _tables.RunAll("TCREATE t n:int:index", $"TINSERT t n {Rounds}");
        var taken = _tables.InParallel((run, _) =>
        {
            int count = 0;
            for (int n = Rounds; n > 0;)
            {
                string reply = run($"TUPDATE t 1 n {n - 1} IF n = {n}");
                Assert.True(reply is "+OK\\r\\n" or "$-1\\r\\n", reply);
                if (reply[0] == '+') count++;
                n = int.Parse(Number().Match(run("TGET t 1")).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
            }
            return count;
        });
        Assert.Equal(Rounds, taken.Sum());
        Assert.Equal(["1:n=0"], _tables.Rows("t"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void Rows_are_moved_by_one_statement_each()
    {
        _tables.Run("TCREATE jobs state:str:index worker:int");
        for (int i = 0; i < Rounds; i++) _tables.Run("TINSERT jobs state new");
        var taken = _tables.InParallel((run, writer) =>
        {
            int count = 0;
            while (run($"TUPDATE jobs SET state taken worker {writer} WHERE state = new LIMIT 3") is var reply && reply != ":0\\r\\n") count += int.Parse(Number().Match(reply).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
            return count;
        });
        Assert.Equal(Rounds, taken.Sum());
        for (int writer = 0; writer < taken.Count; writer++) Assert.Equal($":{taken[writer]}\\r\\n", _tables.Run($"TCOUNT jobs WHERE worker = {writer}"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void A_statement_over_many_rows_sees_one_state_while_others_write()
    {
        // Every row of a group says the same: a statement that missed a row, or met one twice, would leave two values behind.
        _tables.Run("TCREATE t g:int:index v:int");
        for (int i = 0; i < 400; i++) _tables.Run($"TINSERT t g {i % 4} v 0");
        _tables.InParallel((run, writer) =>
        {
            for (int i = 0; i < 60; i++)
            {
                if (writer == 0) Assert.Matches("^:", run($"TINSERT t g 9 v {i}"));
                else Assert.Equal(":400\\r\\n", run($"TUPDATE t SET v {(writer * 1000) + i} WHERE v >= 0 AND g < 4"));
            }
            return 0;
        });
        Assert.Single(_tables.Rows("t").Where(r => !r.Contains("g=9", StringComparison.Ordinal)).Select(r => r.Split("v=")[1]).Distinct());
        _tables.AssertIndexesAgree();
    }

    [GeneratedRegex(@"(\d+)\\r\\n$")]
    private static partial Regex Number();
}
