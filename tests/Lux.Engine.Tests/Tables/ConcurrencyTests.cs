namespace Lux.Engine.Tests.Tables;

/// <summary>Several sessions at once.</summary>
public sealed class ConcurrencyTests : IDisposable
{
    private const int Writers = SessionsInParallel.Count;

    private readonly TablesFixture _tables = new();

    public void Dispose() => _tables.Dispose();

    [Fact]
    public void A_unique_value_is_taken_once_whoever_comes_first()
    {
        _tables.Run("TCREATE t name:str:unique n:int:index");
        var taken = _tables.InParallel((run, writer) => Enumerable.Range(0, 500).Count(i => run($"TINSERT t name a-rather-long-name-{i} n {writer}")[0] == ':'));
        Assert.Equal(500, taken.Sum());
        Assert.Equal(":500\\r\\n", _tables.Run("TCOUNT t"));
        _tables.AssertIndexesAgree();
        var before = _tables.Rows("t");
        _tables.Restart();
        Assert.Equal(before, _tables.Rows("t"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void Updates_of_different_columns_of_one_row_all_stay()
    {
        _tables.RunAll("TCREATE t " + string.Join(' ', Enumerable.Range(0, Writers).Select(w => $"c{w}:int:index")), "TINSERT t c0 0");
        _tables.InParallel((run, writer) =>
        {
            for (int i = 1; i <= 500; i++) Assert.Equal("+OK\\r\\n", run($"TUPDATE t 1 c{writer} {i}"));
            return 0;
        });
        Assert.Equal(["1:" + string.Join(' ', Enumerable.Range(0, Writers).Select(w => $"c{w}=500"))], _tables.Rows("t"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void No_row_refers_to_a_deleted_one()
    {
        _tables.Run("TCREATE users n:int");
        _tables.Run("TCREATE posts author:ref(users) at:int INDEX author,at");
        for (int i = 1; i <= 200; i++) _tables.Run($"TINSERT users n {i}");
        _tables.InParallel((run, writer) =>
        {
            for (int i = 1; i <= 200; i++) run(writer % 2 == 0 ? $"TDEL users {i}" : $"TINSERT posts author {i} at {writer}");
            return 0;
        });
        var users = _tables.Rows("users").Select(r => r.Split(':')[0]).ToHashSet();
        Assert.All(_tables.Rows("posts"), row => Assert.Contains(row.Split("author=")[1].Split(' ')[0], users));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void A_schema_changes_under_writers_without_losing_a_row()
    {
        _tables.Run("TCREATE t a:int:unique");
        var written = _tables.InParallel((run, writer) =>
        {
            int count = 0;
            for (int i = 0; i < 200; i++)
            {
                if (writer == 0) Assert.Equal("+OK\\r\\n", run(i % 2 == 0 ? "TALTER t ADD b:str:index:default(x)" : "TALTER t DROP b"));
                else if (run($"TINSERT t a {(writer * 1000) + i}")[0] == ':') count++;
            }
            return count;
        });
        Assert.Equal((Writers - 1) * 200, written.Sum());
        Assert.Equal(written.Sum(), _tables.Rows("t").Count);
        _tables.AssertIndexesAgree();
        _tables.Restart();
        Assert.Equal(written.Sum(), _tables.Rows("t").Count);
        _tables.AssertIndexesAgree();
    }
}
