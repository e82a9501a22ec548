using Lux.Engine.Tests.Tables;

namespace Lux.Engine.Tests.Queries;

/// <summary>What one query may take: at the limit it ends with an error that says so, and the next one runs.</summary>
public sealed class QueryMemoryTests : IDisposable
{
    private readonly TablesFixture _engine = new();

    public QueryMemoryTests()
    {
        _engine.RunAll("TCREATE t a:int:index b:int:index s:str", "TLIST");
        for (int i = 0; i < 3000; i++) _engine.Run($"TINSERT t a {i} b {i} s {i}");
        _engine.Session.Queries.MostBytes = 16 * 1024;
    }

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("ORDER BY s", "ERR query needs more than 64 MiB to sort; add an index or LIMIT")]
    [InlineData("ORDER BY s LIMIT 2000", "ERR query needs more than 64 MiB to sort; add an index or LIMIT")]
    [InlineData("WHERE a > 10 OR b > 2000 AND b < 2999", null)]
    [InlineData("WHERE a < 1400 OR b < 1400", "ERR query needs more than 64 MiB to sort; add an index or LIMIT")]
    [InlineData("SELECT s,COUNT(*) GROUP BY s", "ERR query needs more than 64 MiB for its groups; add WHERE")]
    [InlineData("SELECT a,COUNT(*) GROUP BY a LIMIT 10", null)]
    [InlineData("SELECT COUNT(*),MAX(s)", null)]
    [InlineData("ORDER BY s LIMIT 20", null)]
    [InlineData("ORDER BY a", null)]
    public void Sorts_sets_and_groups_end_at_the_limit(string clauses, string? error)
    {
        string reply = _engine.Run("TQUERY t " + clauses);
        if (error is null) Assert.StartsWith("*", reply, StringComparison.Ordinal);
        else Assert.Equal($"-{error}\\r\\n", reply);
        Assert.StartsWith("*20", _engine.Run("TQUERY t ORDER BY s DESC LIMIT 20"), StringComparison.Ordinal);
    }
}
