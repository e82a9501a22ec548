namespace Lux.Engine.Tests.Tables.Writes;

/// <summary>TUPDATE t id ... IF.</summary>
public sealed class UpdateIfTests : IDisposable
{
    private readonly TablesFixture _tables = new();

    public void Dispose() => _tables.Dispose();

    [Theory]
    [InlineData("stock 4 IF stock = 5", "+OK")]
    [InlineData("stock 4 if stock > 4 AND name = pen", "+OK")]
    [InlineData("stock 4 IF stock = 6", "$-1")]
    [InlineData("stock 4 IF color = red", "$-1")]
    [InlineData("stock 4 IF NOT color = red", "$-1")]
    [InlineData("stock 4 IF color IS NULL", "+OK")]
    [InlineData("stock 4 IF id = 1", "+OK")]
    [InlineData("stock 4 IF maker.name = acme", "+OK")]
    [InlineData("stock 4 IF maker.name = other", "$-1")]
    [InlineData("stock 4 name IF IF stock = 5", "+OK")]
    [InlineData("stock 4 NULL name IF stock = 5", "+OK")]
    [InlineData("stock abc IF stock = 5", "-ERR field 'stock' expects int, got 'abc'")]
    [InlineData("stock abc IF stock = 6", "-ERR field 'stock' expects int, got 'abc'")]
    [InlineData("stock 4 IF stock = abc", "-ERR field 'stock' expects int, got 'abc'")]
    [InlineData("stock 4 IF", "-ERR incomplete IF clause")]
    [InlineData("stock 4 IF nofield = 1", "-ERR unknown field 'nofield' in WHERE clause")]
    [InlineData("stock 4 IF stock = 5 LIMIT 1", "-ERR unexpected keyword 'LIMIT'")]
    [InlineData("stock 4 name IF stock = 5", "-ERR wrong number of arguments for 'tupdate' command")]
    [InlineData("IF stock = 5", "-ERR wrong number of arguments for 'tupdate' command")]
    [InlineData("nofield 1 IF stock = 5", "-ERR unknown field 'nofield'")]
    public void The_row_changes_only_if_the_condition_is_true(string words, string reply)
    {
        _tables.RunAll("TCREATE makers name:str", "TINSERT makers name acme", "TCREATE items name:str stock:int:index color:str maker:ref(makers)", "TINSERT items name pen stock 5 maker 1");
        Assert.Equal(reply + "\\r\\n", _tables.Run("TUPDATE items 1 " + words));
        Assert.Equal(reply == "+OK" ? ":1\\r\\n" : ":0\\r\\n", _tables.Run("TCOUNT items WHERE stock = 4"));
        _tables.AssertIndexesAgree();
        _tables.Restart();
        Assert.Equal(reply == "+OK" ? ":1\\r\\n" : ":0\\r\\n", _tables.Run("TCOUNT items WHERE stock = 4"));
    }

    [Fact]
    public void A_row_that_is_not_there_is_an_error_and_not_nil()
    {
        _tables.Run("TCREATE t n:int");
        Assert.Equal("-ERR row 7 not found in table 't'\\r\\n", _tables.Run("TUPDATE t 7 n 1 IF n = 0"));
        Assert.Equal("-ERR invalid row id\\r\\n", _tables.Run("TUPDATE t x n 1 IF n = 0"));
        Assert.Equal("-ERR table 'nosuch' does not exist\\r\\n", _tables.Run("TUPDATE nosuch 1 n 1 IF n = 0"));
    }

    [Fact]
    public void Constraints_hold_as_without_IF()
    {
        _tables.RunAll("TCREATE t u:int:unique r:ref(t)", "TINSERT t u 1", "TINSERT t u 2");
        Assert.Equal("-ERR unique constraint violation on field 'u'\\r\\n", _tables.Run("TUPDATE t 2 u 1 IF u = 2"));
        Assert.Equal("-ERR foreign key violation: r=9 not found in table 't'\\r\\n", _tables.Run("TUPDATE t 2 r 9 IF u = 2"));
        Assert.Equal("+OK\\r\\n", _tables.Run("TUPDATE t 2 u 2 r 1 IF u = 2"));
        _tables.AssertIndexesAgree();
    }
}
