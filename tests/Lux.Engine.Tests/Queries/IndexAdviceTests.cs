using Lux.Engine.Tests.Tables;

namespace Lux.Engine.Tests.Queries;

/// <summary>EXPLAIN names the index that a scan of many rows misses.</summary>
public sealed class IndexAdviceTests : IDisposable
{
    private readonly TablesFixture _engine = new();

    public IndexAdviceTests()
    {
        _engine.RunAll("TCREATE small n:int", "TINSERT small n 1", "TCREATE t a:int b:str never:int:noindex data:json has:int:index", "TLIST");
        for (int i = 0; i < IndexAdvice.LeastRows; i++) _engine.Run($"TINSERT t a {i} b x{i} never {i} has {i}");
    }

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("WHERE a > 7", "a")]
    [InlineData("WHERE a > 7 AND b = x", "b")]
    [InlineData("WHERE a IN 2 1 2 AND b STARTSWITH x", "a")]
    [InlineData("ORDER BY b DESC LIMIT 3", "b")]
    [InlineData("WHERE a = 1 ORDER BY has LIMIT 3", "a")]
    [InlineData("WHERE never = 1 ORDER BY has LIMIT 3", null)]
    [InlineData("WHERE never = 1", null)]
    [InlineData("WHERE data = 1", null)]
    [InlineData("WHERE b CONTAINS x", null)]
    [InlineData("WHERE has = 1 AND a = 1", null)]
    [InlineData("ORDER BY b", null)]
    [InlineData("LIMIT 3", null)]
    public void A_scan_of_many_rows_names_the_column_to_index(string clauses, string? column)
    {
        string plan = _engine.Run($"TQUERY t {clauses} EXPLAIN");
        if (column is null) Assert.DoesNotContain("missed index", plan, StringComparison.Ordinal);
        else Assert.Contains($"missed index on {column}\\r\\n", plan, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scan_of_few_rows_misses_nothing() => Assert.DoesNotContain("missed index", _engine.Run("TQUERY small WHERE n = 1 EXPLAIN"), StringComparison.Ordinal);
}
