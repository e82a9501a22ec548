namespace Lux.Engine.Tests.Tables;

/// <summary>Rows with a time to live: what is seen of them before and after, and what their removal does.</summary>
public sealed class ExpiryTests : IDisposable
{
    private const string Ok = "+OK\\r\\n";
    private readonly TablesFixture _tables = new();

    public void Dispose() => _tables.Dispose();

    [Fact]
    public void An_expired_row_is_gone_from_reads_queries_and_counts_at_once()
    {
        _tables.RunAll("TCREATE t a:int:index b:str TTL 10", "TINSERT t a 1 b x", "TINSERT t TTL 5 a 1 b y", "TINSERT t TTL 20 a 2 b z");
        _tables.Pass(4.999);
        Assert.Equal(":3\\r\\n", _tables.Run("TCOUNT t"));
        _tables.Pass(0.001);
        Assert.Equal("-ERR row 2 not found in table 't'\\r\\n", _tables.Run("TGET t 2"));
        Assert.Equal("$-1\\r\\n", _tables.Run("TGET t 2 FORMAT ROWS"));
        Assert.Equal(":2\\r\\n", _tables.Run("TCOUNT t"));
        Assert.Equal(":1\\r\\n", _tables.Run("TCOUNT t WHERE a = 1"));
        Assert.Equal(":1\\r\\n", _tables.Run("TCOUNT t WHERE b != z"));
        Assert.Equal("*0\\r\\n", _tables.Run("TQUERY t WHERE id = 2"));
        Assert.Equal("*1\\r\\n*5\\r\\n:1\\r\\n$1\\r\\na\\r\\n$1\\r\\n1\\r\\n$1\\r\\nb\\r\\n$1\\r\\nx\\r\\n", _tables.Run("TQUERY t WHERE a = 1"));
        _tables.Pass(5);
        Assert.Equal("*1\\r\\n*5\\r\\n:3\\r\\n$1\\r\\na\\r\\n$1\\r\\n2\\r\\n$1\\r\\nb\\r\\n$1\\r\\nz\\r\\n", _tables.Run("TQUERY t ORDER BY a LIMIT 1"));
        _tables.Pass(10);
        Assert.Equal(":0\\r\\n", _tables.Run("TCOUNT t"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void A_joined_row_that_has_expired_is_like_none()
    {
        _tables.RunAll(
            "TCREATE cities name:str", "TCREATE users name:str city:ref(cities):ondelete(setnull) TTL 10", "TCREATE m author:ref(users):ondelete(setnull) n:int",
            "TINSERT cities name c", "TINSERT users name u city 1", "TINSERT m author 1 n 7");
        Assert.Equal(":1\\r\\n", _tables.Run("TCOUNT m WHERE author.name = u"));
        Assert.Equal(":1\\r\\n", _tables.Run("TCOUNT m WHERE author.city.name = c"));
        _tables.Pass(10);
        Assert.Equal(":0\\r\\n", _tables.Run("TCOUNT m WHERE author.city.name = c"));
        Assert.Equal(":1\\r\\n", _tables.Run("TCOUNT m WHERE author.name IS NULL"));
        Assert.Equal("*1\\r\\n*5\\r\\n:1\\r\\n$6\\r\\nauthor\\r\\n$1\\r\\n1\\r\\n$1\\r\\nn\\r\\n$1\\r\\n7\\r\\n", _tables.Run("TQUERY m JOIN author"));
    }

    [Fact]
    public void Nobody_can_refer_to_an_expired_row_but_what_already_does_can_be_changed()
    {
        _tables.RunAll("TCREATE users name:str TTL 10", "TCREATE m author:ref(users):ondelete(setnull) n:int", "TINSERT users name u", "TINSERT m author 1 n 7", "TINSERT m n 8");
        _tables.Pass(10);
        const string refused = "-ERR foreign key violation: author=1 not found in table 'users'\\r\\n";
        Assert.Equal(refused, _tables.Run("TINSERT m author 1"));
        Assert.Equal(refused, _tables.Run("TUPDATE m 2 author 1"));
        Assert.Equal(Ok, _tables.Run("TUPDATE m 1 n 9"));
        Assert.Equal(["1:author=1 n=9", "2:n=8"], _tables.Rows("m"));
        _tables.RemoveExpired();
        Assert.Equal(["1:n=9", "2:n=8"], _tables.Rows("m"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void The_unique_value_of_an_expired_row_is_free()
    {
        _tables.RunAll(
            "TCREATE s token:str:unique n:int TTL 10", "TCREATE uses s:ref(s):ondelete(cascade)", "TCREATE seen s:ref(s):ondelete(setnull)",
            "TINSERT s token a-rather-long-token-1", "TINSERT s token a-rather-long-token-2", "TINSERT uses s 1", "TINSERT uses s 2", "TINSERT seen s 1");
        Assert.StartsWith("-ERR unique", _tables.Run("TINSERT s token a-rather-long-token-1"), StringComparison.Ordinal);
        Assert.Equal(Ok, _tables.Run("TUPDATE s 2 TTL 100"));
        _tables.Pass(10);
        Assert.Equal(":3\\r\\n", _tables.Run("TINSERT s token a-rather-long-token-1"));
        Assert.Equal(["2:s=2"], _tables.Rows("uses"));
        Assert.Equal(["1:"], _tables.Rows("seen"));
        _tables.Pass(10);
        Assert.Equal(Ok, _tables.Run("TUPDATE s 2 token a-rather-long-token-1"));
        Assert.Equal(["2:token=a-rather-long-token-1"], _tables.Rows("s"));
        _tables.AssertIndexesAgree();
        _tables.Restart();
        Assert.Equal(["2:token=a-rather-long-token-1"], _tables.Rows("s"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void An_expired_row_cannot_be_changed_or_deleted()
    {
        _tables.RunAll("TCREATE t a:int TTL 10", "TINSERT t a 1");
        _tables.Pass(10);
        Assert.Equal("-ERR row 1 not found in table 't'\\r\\n", _tables.Run("TUPDATE t 1 a 2"));
        Assert.Equal("-ERR row 1 not found in table 't'\\r\\n", _tables.Run("TUPDATE t 1 TTL 0"));
        Assert.Equal("-ERR row 1 not found in table 't'\\r\\n", _tables.Run("TUPDATE t 1 ROWS", [[0x91, 0x05]]));
        Assert.Equal("-ERR row 1 not found in table 't'\\r\\n", _tables.Run("TDEL t 1"));
    }

    [Fact]
    public void An_update_keeps_the_expiry_unless_it_gives_another()
    {
        _tables.RunAll("TCREATE t a:int:index TTL 10", "TINSERT t a 1", "TINSERT t a 2", "TINSERT t a 3", "TINSERT t a 4", "TINSERT t a 5");
        _tables.Pass(5);
        Assert.Equal(Ok, _tables.Run("TUPDATE t 1 a 11"));
        Assert.Equal(Ok, _tables.Run("TUPDATE t 2 ROWS", [[0x91, 0x0c]]));
        Assert.Equal(Ok, _tables.Run("TUPDATE t 3 TTL 10"));
        Assert.Equal(Ok, _tables.Run("TUPDATE t 4 TTL 0 a 14"));
        Assert.Equal(Ok, _tables.Run("TUPDATE t 5 ttl 8 ROWS", [[0x91, 0x0f]]));
        _tables.AssertIndexesAgree();
        _tables.Restart();
        _tables.AssertIndexesAgree();
        Assert.Equal(["1:a=11", "2:a=12", "3:a=3", "4:a=14", "5:a=15"], _tables.Rows("t"));
        _tables.Pass(5);
        _tables.RemoveExpired();
        Assert.Equal(["3:a=3", "4:a=14", "5:a=15"], _tables.Rows("t"));
        _tables.Pass(3);
        _tables.RemoveExpired();
        Assert.Equal(["3:a=3", "4:a=14"], _tables.Rows("t"));
        _tables.Pass(1_000_000);
        _tables.RemoveExpired();
        Assert.Equal(["4:a=14"], _tables.Rows("t"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void Rows_of_the_ROWS_form_expire_and_their_reply_does_not_show_it()
    {
        _tables.Run("TCREATE t a:int");
        Assert.Equal("*2\\r\\n:1\\r\\n:2\\r\\n", _tables.Run("TINSERT t TTL 10 ROWS", [[0x91, 0x01], [0x91, 0x02]]));
        string layout = _tables.Run("TSCHEMA t LAYOUT").Split("\\r\\n")[1];
        Assert.Equal("*1\\r\\n:3\\r\\n", _tables.Run($"TINSERT t TTL 20 LAYOUT {layout} ROWS", [[0x91, 0x03]]));
        Assert.Equal("$3\\r\\n\u0092\u0001\u0001\\r\\n".Replace("\u0092", "?", StringComparison.Ordinal), _tables.Run("TGET t 1 FORMAT ROWS").Replace("\ufffd", "?", StringComparison.Ordinal));
        _tables.Pass(10);
        Assert.Equal(":1\\r\\n", _tables.Run("TCOUNT t"));
    }

    [Theory]
    [InlineData("TINSERT t TTL 0 a 1", "-ERR TTL must be a number of seconds from 1 to 10000000000, got '0'")]
    [InlineData("TINSERT t TTL -1 a 1", "-ERR TTL must be a number of seconds from 1 to 10000000000, got '-1'")]
    [InlineData("TINSERT t TTL 1.5 a 1", "-ERR TTL must be a number of seconds from 1 to 10000000000, got '1.5'")]
    [InlineData("TINSERT t TTL 9223372036854775807 a 1", "-ERR TTL must be a number of seconds from 1 to 10000000000, got '9223372036854775807'")]
    [InlineData("TINSERT t TTL a 1", "-ERR TTL must be a number of seconds from 1 to 10000000000, got 'a'")]
    [InlineData("TUPDATE t 1 TTL -1", "-ERR TTL must be a number of seconds from 0 to 10000000000, got '-1'")]
    [InlineData("TUPDATE t 1 TTL 5 a", "-ERR wrong number of arguments for 'tupdate' command")]
    [InlineData("TUPDATE t 1 TTL", "-ERR wrong number of arguments for 'tupdate' command")]
    [InlineData("TINSERT t TTL 5", "-ERR wrong number of arguments for 'tinsert' command")]
    [InlineData("TALTER t SET TTL x", "-ERR TTL must be a number of seconds from 1 to 10000000000, got 'x'")]
    [InlineData("TALTER t SET TTL", "-ERR wrong number of arguments for 'talter' command")]
    public void A_time_that_is_none_is_refused(string line, string error)
    {
        _tables.RunAll("TCREATE t a:int", "TINSERT t a 1");
        Assert.Equal(error + "\\r\\n", _tables.Run(line));
        Assert.Equal(["1:a=1"], _tables.Rows("t"));
        Assert.Null(_tables.Engine.Catalog.Find("t"u8)!.Expiry);
    }

    [Fact]
    public void The_time_to_live_of_a_table_is_part_of_its_schema()
    {
        Assert.Equal(Ok, _tables.Run("TCREATE t a:int INDEX a,b b:int TTL 60"));
        const string lines = "*4\\r\\n$5\\r\\na:int\\r\\n$5\\r\\nb:int\\r\\n$9\\r\\nINDEX a,b\\r\\n$6\\r\\nTTL 60\\r\\n";
        Assert.Equal(lines, _tables.Run("TSCHEMA t"));
        _tables.Restart();
        Assert.Equal(lines, _tables.Run("TSCHEMA t"));
        Assert.Equal(Ok, _tables.Run("TALTER t SET TTL 5"));
        Assert.EndsWith("TTL 5\\r\\n", _tables.Run("TSCHEMA t"), StringComparison.Ordinal);
        _tables.Run("TINSERT t a 1");
        Assert.Equal(Ok, _tables.Run("TALTER t UNSET TTL"));
        Assert.DoesNotContain("TTL", _tables.Run("TSCHEMA t"), StringComparison.Ordinal);
        _tables.Run("TINSERT t a 2");
        _tables.Pass(5);
        Assert.Equal(":1\\r\\n", _tables.Run("TCOUNT t"));
    }

    [Fact]
    public void Rows_expire_also_after_a_restart_and_a_schema_change()
    {
        _tables.RunAll("TCREATE t a:int TTL 10", "TINSERT t a 1", "TINSERT t TTL 30 a 2", "TALTER t ADD u:uuid:default(*)", "TALTER t ADD c:int:default(3)");
        _tables.AssertIndexesAgree();
        _tables.Restart();
        _tables.AssertIndexesAgree();
        Assert.Equal(":2\\r\\n", _tables.Run("TCOUNT t"));
        _tables.Pass(10);
        Assert.Equal(":1\\r\\n", _tables.Run("TCOUNT t"));
        _tables.Restart();
        Assert.Equal(":1\\r\\n", _tables.Run("TCOUNT t"));
        _tables.RemoveExpired();
        Assert.Single(_tables.Rows("t"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void Expired_rows_are_not_in_the_way_of_a_schema_change()
    {
        _tables.RunAll("TCREATE t a:int TTL 10", "TINSERT t a 1", "TINSERT t a 1");
        Assert.Equal("-ERR field 'b' needs a default: table has 2 rows\\r\\n", _tables.Run("TALTER t ADD b:int:notnull"));
        _tables.Pass(10);
        Assert.Equal(Ok, _tables.Run("TALTER t ADD b:int:notnull:unique"));
        Assert.Empty(_tables.Rows("t"));
    }

    [Theory]
    [InlineData("TCREATE t a:int self:ref(t) TTL 5", "t", "t")]
    [InlineData("TINSERT users TTL 5 n 1", "users", "posts")]
    [InlineData("TUPDATE users 1 TTL 5", "users", "posts")]
    [InlineData("TALTER users SET TTL 5", "users", "posts")]
    [InlineData("TCREATE t s:ref(sessions)", "sessions", "t")]
    [InlineData("TCREATE t s:ref(sessions):ondelete(cascade) self:ref(t)", "sessions", "t")]
    [InlineData("TALTER posts ADD s:ref(sessions)", "sessions", "posts")]
    [InlineData("TALTER users ADD s:ref(sessions):ondelete(cascade)", "sessions", "posts")]
    [InlineData("TCREATE t s:ref(some)", "some", "t")]
    public void Rows_whose_removal_a_reference_restricts_cannot_expire(string line, string table, string other)
    {
        _tables.RunAll("TCREATE users n:int", "TCREATE posts author:ref(users)", "TINSERT users n 1", "TCREATE sessions n:int TTL 5", "TCREATE some n:int", "TINSERT some TTL 5 n 1");
        Assert.Equal($"-ERR rows of table '{table}' cannot expire: a reference of table '{other}' restricts their removal\\r\\n", _tables.Run(line));
        _tables.AssertIndexesAgree();
        _tables.Restart();
        Assert.Equal(["1:n=1"], _tables.Rows("users"));
    }

    [Fact]
    public void A_row_that_has_expired_restricts_nothing_and_goes_with_what_it_refers_to()
    {
        _tables.RunAll(
            "TCREATE users n:int", "TCREATE sessions user:ref(users) TTL 10", "TCREATE uses s:ref(sessions):ondelete(cascade)",
            "TINSERT users n 1", "TINSERT sessions user 1", "TINSERT uses s 1");
        Assert.Equal("-ERR cannot delete row 1: referenced by table 'sessions'\\r\\n", _tables.Run("TDEL users 1"));
        _tables.Pass(10);
        Assert.Equal(Ok, _tables.Run("TDEL users 1"));
        foreach (string table in (string[])["users", "sessions", "uses"]) Assert.Empty(_tables.Rows(table));
        _tables.AssertIndexesAgree();
        _tables.Restart();
        foreach (string table in (string[])["users", "sessions", "uses"]) Assert.Empty(_tables.Rows(table));
    }
}
