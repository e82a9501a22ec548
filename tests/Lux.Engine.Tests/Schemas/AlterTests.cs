using Lux.Engine.Tests.Tables;
using Lux.Language;

namespace Lux.Engine.Tests.Schemas;

/// <summary>Each form of TALTER on a table with rows: what it answers, what the table is then, also after a restart.</summary>
public sealed class AlterTests : IDisposable
{
    private readonly TablesFixture _tables = new();

    public AlterTests() => _tables.RunAll(
        "TCREATE users n:int", "TINSERT users n 1", "TINSERT users n 2",
        "TCREATE t a:int b:str c:int:index u:ref(users) d:str:unique INDEX u,a UNIQUE a,c",
        "TINSERT t a 1 b x c 1 u 1 d one", "TINSERT t a 2 b 7 c 1 u 2 d two", "TINSERT t a 3 c 2");

    public void Dispose() => _tables.Dispose();

    [Theory]
    [InlineData("TALTER t RENAME b title", "a:int title:str c:int:index u:ref(users) d:str:unique INDEX u,a UNIQUE a,c")]
    [InlineData("TALTER t rename u author", "a:int b:str c:int:index author:ref(users) d:str:unique INDEX author,a UNIQUE a,c")]
    [InlineData("TALTER t TYPE a float", "a:float b:str c:int:index u:ref(users) d:str:unique INDEX u,a UNIQUE a,c")]
    [InlineData("TALTER t TYPE c str", "a:int b:str c:str:index u:ref(users) d:str:unique INDEX u,a UNIQUE a,c")]
    [InlineData("TALTER t TYPE u int", "a:int b:str c:int:index u:int d:str:unique INDEX u,a UNIQUE a,c")]
    [InlineData("TALTER t SET a notnull", "a:int:notnull b:str c:int:index u:ref(users) d:str:unique INDEX u,a UNIQUE a,c")]
    [InlineData("TALTER t SET a unique", "a:int:unique b:str c:int:index u:ref(users) d:str:unique INDEX u,a UNIQUE a,c")]
    [InlineData("TALTER t SET b unique", "a:int b:str:unique c:int:index u:ref(users) d:str:unique INDEX u,a UNIQUE a,c")]
    [InlineData("TALTER t SET b index", "a:int b:str:index c:int:index u:ref(users) d:str:unique INDEX u,a UNIQUE a,c")]
    [InlineData("TALTER t SET b noindex", "a:int b:str:noindex c:int:index u:ref(users) d:str:unique INDEX u,a UNIQUE a,c")]
    [InlineData("TALTER t SET b default(x)", "a:int b:str:default(x) c:int:index u:ref(users) d:str:unique INDEX u,a UNIQUE a,c")]
    [InlineData("TALTER t SET u ondelete(cascade)", "a:int b:str c:int:index u:ref(users):ondelete(cascade) d:str:unique INDEX u,a UNIQUE a,c")]
    [InlineData("TALTER t UNSET d unique", "a:int b:str c:int:index u:ref(users) d:str INDEX u,a UNIQUE a,c")]
    [InlineData("TALTER t UNSET c index", "a:int b:str c:int u:ref(users) d:str:unique INDEX u,a UNIQUE a,c")]
    [InlineData("TALTER t UNSET b notnull", "a:int b:str c:int:index u:ref(users) d:str:unique INDEX u,a UNIQUE a,c")]
    [InlineData("TALTER t UNSET u ondelete", "a:int b:str c:int:index u:ref(users) d:str:unique INDEX u,a UNIQUE a,c")]
    [InlineData("TALTER t ADD INDEX b,c", "a:int b:str c:int:index u:ref(users) d:str:unique INDEX u,a UNIQUE a,c INDEX b,c")]
    [InlineData("TALTER t ADD UNIQUE c, b", "a:int b:str c:int:index u:ref(users) d:str:unique INDEX u,a UNIQUE a,c UNIQUE c,b")]
    [InlineData("TALTER t DROP UNIQUE a,c", "a:int b:str c:int:index u:ref(users) d:str:unique INDEX u,a")]
    [InlineData("TALTER t DROP INDEX u,a", "a:int b:str c:int:index u:ref(users) d:str:unique UNIQUE a,c")]
    [InlineData("TALTER t ADD k:uuid:unique:default(*)", "a:int b:str c:int:index u:ref(users) d:str:unique k:uuid:unique:default(*) INDEX u,a UNIQUE a,c")]
    public void A_change_leads_to_its_schema(string line, string schema)
    {
        Assert.Equal("+OK\\r\\n", _tables.Run(line));
        Assert.Equal(schema, _tables.Schema("t"));
        var rows = _tables.Rows("t");
        _tables.AssertIndexesAgree();
        Assert.Equal(":4\\r\\n", _tables.Run("TINSERT t a 4 c 3 d four"));
        _tables.AssertIndexesAgree();
        _tables.Restart();
        Assert.Equal(schema, _tables.Schema("t"));
        Assert.Equal(rows, _tables.Rows("t")[..3]);
        _tables.AssertIndexesAgree();
        string again = "TCREATE again." + string.Join(" ", SchemaPrinter.Arguments(_tables.Engine.Catalog.Find("t"u8)!.State!.Schema));
        _tables.Run("TCREATE again.users n:int");
        Assert.Equal("+OK\\r\\n", _tables.Run(again));
    }

    [Theory]
    [InlineData("TALTER t", "wrong number of arguments for 'talter' command")]
    [InlineData("TALTER t RENAME a", "wrong number of arguments for 'talter' command")]
    [InlineData("TALTER t TYPE a float x", "wrong number of arguments for 'talter' command")]
    [InlineData("TALTER t RENAME nosuch x", "field 'nosuch' does not exist")]
    [InlineData("TALTER t RENAME a b", "field 'b' already exists")]
    [InlineData("TALTER t RENAME a rows", "invalid field name 'rows'")]
    [InlineData("TALTER t TYPE nosuch int", "field 'nosuch' does not exist")]
    [InlineData("TALTER t TYPE a INT", "unknown field type 'INT'")]
    [InlineData("TALTER t TYPE b int", "1 rows of 't' do not convert to int, first id 1: 'x'")]
    [InlineData("TALTER t TYPE b timestamp", "1 rows of 't' do not convert to timestamp, first id 1: 'x'")]
    [InlineData("TALTER t TYPE b bytes", null)]
    [InlineData("TALTER t TYPE d json", "field 'd' of type json cannot be indexed")]
    [InlineData("TALTER t TYPE a json", "field 'a' of type json cannot be indexed")]
    [InlineData("TALTER t TYPE a ref(users)", "field 'a' of type int cannot become ref(users); add a field and copy")]
    [InlineData("TALTER t SET a nosuch", "unknown field modifier 'nosuch'; a field takes unique, index, notnull, noindex, default(...) and ondelete(restrict|cascade|setnull)")]
    [InlineData("TALTER t SET nosuch unique", "field 'nosuch' does not exist")]
    [InlineData("TALTER t SET c unique", "2 values of 'c' are not unique, first '1'")]
    [InlineData("TALTER t SET d notnull", "field 'd' is null in 1 row of 't', first id 3")]
    [InlineData("TALTER t SET c noindex", "modifier 'noindex' does not fit field 'c' of type int")]
    [InlineData("TALTER t SET a default(x)", "field 'a' expects int, got 'x'")]
    [InlineData("TALTER t SET a default(*)", "modifier 'default(*)' does not fit field 'a' of type int")]
    [InlineData("TALTER t SET a ondelete(cascade)", "modifier 'ondelete' does not fit field 'a' of type int")]
    [InlineData("TALTER t UNSET a nosuch", "unknown field modifier 'nosuch'; a field takes unique, index, notnull, noindex, default(...) and ondelete(restrict|cascade|setnull)")]
    [InlineData("TALTER t ADD INDEX a", "INDEX needs 2 to 8 different fields; one alone takes a modifier, as in name:str:index")]
    [InlineData("TALTER t ADD UNIQUE u,a", "index on fields 'u,a' declared twice")]
    [InlineData("TALTER t ADD INDEX a,nosuch", "unknown field 'nosuch'")]
    [InlineData("TALTER t ADD INDEX a,b c", "unexpected keyword 'c'")]
    [InlineData("TALTER t DROP INDEX a,b", "index on fields 'a,b' does not exist")]
    [InlineData("TALTER t DROP INDEX a,c", "index on fields 'a,c' does not exist")]
    [InlineData("TALTER t DROP u", "cannot drop field 'u': index on fields 'u,a' needs it")]
    public void A_change_that_cannot_be_changes_nothing(string line, string? error)
    {
        var (schema, rows, state) = (_tables.Schema("t"), _tables.Rows("t"), _tables.Engine.Catalog.Find("t"u8)!.State);
        Assert.Equal(error is null ? "+OK\\r\\n" : $"-ERR {error}\\r\\n", _tables.Run(line));
        if (error is null) return;
        Assert.Same(state, _tables.Engine.Catalog.Find("t"u8)!.State);
        Assert.Equal(":4\\r\\n", _tables.Run("TINSERT t a 4 b not-a-number c 1"));
        _tables.AssertIndexesAgree();
        _tables.Restart();
        Assert.Equal((schema, 4), (_tables.Schema("t"), _tables.Rows("t").Count));
        Assert.Equal(rows, _tables.Rows("t")[..3]);
    }

    [Fact]
    public void ADD_UNIQUE_counts_the_rows_that_are_not_and_names_the_first_of_them()
    {
        _tables.RunAll("TCREATE v a:str b:int", "TINSERT v a x b 1", "TINSERT v a y b 1", "TINSERT v a y b 1", "TINSERT v a x b 2", "TINSERT v a y b 1", "TINSERT v a x b 1", "TINSERT v b 1", "TINSERT v b 1");
        Assert.Equal("-ERR 5 values of 'a,b' are not unique, first 'x,1'\\r\\n", _tables.Run("TALTER v ADD UNIQUE a,b"));
        Assert.Equal("-ERR 6 values of 'a' are not unique, first 'x'\\r\\n", _tables.Run("TALTER v SET a unique"));
        _tables.RunAll("TDEL v 6", "TDEL v 3", "TDEL v 5", "TALTER v ADD UNIQUE a,b");
        Assert.Equal("-ERR unique constraint violation on fields 'a,b'\\r\\n", _tables.Run("TINSERT v a y b 1"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void A_reference_whose_composite_is_dropped_gets_an_index_of_its_own()
    {
        string[] Indexes() => [.. _tables.Engine.Catalog.Find("t"u8)!.State!.Indexes.Select(i => string.Join(",", i.Definition.Columns))];
        Assert.Equal(["c", "d", "u,a", "a,c"], Indexes());
        _tables.Run("TALTER t DROP INDEX u,a");
        Assert.Equal(["c", "u", "d", "a,c"], Indexes());
        Assert.Equal("-ERR cannot delete row 1: referenced by table 't'\\r\\n", _tables.Run("TDEL users 1"));
        _tables.Run("TALTER t ADD INDEX u,b");
        Assert.Equal(["c", "d", "a,c", "u,b"], Indexes());
        Assert.Equal("-ERR cannot delete row 1: referenced by table 't'\\r\\n", _tables.Run("TDEL users 1"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void What_rows_may_not_be_any_more_is_refused_and_what_they_may_be_again_is_taken()
    {
        _tables.Run("TALTER t SET a notnull");
        Assert.Equal("-ERR field 'a' must not be null\\r\\n", _tables.Run("TINSERT t b x"));
        _tables.Run("TALTER t UNSET a notnull");
        Assert.Equal(":4\\r\\n", _tables.Run("TINSERT t b x"));
        _tables.Run("TALTER t SET u ondelete(setnull)");
        Assert.Equal("+OK\\r\\n", _tables.Run("TDEL users 1"));
        Assert.Equal("1:a=1 b=x c=1 d=one", _tables.Rows("t")[0]);
        _tables.Run("TALTER t SET b default(new)");
        _tables.Run("TINSERT t a 9");
        Assert.Equal("5:a=9 b=new", _tables.Rows("t")[^1]);
        _tables.AssertIndexesAgree();
    }
}
