using System.Text;
using Lux.Engine.Tests.Tables;
using Lux.Language;

namespace Lux.Engine.Tests.Schemas;

/// <summary>Indexes that the engine makes by itself.</summary>
public sealed class AutomaticIndexTests : IDisposable
{
    private const int Rows = 5000;

    private readonly TablesFixture _tables = new();

    public AutomaticIndexTests()
    {
        _tables.Run("TCREATE t n:int s:str x:int:noindex j:json");
        _tables.Fill("t", Rows, (row, i) =>
        {
            row.WriteArrayHeader(4);
            row.WriteInt(i);
            row.WriteStr(Encoding.UTF8.GetBytes($"text {i % 50}"));
            row.WriteInt(i);
            row.WriteStr("1"u8);
        });
    }

    public void Dispose() => _tables.Dispose();

    private string Plan(string query) => _tables.Run(query + " EXPLAIN").Split("\\r\\n")[2];

    private string[] Indexes => [.. _tables.Engine.Catalog.Find("t"u8)!.State!.QueryIndexes.Select(i => string.Join(",", i.Definition.Columns))];

    [Theory]
    [InlineData("TQUERY t WHERE n = 7", "automatic index n: 1 equal")]
    [InlineData("TQUERY t WHERE n IN 2 7 8", "automatic index n: in a list")]
    [InlineData("TQUERY t WHERE n > 4990", "automatic index n: in a range")]
    [InlineData("TQUERY t WHERE s STARTSWITH te", "automatic index s: starting with")]
    [InlineData("TQUERY t ORDER BY n DESC LIMIT 5", "automatic index n: backwards")]
    public void What_a_query_needs_is_built_after_it_and_kept_over_restarts(string query, string plan)
    {
        string before = _tables.Run(query), schema = _tables.Run("TSCHEMA t"), fingerprint = _tables.Run("TSCHEMA t FINGERPRINT");
        Assert.Equal("scan of table t by id", Plan(query));
        _tables.Engine.Automatic.RunRound();
        Assert.Equal(plan, Plan(query));
        Assert.Equal(before.Length, _tables.Run(query).Length);
        Assert.Equal((schema, fingerprint), (_tables.Run("TSCHEMA t"), _tables.Run("TSCHEMA t FINGERPRINT")));
        _tables.Run("TINSERT t n 70000 s other");
        _tables.Run("TUPDATE t 3 n 70001 s another");
        _tables.Run("TDEL t 4");
        _tables.AssertIndexesAgree();
        _tables.Restart();
        Assert.Equal(plan, Plan(query));
        _tables.AssertIndexesAgree();
    }

    [Theory]
    [InlineData("TUPDATE t SET s changed WHERE n = 7")]
    [InlineData("TDEL t WHERE n = 7")]
    [InlineData("TBATCH 1 6 TDEL t WHERE n = 7")]
    public void A_write_under_a_condition_asks_for_an_index_as_a_query_does(string write)
    {
        Assert.DoesNotMatch("^-", _tables.Run(write));
        _tables.Engine.Automatic.RunRound();
        Assert.Equal("automatic index n: 1 equal", Plan("TQUERY t WHERE n = 8"));
        _tables.AssertIndexesAgree();
    }

    [Theory]
    [InlineData("TQUERY t WHERE x = 7")]
    [InlineData("TQUERY t WHERE j = 1")]
    [InlineData("TQUERY t WHERE n != 7")]
    [InlineData("TQUERY t WHERE s CONTAINS 7")]
    [InlineData("TQUERY t WHERE id > 7")]
    public void What_may_have_none_or_would_not_help_has_none(string query)
    {
        _tables.Run(query);
        _tables.Engine.Automatic.RunRound();
        Assert.Empty(Indexes);
    }

    [Fact]
    public void A_small_table_is_scanned()
    {
        _tables.Run("TCREATE small n:int");
        for (int i = 0; i < 100; i++) _tables.Run($"TINSERT small n {i}");
        _tables.Run("TQUERY small WHERE n = 7");
        _tables.Engine.Automatic.RunRound();
        Assert.Empty(_tables.Engine.Catalog.Find("small"u8)!.State!.Indexes);
    }

    [Fact]
    public void After_a_day_without_use_it_is_dropped()
    {
        _tables.RunAll("TQUERY t WHERE n = 7", "TQUERY t WHERE s = x");
        _tables.Engine.Automatic.RunRound();
        Assert.Equal(["n", "s"], Indexes);
        _tables.Pass(12 * 3600);
        _tables.Run("TQUERY t WHERE n = 8");
        _tables.Pass(13 * 3600);
        _tables.Engine.Automatic.RunRound();
        Assert.Equal(["n"], Indexes);
        _tables.Restart();
        Assert.Equal(["n"], Indexes);
        _tables.Pass(25 * 3600);
        _tables.Engine.Automatic.RunRound();
        Assert.Empty(Indexes);
        Assert.Equal("scan of table t by id", Plan("TQUERY t WHERE n = 8"));
        _tables.Engine.Automatic.RunRound();
        Assert.Equal(["n"], Indexes);
    }

    [Fact]
    public void A_declared_index_takes_its_place_and_noindex_forbids_it()
    {
        _tables.RunAll("TQUERY t WHERE n = 7", "TQUERY t WHERE s = x");
        _tables.Engine.Automatic.RunRound();
        _tables.RunAll("TALTER t SET n index", "TALTER t SET s noindex");
        Assert.Equal("index n: 1 equal", Plan("TQUERY t WHERE n = 7"));
        Assert.Equal("scan of table t by id", Plan("TQUERY t WHERE s = x"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void It_follows_its_column_through_a_new_name_and_ends_with_its_type_or_its_column()
    {
        _tables.RunAll("TQUERY t WHERE n = 7", "TQUERY t WHERE s = x");
        _tables.Engine.Automatic.RunRound();
        _tables.RunAll("TALTER t RENAME n number", "TALTER t SET number notnull");
        Assert.Equal("automatic index number: 1 equal", Plan("TQUERY t WHERE number = 7"));
        _tables.AssertIndexesAgree();
        _tables.RunAll("TALTER t TYPE number str", "TALTER t DROP s");
        Assert.Empty(Indexes);
        _tables.Restart();
        Assert.Empty(Indexes);
    }

    [Fact]
    public void When_memory_is_short_it_goes_first()
    {
        using var small = new TablesFixture(indexMemory: 1 << 20);
        small.Run("TCREATE t n:int:index s:str");
        void Fill(int from, int count) => small.Fill("t", count, (row, i) =>
        {
            row.WriteArrayHeader(2);
            row.WriteInt(from + i);
            row.WriteStr("x"u8);
        });
        Fill(0, 5000);
        small.Run("TQUERY t WHERE s = x");
        small.Engine.Automatic.RunRound();
        var table = small.Engine.Catalog.Find("t"u8)!;
        Assert.Equal(2, table.State!.Indexes.Length);
        for (int round = 0; !small.Engine.Memory.IsShort; round++) Fill(5000 + (round * 500), 500);
        small.Engine.Automatic.RunRound();
        Assert.Single(table.State!.Indexes);
        Assert.False(small.Engine.Memory.IsFull);
    }

    [Fact]
    public void The_thread_builds_what_a_query_asked_for()
    {
        using var own = new TablesFixture(configure: options => options with { IndexRound = TimeSpan.FromMinutes(1) });
        own.Run("TCREATE t n:int");
        own.Fill("t", Rows, (row, i) =>
        {
            row.WriteArrayHeader(1);
            row.WriteInt(i);
        });
        own.Run("TCOUNT t WHERE n = 7");
        Assert.True(SpinWait.SpinUntil(() => own.Engine.Catalog.Find("t"u8)!.State!.QueryIndexes.Length == 1, TimeSpan.FromSeconds(30)));
        own.AssertIndexesAgree();
    }
}
