namespace Lux.Engine.Tests.Tables;

/// <summary>TCREATE, TALTER, TDROP, TLIST, TSCHEMA, TCOUNT.</summary>
public sealed class TableSchemaTests : IDisposable
{
    private readonly TablesFixture _tables = new();

    public void Dispose() => _tables.Dispose();

    [Theory]
    [InlineData("TCREATE t a", "-ERR invalid field spec 'a', expected field:type\\r\\n")]
    [InlineData("TCREATE", "-ERR wrong number of arguments for 'tcreate' command\\r\\n")]
    [InlineData("TCREATE \"sp ace\" a:int", "-ERR invalid table name\\r\\n")]
    [InlineData("TCREATE табл a:int", "+OK\\r\\n")]
    [InlineData("TCREATE t :int", "-ERR invalid field name ''\\r\\n")]
    [InlineData("TCREATE t a:INT", "-ERR unknown field type 'INT'\\r\\n")]
    [InlineData("TCREATE t a:int:uniq", "-ERR unknown field modifier 'uniq'; a field takes unique, index, notnull, noindex, default(...) and ondelete(restrict|cascade|setnull)\\r\\n")]
    [InlineData("TCREATE t a-b:int", "-ERR invalid field name 'a-b'\\r\\n")]
    [InlineData("TCREATE t a:ref(x-y)", "-ERR invalid referenced table name 'x-y'\\r\\n")]
    [InlineData("TCREATE t a:ref(nosuch)", "-ERR referenced table 'nosuch' does not exist\\r\\n")]
    [InlineData("TCREATE t parent:ref(t)", "+OK\\r\\n")]
    [InlineData("TCREATE t a:int:default(abc)", "-ERR field 'a' expects int, got 'abc'\\r\\n")]
    [InlineData("TSCHEMA nosuch", "-ERR table 'nosuch' does not exist\\r\\n")]
    [InlineData("TSCHEMA", "-ERR wrong number of arguments for 'tschema' command\\r\\n")]
    [InlineData("TCOUNT nosuch", "-ERR table 'nosuch' does not exist\\r\\n")]
    [InlineData("TDROP nosuch", "-ERR table 'nosuch' does not exist\\r\\n")]
    [InlineData("TLIST a b", "-ERR wrong number of arguments for 'tlist' command\\r\\n")]
    [InlineData("TLIST", "*0\\r\\n")]
    [InlineData("TALTER nosuch ADD a:int", "-ERR table 'nosuch' does not exist\\r\\n")]
    public void A_command_on_an_empty_engine_answers(string line, string reply) => Assert.Equal(reply, _tables.Run(line));

    [Fact]
    public void Dropping_two_columns_with_one_command_dropped_the_first_and_said_OK()
    {
        _tables.Run("TCREATE t a:int b:int c:int");
        Assert.Equal("-ERR unexpected keyword 'b'\\r\\n", _tables.Run("TALTER t DROP a b"));
        Assert.Equal("-ERR unexpected keyword 'e:int'\\r\\n", _tables.Run("TALTER t ADD d:int e:int"));
        Assert.Equal("*3\\r\\n$5\\r\\na:int\\r\\n$5\\r\\nb:int\\r\\n$5\\r\\nc:int\\r\\n", _tables.Run("TSCHEMA t"));
    }

    [Fact]
    public void A_name_of_65_bytes_was_quoted_as_if_it_were_one_of_64_and_called_invalid()
    {
        string name = new('x', 64);
        string tooLong = $"-ERR name '{name}' is longer than 64 bytes\\r\\n";
        Assert.Equal("+OK\\r\\n", _tables.Run($"TCREATE {name}.{name} {name}:int"));
        Assert.Equal(tooLong, _tables.Run($"TCREATE {name}x a:int"));
        Assert.Equal(tooLong, _tables.Run($"TCREATE {name}x.t a:int"));
        Assert.Equal(tooLong, _tables.Run($"TCREATE t {name}x:int"));
        Assert.Equal(tooLong, _tables.Run($"TCREATE t a:ref({name}x)"));
        Assert.Equal(tooLong, _tables.Run($"TRENAME {name}.{name} {name}x"));
        Assert.Equal("-ERR invalid table name\\r\\n", _tables.Run($"TCREATE {name}. a:int"));
    }

    [Fact]
    public void A_default_of_more_than_a_row_may_hold_was_taken_and_every_insert_failed()
    {
        string half = new('x', 524_000), whole = new('x', 1_048_570);
        Assert.Equal("-ERR default of field 'b' makes a row of 1048592 bytes, the limit is 1048576\\r\\n", _tables.Run($"TCREATE t a:int b:str:default({whole}) c:int"));
        Assert.Equal("-ERR default of field 'b' makes a row of 1048593 bytes, the limit is 1048576\\r\\n", _tables.Run($"TCREATE t a:str:default({half}) c:int b:str:default({half + new string('x', 566)})"));
        Assert.Equal("+OK\\r\\n", _tables.Run($"TCREATE t a:str:default({half}) b:str"));
        Assert.StartsWith("-ERR default of field 'b' makes", _tables.Run($"TALTER t SET b default({whole})"));
        Assert.StartsWith("-ERR default of field 'c' makes", _tables.Run($"TALTER t ADD c:str:default({whole})"));
        Assert.StartsWith("-ERR default of field 'c' makes", _tables.Run($"TALTER t ADD c:bytes:default({half + half})"));
        Assert.Equal("+OK\\r\\n", _tables.Run($"TALTER t ADD c:str:default({half})"));
        Assert.Equal(":1\\r\\n", _tables.Run("TINSERT t b x"));
        Assert.Equal("+OK\\r\\n", _tables.Run("TALTER t SET TTL 60"));
        Assert.Equal(":2\\r\\n", _tables.Run("TINSERT t b x"));
    }

    [Fact]
    public void A_table_with_an_index_on_every_one_of_65_columns_is_refused()
    {
        string columns = string.Join(' ', Enumerable.Range(0, 64).Select(i => $"c{i}:int:index"));
        Assert.Equal("-ERR table 't' has 65 indexes, the limit is 64; each unique, index or ref field has one, and each INDEX and UNIQUE\\r\\n", _tables.Run($"TCREATE t {columns} r:ref(t)"));
        Assert.Equal("+OK\\r\\n", _tables.Run($"TCREATE t {columns} n:int"));
        Assert.StartsWith("-ERR table 't' has 65 indexes", _tables.Run("TALTER t SET n unique"));
        Assert.StartsWith("-ERR table 't' has 65 indexes", _tables.Run("TALTER t ADD INDEX n,c1"));
        Assert.Equal("+OK\\r\\n", _tables.Run("TALTER t UNSET c0 index"));
        Assert.Equal("+OK\\r\\n", _tables.Run("TALTER t ADD INDEX n,c1"));
    }

    [Theory]
    [InlineData("a:int:default(1):default(2)", "-ERR clause default given twice\\r\\n")]
    [InlineData("a:ref(t):ondelete(cascade):ondelete(restrict)", "-ERR clause ondelete given twice\\r\\n")]
    [InlineData("a:int:unique:unique", "+OK\\r\\n")]
    public void Of_two_defaults_of_a_column_the_last_was_taken(string column, string reply) => Assert.Equal(reply, _tables.Run("TCREATE t " + column));

    [Fact]
    public void Half_of_a_surrogate_pair_as_a_default_became_another_character()
    {
        Assert.StartsWith("-ERR unknown field modifier", _tables.Run("TCREATE t", System.Text.Encoding.UTF8.GetBytes("""a:str:default("\ud83d")""")), StringComparison.Ordinal);
        Assert.Equal("+OK\\r\\n", _tables.Run("TCREATE t", System.Text.Encoding.UTF8.GetBytes("""a:str:default("\ud83d\ude00 x")""")));
    }

    [Fact]
    public void A_table_exists_once()
    {
        _tables.Run("TCREATE t a:int");
        Assert.Equal("-ERR table 't' already exists\\r\\n", _tables.Run("TCREATE t a:int"));
        Assert.Equal("-ERR table 't' already exists\\r\\n", _tables.Run("TCREATE main.t a:int"));
        Assert.Equal("+OK\\r\\n", _tables.Run("TCREATE other.t a:int"));
    }

    [Fact]
    public void TSCHEMA_can_be_pasted_back()
    {
        _tables.Run("TCREATE users username:str:unique");
        _tables.Run("TCREATE posts author:ref(users):ondelete(cascade) at:timestamp:default(*) title:str:notnull INDEX author,at UNIQUE author,title");
        Assert.Equal(
            "*5\\r\\n$35\\r\\nauthor:ref(users):ondelete(cascade)\\r\\n$23\\r\\nat:timestamp:default(*)\\r\\n$17\\r\\ntitle:str:notnull\\r\\n$15\\r\\nINDEX author,at\\r\\n$19\\r\\nUNIQUE author,title\\r\\n",
            _tables.Run("TSCHEMA posts"));
        Assert.StartsWith("$16\\r\\n", _tables.Run("TSCHEMA posts FINGERPRINT"), StringComparison.Ordinal);
        Assert.StartsWith("$16\\r\\n", _tables.Run("TSCHEMA posts layout"), StringComparison.Ordinal);
        Assert.Equal("-ERR unexpected keyword 'x'\\r\\n", _tables.Run("TSCHEMA posts x"));
    }

    [Fact]
    public void Databases_have_tables_of_their_own()
    {
        _tables.RunAll("TCREATE b.users a:int", "TCREATE b.posts author:ref(users)", "TCREATE zz a:int", "TCREATE aa a:int");
        Assert.Equal("*2\\r\\n$5\\r\\nposts\\r\\n$5\\r\\nusers\\r\\n", _tables.Run("TLIST b"));
        Assert.Equal("*2\\r\\n$2\\r\\naa\\r\\n$2\\r\\nzz\\r\\n", _tables.Run("TLIST"));
        Assert.Equal("*0\\r\\n", _tables.Run("TLIST nosuch"));
        Assert.Equal("-ERR referenced table 'users' does not exist\\r\\n", _tables.Run("TCREATE posts author:ref(users)"));
        Assert.Equal(":1\\r\\n", _tables.Run("TINSERT b.users a 5"));
        Assert.Equal("-ERR table 'users' does not exist\\r\\n", _tables.Run("TINSERT users a 5"));
    }

    [Fact]
    public void A_referenced_table_is_not_dropped()
    {
        _tables.RunAll("TCREATE users a:int", "TCREATE posts author:ref(users) self:ref(posts)");
        Assert.Equal("-ERR cannot drop table 'users': referenced by table 'posts'\\r\\n", _tables.Run("TDROP users"));
        Assert.Equal("+OK\\r\\n", _tables.Run("TDROP posts"));
        Assert.Equal("+OK\\r\\n", _tables.Run("TDROP users"));
        Assert.Equal("-ERR table 'users' does not exist\\r\\n", _tables.Run("TDROP users"));
        Assert.Equal("*0\\r\\n", _tables.Run("TLIST"));
    }

    [Fact]
    public void A_table_made_again_counts_from_one()
    {
        Assert.Equal(":1\\r\\n", _tables.RunAll("TCREATE t a:int:unique", "TINSERT t a 1", "TDROP t", "TCREATE t a:int:unique", "TINSERT t a 1"));
        _tables.Restart();
        Assert.Equal(["1:a=1"], _tables.Rows("t"));
        Assert.Equal(":2\\r\\n", _tables.Run("TINSERT t a 2"));
    }

    [Fact]
    public void An_added_column_reads_as_its_default_in_the_rows_before_it()
    {
        _tables.RunAll("TCREATE t a:int", "TINSERT t a 1", "TALTER t ADD b:str:default(x)", "TALTER t ADD at:timestamp:default(*)", "TALTER t ADD c:int");
        _tables.Clock.Now = _tables.Clock.Now.AddSeconds(1);
        _tables.Run("TINSERT t a 2 c 3");
        Assert.Equal(["1:a=1 b=x at=1700000000000", "2:a=2 b=x at=1700000001000 c=3"], _tables.Rows("t"));
        Assert.Equal("+OK\\r\\n", _tables.Run("TUPDATE t 1 c 9"));
        _tables.Restart();
        Assert.Equal(["1:a=1 b=x at=1700000000000 c=9", "2:a=2 b=x at=1700000001000 c=3"], _tables.Rows("t"));
    }

    [Fact]
    public void A_dropped_column_is_not_read_any_more()
    {
        _tables.RunAll("TCREATE t a:int b:str:unique c:int:index", "TINSERT t a 1 b x c 2", "TALTER t DROP b");
        Assert.Equal(["1:a=1 c=2"], _tables.Rows("t"));
        _tables.RunAll("TINSERT t a 2 c 3", "TALTER t ADD b:int:unique", "TINSERT t a 3 c 1 b 7");
        _tables.AssertIndexesAgree();
        _tables.Restart();
        Assert.Equal(["1:a=1 c=2", "2:a=2 c=3", "3:a=3 c=1 b=7"], _tables.Rows("t"));
        _tables.AssertIndexesAgree();
        Assert.Equal("-ERR unique constraint violation on field 'b'\\r\\n", _tables.Run("TUPDATE t 1 b 7"));
    }

    [Fact]
    public void Indexes_of_an_added_column_hold_the_rows_before_it()
    {
        _tables.RunAll("TCREATE u n:int", "TINSERT u n 1", "TCREATE t a:int", "TINSERT t a 1", "TINSERT t a 2", "TALTER t ADD s:str:index:default(abcdefghijklmnopqrst)", "TALTER t ADD u:ref(u):default(1)");
        _tables.AssertIndexesAgree();
        Assert.Equal("-ERR cannot delete row 1: referenced by table 't'\\r\\n", _tables.Run("TDEL u 1"));
    }

    [Fact]
    public void A_uuid_by_the_server_differs_in_every_row_before_it()
    {
        _tables.RunAll("TCREATE t a:int", "TINSERT t a 1", "TINSERT t a 2");
        Assert.Equal("+OK\\r\\n", _tables.Run("TALTER t ADD key:uuid:unique:default(*)"));
        var rows = _tables.Rows("t");
        Assert.NotEqual(rows[0].Split("key=")[1], rows[1].Split("key=")[1]);
        _tables.Restart();
        Assert.Equal(rows, _tables.Rows("t"));
        _tables.AssertIndexesAgree();
    }

    [Theory]
    [InlineData("TALTER t ADD a:str", "-ERR field 'a' already exists\\r\\n")]
    [InlineData("TALTER t ADD bad", "-ERR invalid field spec 'bad', expected field:type\\r\\n")]
    [InlineData("TALTER t ADD b:int:notnull", "-ERR field 'b' needs a default: table has 2 rows\\r\\n")]
    [InlineData("TALTER t ADD b:int:unique:default(5)", "-ERR 2 values of 'b' are not unique, first '5'\\r\\n")]
    [InlineData("TALTER t ADD b:ref(t):default(9)", "-ERR foreign key violation: b=9 not found in table 't'\\r\\n")]
    [InlineData("TALTER t ADD b:ref(nosuch)", "-ERR referenced table 'nosuch' does not exist\\r\\n")]
    [InlineData("TALTER t ADD b:int:default(x)", "-ERR field 'b' expects int, got 'x'\\r\\n")]
    [InlineData("TALTER t DROP nosuch", "-ERR field 'nosuch' does not exist\\r\\n")]
    [InlineData("TALTER t DROP c", "-ERR cannot drop field 'c': index on fields 'c,d' needs it\\r\\n")]
    [InlineData("TALTER t MOVE a b", "-ERR unknown TALTER action 'MOVE', expected ADD, DROP, RENAME, TYPE, SET or UNSET\\r\\n")]
    [InlineData("TALTER t ADD", "-ERR wrong number of arguments for 'talter' command\\r\\n")]
    [InlineData("TALTER t ADD y:int z:int", "-ERR unexpected keyword 'z:int'\\r\\n")]
    [InlineData("TALTER t ADD b:int:notnull:default(5)", "+OK\\r\\n")]
    public void TALTER_with_rows_answers(string line, string reply)
    {
        _tables.RunAll("TCREATE t a:int c:int d:int INDEX c,d", "TINSERT t a 1", "TINSERT t a 2");
        string before = _tables.Run("TSCHEMA t FINGERPRINT");
        Assert.Equal(reply, _tables.Run(line));
        if (reply[0] == '-') Assert.Equal(before, _tables.Run("TSCHEMA t FINGERPRINT"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void The_last_column_is_not_dropped()
    {
        _tables.Run("TCREATE t a:int");
        Assert.Equal("-ERR cannot drop field 'a': it is the last one of table 't'; use TDROP\\r\\n", _tables.Run("TALTER t DROP a"));
    }
}
