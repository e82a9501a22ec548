using System.Text;
using Lux.Engine.Tests.Tables;

namespace Lux.Engine.Tests.Queries;

/// <summary>What one query may name, so that a command of a few hundred kilobytes cannot make the engine hold gigabytes.</summary>
public sealed class QueryLimitTests : IDisposable
{
    private const string TooManyTables = "-ERR query reaches more than 64 tables by JOIN and paths\\r\\n";

    private readonly TablesFixture _engine = new();

    public QueryLimitTests() => _engine.RunAll("TCREATE t up:ref(t) n:int", "TINSERT t n 7", "TINSERT t up 1 n 8");

    public void Dispose() => _engine.Dispose();

    private static string Path(int steps, string end) => string.Join('.', [.. Enumerable.Repeat("up", steps), end]);

    private static string List(int items) => string.Join(',', Enumerable.Repeat("n", items));

    [Theory]
    [InlineData("WHERE {0} = 1")]
    [InlineData("ORDER BY {0}")]
    [InlineData("SELECT {0}")]
    [InlineData("SELECT MAX({0})")]
    [InlineData("SELECT {0} GROUP BY {0}")]
    public void A_path_of_a_hundred_thousand_steps_through_a_reference_to_its_own_table_ended_the_server_for_want_of_memory(string clause)
    {
        Assert.StartsWith("*", _engine.Run("TQUERY t " + string.Format(null, clause, Path(63, "n"))), StringComparison.Ordinal);
        Assert.Equal(TooManyTables, _engine.Run("TQUERY t " + string.Format(null, clause, Path(64, "n"))));
        Assert.Equal(TooManyTables, _engine.Run("TQUERY t " + string.Format(null, clause, Path(100_000, "n"))));
    }

    [Fact]
    public void A_long_path_is_refused_in_joins_counts_and_conditions_of_writes_too()
    {
        string path = Path(100_000, "n");
        Assert.Equal(TooManyTables, _engine.Run("TQUERY t JOIN " + Path(100_000, "up")));
        Assert.Equal(TooManyTables, _engine.Run($"TCOUNT t WHERE {path} = 1"));
        Assert.Equal(TooManyTables, _engine.Run($"TUPDATE t 1 n 1 IF {path} = 1"));
        Assert.Equal(TooManyTables, _engine.Run($"TUPDATE t SET n 1 WHERE {path} = 1"));
        Assert.Equal(TooManyTables, _engine.Run($"TDEL t WHERE {path} = 1"));
        Assert.Equal("*1\\r\\n*3\\r\\n:1\\r\\n$1\\r\\nn\\r\\n$1\\r\\n7\\r\\n", _engine.Run("TQUERY t WHERE id = 1"));
    }

    [Fact]
    public void Sixty_four_joins_are_answered_and_one_more_is_not()
    {
        Assert.StartsWith("*2", _engine.Run("TQUERY t " + string.Join(' ', Enumerable.Repeat("JOIN up", 64))), StringComparison.Ordinal);
        Assert.Equal(TooManyTables, _engine.Run("TQUERY t " + string.Join(' ', Enumerable.Repeat("JOIN up", 65))));
    }

    [Theory]
    [InlineData("SELECT", "SELECT {0}")]
    [InlineData("ORDER BY", "ORDER BY {0}")]
    [InlineData("GROUP BY", "GROUP BY {0}")]
    public void A_list_has_at_most_1024_items_in_one_argument_or_several(string name, string clause)
    {
        Assert.StartsWith("*2", _engine.Run("TQUERY t " + string.Format(null, clause, List(1024))), StringComparison.Ordinal);
        Assert.Equal($"-ERR {name} has more than 1024 items\\r\\n", _engine.Run("TQUERY t " + string.Format(null, clause, List(1025))));
        Assert.Equal($"-ERR {name} has more than 1024 items\\r\\n", _engine.Run("TQUERY t " + string.Format(null, clause, List(2_000_000))));
        Assert.Equal($"-ERR {name} has more than 1024 items\\r\\n", _engine.Run("TQUERY t " + string.Format(null, clause, string.Join(" , ", Enumerable.Repeat("n", 1025)))));
    }

    [Fact]
    public void A_hundred_thousand_labels_took_a_minute()
    {
        string items = string.Join(", ", Enumerable.Range(0, 100_000).Select(i => $"n AS n{i}"));
        Assert.Equal("-ERR SELECT has more than 1024 items\\r\\n", _engine.Run("TQUERY t SELECT " + items));
        Assert.Equal("-ERR SELECT has more than 1024 items\\r\\n", _engine.Run("TQUERY t SELECT", Encoding.UTF8.GetBytes(items)));
    }

    [Fact]
    public void A_session_keeps_no_more_of_the_queries_it_has_seen_than_a_few_megabytes()
    {
        string Query(int values) => $"TQUERY t WHERE n IN {values} {string.Join(' ', Enumerable.Repeat("8", values))}";
        _engine.Run(Query(9_000));
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int values = 9_001; values < 9_060; values++) Assert.StartsWith("*1", _engine.Run(Query(values)), StringComparison.Ordinal);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 24 << 20);
    }
}
