using Lux.Language;

namespace Lux.Engine.Tests.Tables.Writes;

/// <summary>TUPDATE t SET ... WHERE.</summary>
public sealed class UpdateWhereTests : IDisposable
{
    private readonly TablesFixture _tables = new();

    public void Dispose() => _tables.Dispose();

    private void Numbers() => _tables.RunAll("TCREATE t n:int:index s:str u:int:unique", "TINSERT t n 1 s a u 1", "TINSERT t n 2 s a u 2", "TINSERT t n 1 s b u 3", "TINSERT t s c");

    [Theory]
    [InlineData("SET s x WHERE n = 1", ":2", "1:n=1 s=x u=1", "2:n=2 s=a u=2", "3:n=1 s=x u=3", "4:s=c")]
    [InlineData("set s x n 9 where n IN 2 1 2 limit 2", ":2", "1:n=9 s=x u=1", "2:n=9 s=x u=2", "3:n=1 s=b u=3", "4:s=c")]
    [InlineData("SET NULL n WHERE s STARTSWITH a OR id = 4", ":3", "1:s=a u=1", "2:s=a u=2", "3:n=1 s=b u=3", "4:s=c")]
    [InlineData("SET s WHERE WHERE s != WHERE LIMIT 1", ":1", "1:n=1 s=WHERE u=1", "2:n=2 s=a u=2", "3:n=1 s=b u=3", "4:s=c")]
    [InlineData("SET s x WHERE n > 5", ":0", "1:n=1 s=a u=1", "2:n=2 s=a u=2", "3:n=1 s=b u=3", "4:s=c")]
    [InlineData("SET s x WHERE n = 1 LIMIT 0", ":0", "1:n=1 s=a u=1", "2:n=2 s=a u=2", "3:n=1 s=b u=3", "4:s=c")]
    [InlineData("SET n 1 s y s z WHERE n = 1 AND s = b", ":1", "1:n=1 s=a u=1", "2:n=2 s=a u=2", "3:n=1 s=z u=3", "4:s=c")]
    public void Rows_that_match_are_changed_in_id_order(string words, string reply, params string[] rows)
    {
        Numbers();
        Assert.Equal(reply + "\\r\\n", _tables.Run("TUPDATE t " + words));
        Assert.Equal(rows, _tables.Rows("t"));
        _tables.AssertIndexesAgree();
        _tables.Restart();
        Assert.Equal(rows, _tables.Rows("t"));
        _tables.AssertIndexesAgree();
    }

    [Theory]
    [InlineData("SET s x", "ERR incomplete WHERE clause")]
    [InlineData("SET s x n 1", "ERR incomplete WHERE clause")]
    [InlineData("SET s x WHERE", "ERR incomplete WHERE clause")]
    [InlineData("SET WHERE n = 1", "ERR wrong number of arguments for 'tupdate' command")]
    [InlineData("SET s x n WHERE n = 1", "ERR wrong number of arguments for 'tupdate' command")]
    [InlineData("SET s x WHERE n = 1 LIMIT", "ERR LIMIT requires a number")]
    [InlineData("SET s x WHERE n = 1 LIMIT -1", "ERR LIMIT value must be a positive integer")]
    [InlineData("SET s x WHERE n = 1 ORDER BY n", "ERR unexpected keyword 'ORDER'")]
    [InlineData("SET nofield x WHERE n = 1", "ERR unknown field 'nofield'")]
    [InlineData("SET s x WHERE nofield = 1", "ERR unknown field 'nofield' in WHERE clause")]
    [InlineData("SET s x WHERE n = abc", "ERR field 'n' expects int, got 'abc'")]
    [InlineData("SET n abc WHERE n = 1", "ERR field 'n' expects int, got 'abc'")]
    [InlineData("SET n abc WHERE n = 77", "ERR field 'n' expects int, got 'abc'")]
    [InlineData("SET u 9 WHERE n = 1", "ERR unique constraint violation on field 'u'")]
    [InlineData("SET u 2 WHERE id = 1", "ERR unique constraint violation on field 'u'")]
    public void What_is_wrong_is_said_and_nothing_changes(string words, string error)
    {
        Numbers();
        var before = _tables.Rows("t");
        Assert.Equal($"-{error}\\r\\n", _tables.Run("TUPDATE t " + words));
        Assert.Equal(before, _tables.Rows("t"));
        _tables.AssertIndexesAgree();
        Assert.Equal(":5\\r\\n", _tables.Run("TINSERT t n 1"));
    }

    [Fact]
    public void Constraints_hold_for_the_rows_as_all_of_them_are_afterwards()
    {
        _tables.RunAll(
            "TCREATE t a:str b:int UNIQUE a,b", "TINSERT t a \"a text longer than a key holds\" b 1", "TINSERT t a \"a text longer than a key has\" b 1", "TINSERT t a x b 2");
        Assert.Equal("-ERR unique constraint violation on fields 'a,b'\\r\\n", _tables.Run("TUPDATE t SET a x WHERE b = 1"));
        Assert.Equal("-ERR unique constraint violation on fields 'a,b'\\r\\n", _tables.Run("TUPDATE t SET b 2 a x WHERE id = 1"));
        // Row 3 has what row 1 gets, but has another value by then itself.
        Assert.Equal(":2\\r\\n", _tables.Run("TUPDATE t SET b 7 WHERE b = 1"));
        Assert.Equal(":1\\r\\n", _tables.Run("TUPDATE t SET a x WHERE id = 3"));
        Assert.Equal(["1:a=a text longer than a key holds b=7", "2:a=a text longer than a key has b=7", "3:a=x b=2"], _tables.Rows("t"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void A_value_that_one_statement_gives_up_is_free_for_the_next()
    {
        _tables.RunAll("TCREATE t k:int:unique v:int", "TINSERT t k 1 v 1", "TINSERT t v 2");
        Assert.Equal("-ERR unique constraint violation on field 'k'\\r\\n", _tables.Run("TUPDATE t SET k 1 WHERE v = 2"));
        Assert.Equal(":2\\r\\n", _tables.Run("TUPDATE t SET NULL k WHERE v > 0"));
        Assert.Equal(":1\\r\\n", _tables.Run("TUPDATE t SET k 1 WHERE v = 2"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void References_and_notnull_are_checked()
    {
        _tables.RunAll("TCREATE users n:int", "TCREATE posts author:ref(users) title:str:notnull", "TINSERT users n 1", "TINSERT posts author 1 title a", "TINSERT posts title b");
        Assert.Equal("-ERR foreign key violation: author=7 not found in table 'users'\\r\\n", _tables.Run("TUPDATE posts SET author 7 WHERE id > 0"));
        Assert.Equal("-ERR field 'title' must not be null\\r\\n", _tables.Run("TUPDATE posts SET NULL title WHERE id > 0"));
        Assert.Equal("-ERR field 'title' must not be null\\r\\n", _tables.Run("TUPDATE posts SET NULL title WHERE id > 100"));
        Assert.Equal(["1:author=1 title=a", "2:title=b"], _tables.Rows("posts"));
        Assert.Equal(":2\\r\\n", _tables.Run("TUPDATE posts SET author 1 WHERE id > 0"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void A_condition_reaches_through_references()
    {
        _tables.RunAll(
            "TCREATE users name:str", "TCREATE posts author:ref(users) n:int:default(0)", "TINSERT users name ann", "TINSERT users name bob",
            "TINSERT posts author 1", "TINSERT posts author 2", "TINSERT posts author 1");
        Assert.Equal(":2\\r\\n", _tables.Run("TUPDATE posts SET n 1 WHERE author.name = ann"));
        Assert.Equal(":1\\r\\n", _tables.Run("TUPDATE posts SET author 2 WHERE author.name = ann LIMIT 1"));
        Assert.Equal(["1:author=2 n=1", "2:author=2 n=0", "3:author=1 n=1"], _tables.Rows("posts"));
    }

    [Fact]
    public void More_rows_than_a_command_may_change_are_refused_and_LIMIT_repeats()
    {
        _tables.Run("TCREATE t n:int:index");
        var row = new RowWriter();
        row.WriteArrayHeader(1);
        row.WriteInt(1);
        byte[] one = row.Written.ToArray();
        for (int i = 0; i < 2; i++) _tables.Run("TINSERT t ROWS", [.. Enumerable.Repeat(one, 60_000)]);
        string refused = "-ERR command would change more than 100000 rows; add LIMIT and repeat\\r\\n";
        Assert.Equal(refused, _tables.Run("TUPDATE t SET n 2 WHERE n = 1"));
        Assert.Equal(refused, _tables.Run("TUPDATE t SET n 2 WHERE n >= 1"));
        Assert.Equal(refused, _tables.Run("TUPDATE t SET n 2 WHERE n = 1 LIMIT 100001"));
        Assert.Equal(refused, _tables.Run("TDEL t WHERE n > 0"));
        Assert.Equal(":120000\\r\\n", _tables.Run("TCOUNT t WHERE n = 1"));
        Assert.Equal(":100000\\r\\n", _tables.Run("TUPDATE t SET n 2 WHERE n = 1 LIMIT 100000"));
        Assert.Equal(":20000\\r\\n", _tables.Run("TDEL t WHERE n < 2"));
        Assert.Equal(":100000\\r\\n", _tables.Run("TDEL t WHERE n < 3"));
        Assert.Empty(_tables.Rows("t"));
        _tables.AssertIndexesAgree();
    }
}
