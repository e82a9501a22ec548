namespace Lux.Engine.Tests.Tables.Writes;

/// <summary>Rows that expire, for writes that look for rows.</summary>
public sealed class WriteExpiryTests : IDisposable
{
    private readonly TablesFixture _tables = new();

    public void Dispose() => _tables.Dispose();

    private void Pass(int seconds) => _tables.Clock.Now += TimeSpan.FromSeconds(seconds);

    [Fact]
    public void A_write_with_WHERE_keeps_the_expiry_of_each_row_and_passes_over_expired_ones()
    {
        _tables.RunAll("TCREATE t n:int:index", "TINSERT t TTL 10 n 1", "TINSERT t TTL 20 n 1", "TINSERT t n 1");
        Assert.Equal(":3\\r\\n", _tables.Run("TUPDATE t SET n 2 WHERE n = 1"));
        Pass(10);
        Assert.Equal(":2\\r\\n", _tables.Run("TUPDATE t SET n 3 WHERE n = 2"));
        Pass(10);
        Assert.Equal(":1\\r\\n", _tables.Run("TDEL t WHERE n = 3"));
        Assert.Equal(":0\\r\\n", _tables.Run("TDEL t WHERE id > 0"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void A_unique_value_of_an_expired_row_is_free()
    {
        _tables.RunAll("TCREATE t u:int:unique n:int", "TINSERT t TTL 10 u 1", "TINSERT t u 2", "TINSERT t TTL 10 u 3");
        Pass(10);
        Assert.Equal(":1\\r\\n", _tables.Run("TUPDATE t SET u 1 WHERE u = 2"));
        Assert.Equal(":4\\r\\n", _tables.Run("TUPSERT t BY u u 3 n 7"));
        Assert.Equal(["2:u=1", "4:u=3 n=7"], _tables.Rows("t"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void An_upsert_gives_a_new_row_the_life_of_its_table_and_leaves_that_of_another()
    {
        _tables.RunAll("TCREATE t u:int:unique n:int TTL 10", "TUPSERT t BY u u 1");
        Pass(5);
        Assert.Equal(":1\\r\\n", _tables.Run("TUPSERT t BY u u 1 n 2"));
        Pass(5);
        Assert.Equal(":0\\r\\n", _tables.Run("TCOUNT t"));
    }

    [Theory]
    [InlineData("TTL 5 n 2 IF n = 1", "+OK", ":0")]
    [InlineData("TTL 5 IF n = 1", "+OK", ":0")]
    [InlineData("TTL 5 IF n = 2", "$-1", ":1")]
    [InlineData("n 2 IF n = 1", "+OK", ":1")]
    [InlineData("TTL x IF n = 1", "-ERR TTL must be a number of seconds from 0 to 10000000000, got 'x'", ":1")]
    public void IF_goes_with_TTL(string words, string reply, string left)
    {
        _tables.RunAll("TCREATE t n:int", "TINSERT t n 1");
        Assert.Equal(reply + "\\r\\n", _tables.Run("TUPDATE t 1 " + words));
        Pass(5);
        Assert.Equal(left + "\\r\\n", _tables.Run("TCOUNT t"));
        Assert.Equal(left == ":1" ? "$-1\\r\\n" : "-ERR row 1 not found in table 't'\\r\\n", _tables.Run("TUPDATE t 1 n 5 IF n = 9"));
    }
}
