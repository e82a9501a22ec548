namespace Lux.Engine.Tests.Tables.Writes;

/// <summary>TUPSERT.</summary>
public sealed class UpsertTests : IDisposable
{
    private readonly TablesFixture _tables = new();

    public void Dispose() => _tables.Dispose();

    [Fact]
    public void A_row_is_inserted_once_and_changed_from_then_on()
    {
        _tables.Run("TCREATE t name:str:unique n:int:default(7) s:str");
        Assert.Equal(":1\\r\\n", _tables.Run("TUPSERT t BY name name ann s x"));
        Assert.Equal(":1\\r\\n", _tables.Run("TUPSERT t by name n 8 name ann"));
        Assert.Equal(":2\\r\\n", _tables.Run("TUPSERT t BY name name \"a name longer than fifteen bytes 1\""));
        Assert.Equal(":3\\r\\n", _tables.Run("TUPSERT t BY name name \"a name longer than fifteen bytes 2\" n 1"));
        Assert.Equal(":2\\r\\n", _tables.Run("TUPSERT t BY name name \"a name longer than fifteen bytes 1\" NULL n s y"));
        string[] rows = ["1:name=ann n=8 s=x", "2:name=a name longer than fifteen bytes 1 s=y", "3:name=a name longer than fifteen bytes 2 n=1"];
        Assert.Equal(rows, _tables.Rows("t"));
        _tables.AssertIndexesAgree();
        _tables.Restart();
        Assert.Equal(rows, _tables.Rows("t"));
        _tables.AssertIndexesAgree();
        Assert.Equal(":4\\r\\n", _tables.Run("TINSERT t n 1"));
    }

    [Theory]
    [InlineData("a,b")]
    [InlineData("b,a")]
    [InlineData("a, b")]
    [InlineData("b ,a")]
    public void A_composite_is_named_in_any_order(string by)
    {
        _tables.Run("TCREATE t a:int b:str n:int UNIQUE a,b");
        Assert.Equal(":1\\r\\n", _tables.Run($"TUPSERT t BY {by} a 1 b x n 1"));
        Assert.Equal(":2\\r\\n", _tables.Run($"TUPSERT t BY {by} a 1 b y n 2"));
        Assert.Equal(":1\\r\\n", _tables.Run($"TUPSERT t BY {by} b x n 3 a 1"));
        Assert.Equal(["1:a=1 b=x n=3", "2:a=1 b=y n=2"], _tables.Rows("t"));
        _tables.AssertIndexesAgree();
    }

    [Theory]
    [InlineData("BY u", "ERR wrong number of arguments for 'tupsert' command")]
    [InlineData("BY u u 5 n", "ERR wrong number of arguments for 'tupsert' command")]
    [InlineData("ON u u 5", "ERR expected BY after TUPSERT")]
    [InlineData("BY n n 5", "ERR table 't' has no unique constraint on fields 'n'")]
    [InlineData("BY a a 5", "ERR table 't' has no unique constraint on fields 'a'")]
    [InlineData("BY u,a u 5 a 1", "ERR table 't' has no unique constraint on fields 'u,a'")]
    [InlineData("BY u,u u 5", "ERR table 't' has no unique constraint on fields 'u,u'")]
    [InlineData("BY nofield u 5", "ERR unknown field 'nofield' in BY clause")]
    [InlineData("BY u,, u 5", "ERR BY requires a field name")]
    [InlineData("BY u n 5", "ERR BY needs a value for field 'u'")]
    [InlineData("BY u NULL u", "ERR BY needs a value for field 'u'")]
    [InlineData("BY a,b a 1 NULL b", "ERR BY needs a value for field 'b'")]
    [InlineData("BY u u 5 nofield 1", "ERR unknown field 'nofield'")]
    [InlineData("BY u u x", "ERR field 'u' expects int, got 'x'")]
    [InlineData("BY u u 5 n x", "ERR field 'n' expects int, got 'x'")]
    [InlineData("BY u u 5 r 99 must 1", "ERR foreign key violation: r=99 not found in table 't'")]
    [InlineData("BY u u 1 r 99", "ERR foreign key violation: r=99 not found in table 't'")]
    [InlineData("BY u u 5", "ERR field 'must' must not be null")]
    [InlineData("BY u u 1 NULL must", "ERR field 'must' must not be null")]
    [InlineData("BY u u 1 v 2", "ERR unique constraint violation on field 'v'")]
    [InlineData("BY u u 5 v 2 must 1", "ERR unique constraint violation on field 'v'")]
    public void What_is_wrong_is_said_and_nothing_changes(string words, string error)
    {
        _tables.RunAll("TCREATE t u:int:unique v:int:unique n:int a:int b:int must:int:notnull r:ref(t) UNIQUE a,b", "TINSERT t u 1 v 1 must 1", "TINSERT t u 2 v 2 must 2");
        var before = _tables.Rows("t");
        Assert.Equal($"-{error}\\r\\n", _tables.Run("TUPSERT t " + words));
        Assert.Equal(before, _tables.Rows("t"));
        _tables.AssertIndexesAgree();
        Assert.Equal(":3\\r\\n", _tables.Run("TINSERT t must 1"));
    }

    [Fact]
    public void A_row_that_is_there_needs_only_what_changes() =>
        Assert.Equal(":1\\r\\n", _tables.RunAll("TCREATE t u:int:unique must:int:notnull n:int", "TINSERT t u 1 must 1", "TUPSERT t BY u u 1 n 5"));
}
