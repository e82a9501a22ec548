namespace Lux.Engine.Tests.Tables.Writes;

/// <summary>TDEL t WHERE.</summary>
public sealed class DeleteWhereTests : IDisposable
{
    private readonly TablesFixture _tables = new();

    public void Dispose() => _tables.Dispose();

    [Theory]
    [InlineData("WHERE n = 1", ":2", "2", "4")]
    [InlineData("where n = 1 limit 1", ":1", "2", "3", "4")]
    [InlineData("WHERE n IS NULL OR id = 1", ":2", "2", "3")]
    [InlineData("WHERE n = 1 LIMIT 0", ":0", "1", "2", "3", "4")]
    [InlineData("WHERE NOT n = 1", ":1", "1", "3", "4")]
    public void Rows_that_match_go_in_id_order(string words, string reply, params string[] left)
    {
        _tables.RunAll("TCREATE t n:int:index", "TINSERT t n 1", "TINSERT t n 2", "TINSERT t n 1", "TINSERT t NULL n");
        Assert.Equal(reply + "\\r\\n", _tables.Run("TDEL t " + words));
        Assert.Equal(left, _tables.Rows("t").Select(r => r.Split(':')[0]));
        _tables.AssertIndexesAgree();
        _tables.Restart();
        Assert.Equal(left, _tables.Rows("t").Select(r => r.Split(':')[0]));
        _tables.AssertIndexesAgree();
        Assert.Equal(":5\\r\\n", _tables.Run("TINSERT t n 1"));
    }

    [Theory]
    [InlineData("t WHERE", "ERR incomplete WHERE clause")]
    [InlineData("t WHERE n", "ERR incomplete WHERE clause")]
    [InlineData("t WHERE x = 1", "ERR unknown field 'x' in WHERE clause")]
    [InlineData("t WHERE n = x", "ERR field 'n' expects int, got 'x'")]
    [InlineData("t WHERE n = 1 LIMIT x", "ERR LIMIT value must be a positive integer")]
    [InlineData("t WHERE n = 1 OFFSET 1", "ERR unexpected keyword 'OFFSET'")]
    [InlineData("nosuch WHERE n = 1", "ERR table 'nosuch' does not exist")]
    public void What_is_wrong_is_said_and_nothing_goes(string words, string error)
    {
        _tables.RunAll("TCREATE t n:int", "TINSERT t n 1");
        Assert.Equal($"-{error}\\r\\n", _tables.Run("TDEL " + words));
        Assert.Single(_tables.Rows("t"));
    }

    [Fact]
    public void A_restrict_reference_between_rows_that_go_together_refuses_nothing()
    {
        _tables.RunAll(
            "TCREATE users name:str", "TCREATE posts author:ref(users) parent:ref(posts)", "TINSERT users name a", "TINSERT users name b",
            "TINSERT posts author 1", "TINSERT posts author 2 parent 1", "TINSERT posts author 2 parent 2");
        Assert.Equal("-ERR cannot delete row 2: referenced by table 'posts'\\r\\n", _tables.Run("TDEL posts WHERE author.name = b LIMIT 1"));
        Assert.Equal("-ERR cannot delete row 1: referenced by table 'posts'\\r\\n", _tables.Run("TDEL users WHERE id > 0"));
        Assert.Equal(3, _tables.Rows("posts").Count);
        Assert.Equal(":2\\r\\n", _tables.Run("TDEL posts WHERE author.name = b"));
        Assert.Equal(":1\\r\\n", _tables.Run("TDEL users WHERE name = b"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void Cascades_and_freed_references_go_with_all_of_the_rows()
    {
        _tables.RunAll(
            "TCREATE users n:int", "TCREATE posts author:ref(users):ondelete(cascade) editor:ref(users):ondelete(setnull)",
            "TINSERT users n 1", "TINSERT users n 1", "TINSERT users n 2",
            "TINSERT posts author 1 editor 2", "TINSERT posts author 3 editor 1", "TINSERT posts author 3 editor 2", "TINSERT posts author 3 editor 3");
        Assert.Equal(":2\\r\\n", _tables.Run("TDEL users WHERE n = 1"));
        Assert.Equal(["2:author=3", "3:author=3", "4:author=3 editor=3"], _tables.Rows("posts"));
        _tables.AssertIndexesAgree();
        _tables.Restart();
        Assert.Equal(["2:author=3", "3:author=3", "4:author=3 editor=3"], _tables.Rows("posts"));
        _tables.AssertIndexesAgree();
    }
}
