using Lux.Engine.Tests.Tables;

namespace Lux.Engine.Tests.Cleaning;

/// <summary>A batch that fails while the log is cleaned: cleaning meets neither its rows nor what undid them.</summary>
public sealed class BatchAndCleaningTests : IDisposable
{
    private const int Rows = 60;
    private const string Failing = "TINSERT t n 1 text again";

    private TablesFixture? _tables;
    private bool _isCleaning;
    private int _batches;

    public void Dispose() => _tables?.Dispose();

    [Fact]
    public void A_batch_that_fails_between_two_steps_of_cleaning_leaves_nothing_behind()
    {
        _tables = Create(Carrying);
        _isCleaning = true;
        var before = _tables.Rows("t");
        _tables.Engine.Cleaner.Clean();
        _isCleaning = false;
        Assert.True(_batches >= 3, $"{_batches} batches");
        AssertNothingHappened(before);

        void Carrying()
        {
            if (!_isCleaning) return;
            _batches++;
            AssertFails(_tables!.Session);
        }
    }

    [Fact]
    public void Batches_that_fail_all_the_time_while_rows_are_carried_over_leave_nothing_behind()
    {
        _tables = Create(() => { });
        var before = _tables.Rows("t");
        var (over, cleaned) = (new ManualResetEventSlim(), 0);
        _tables.InParallel((session, number) =>
        {
            if (number == 0)
            {
                for (int round = 0; round < 10; round++)
                {
                    Churn(session);
                    _tables.Engine.Cleaner.Clean();
                    cleaned++;
                }

                over.Set();
            }

            while (!over.IsSet) AssertFails(session);
            return 0;
        });
        Assert.Equal(10, cleaned);
        AssertNothingHappened(before);
    }

    private static TablesFixture Create(Action carrying)
    {
        var tables = new TablesFixture(segmentBytes: 16 << 10, configure: options => options with { CleansByItself = false, Faults = new(Carrying: carrying) });
        tables.RunAll("TCREATE t n:int:unique text:str:index", "TCREATE child t:ref(t):ondelete(cascade)", "TCREATE noise text:str", "TINSERT noise text x");
        for (int i = 1; i <= Rows; i++) tables.RunAll($"TINSERT t n {i} text {new string('t', 300)}", $"TINSERT child t {i}");
        Churn(tables.Session);
        return tables;
    }

    private static void Churn(TableSession session)
    {
        var reply = new ReplyBuffer();
        for (int i = 0; i < 100; i++) TablesFixture.Run(session, reply, [.. $"TUPDATE noise 1 text {new string('z', 900)}".Split(' ').Select(System.Text.Encoding.UTF8.GetBytes)]);
    }

    private static void AssertFails(TableSession session)
    {
        // Rows that cleaning is about to carry over are moved, deleted with what refers to them, and new; then the last step fails.
        var reply = TablesFixture.Run(session, new ReplyBuffer(), TablesFixture.BatchOf(
            "TUPDATE t 7 text other", "TUPDATE t SET text changed WHERE n > 50", "TDEL t 9", "TINSERT t n 1000 text new", "TINSERT child t $4", Failing));
        Assert.Equal("-ERR step 6: unique constraint violation on field 'n'\\r\\n", reply);
    }

    private void AssertNothingHappened(List<string> before)
    {
        for (int i = 0; i < 2; i++)
        {
            Assert.Equal(before, _tables!.Rows("t"));
            Assert.Equal(Rows, _tables.Rows("child").Count);
            _tables.AssertIndexesAgree();
            _tables.Restart();
        }

        Assert.Equal($":{Rows + 1}\\r\\n", _tables!.Run($"TINSERT t n {Rows + 1} text next"));
        Assert.Equal($":{Rows + 1}\\r\\n", _tables.Run($"TINSERT child t {Rows + 1}"));
    }
}
