namespace Lux.Engine.Tests.Tables;

/// <summary>A reference needs the right to alter the table that it names, too: nobody blocks deletes in a table of others, or learns which ids it has, by a table of its own.</summary>
public sealed class ReferenceAccessTests : IDisposable
{
    private const string Refused = "-NOPERM field 'u' may not refer to table 'users': that needs the right SCHEMA on it, too, as by TACL ann ALLOW SCHEMA main.users\\r\\n";

    private readonly TablesFixture _tables = new();

    public ReferenceAccessTests() => _tables.RunAll(
        "TCREATE users name:str",
        "TINSERT users name ada",
        "TCREATE mine.users name:str",
        "TACL ann ALLOW READ main.*",
        "TACL ann ALLOW WRITE main.*",
        "TACL ann ALLOW SCHEMA main.notes",
        "TACL ann ALLOW SCHEMA mine.notes");

    public void Dispose() => _tables.Dispose();

    [Theory]
    [InlineData("TCREATE notes u:ref(users)")]
    [InlineData("TCREATE notes t:str u:ref(users):ondelete(cascade)")]
    [InlineData("TCREATE main.notes u:ref(users):ondelete(setnull) other:ref(notes)")]
    public void A_table_that_refers_to_one_that_the_user_may_not_alter_is_not_created(string command)
    {
        Assert.Equal(Refused, As("ann", command));
        Assert.Equal("*1\\r\\n$5\\r\\nusers\\r\\n", _tables.Run("TLIST"));
        Assert.Equal("+OK\\r\\n", _tables.Run("TDROP users"));
    }

    [Theory]
    [InlineData("TALTER notes ADD u:ref(users)")]
    [InlineData("talter main.notes add u:ref(users):ondelete(cascade)")]
    [InlineData("TALTER notes TYPE u ref(users)")]
    public void A_table_is_not_made_to_refer_to_one_that_the_user_may_not_alter(string command)
    {
        Assert.Equal("+OK\\r\\n", As("ann", "TCREATE notes t:str"));
        Assert.Equal(Refused, As("ann", command));
        Assert.Equal("t:str", _tables.Schema("notes"));
    }

    [Theory]
    [InlineData("TALTER notes SET u ondelete(restrict)")]
    [InlineData("TALTER notes SET u ondelete(setnull)")]
    [InlineData("TALTER notes UNSET u ondelete")]
    public void A_reference_that_others_made_is_not_turned_into_one_that_restricts(string command)
    {
        _tables.Run("TCREATE notes u:ref(users):ondelete(cascade)");
        Assert.Equal(Refused, As("ann", command));
        Assert.Equal("u:ref(users):ondelete(cascade)", _tables.Schema("notes"));
    }

    [Fact]
    public void The_error_names_the_database_and_comes_before_it_is_told_whether_the_table_is_there()
    {
        Assert.Equal("-NOPERM field 'u' may not refer to table 'mine.users': that needs the right SCHEMA on it, too, as by TACL ann ALLOW SCHEMA mine.users\\r\\n", As("ann", "TCREATE mine.notes u:ref(users)"));
        Assert.Equal("-NOPERM field 'u' may not refer to table 'mine.none': that needs the right SCHEMA on it, too, as by TACL ann ALLOW SCHEMA mine.none\\r\\n", As("ann", "TCREATE mine.notes u:ref(none)"));
    }

    [Fact]
    public void The_rule_that_the_error_names_is_enough()
    {
        Assert.Equal(Refused, As("ann", "TCREATE notes u:ref(users)"));
        _tables.Run("TACL ann ALLOW SCHEMA main.users");
        Assert.Equal("+OK\\r\\n", As("ann", "TCREATE notes u:ref(users)"));
        Assert.Equal("+OK\\r\\n", As("ann", "TALTER notes SET u ondelete(cascade)"));
    }

    [Fact]
    public void A_reference_that_is_there_asks_for_nothing_when_it_is_used_renamed_or_dropped()
    {
        _tables.Run("TCREATE notes u:ref(users) t:str");
        Assert.Equal(":1\\r\\n", As("ann", "TINSERT notes u 1"));
        Assert.Equal("+OK\\r\\n", As("ann", "TALTER notes RENAME u who"));
        Assert.Equal("+OK\\r\\n", As("ann", "TALTER notes SET who notnull"));
        Assert.Equal("+OK\\r\\n", As("ann", "TALTER notes DROP who"));
    }

    [Fact]
    public void A_table_may_refer_to_itself() => Assert.Equal("+OK\\r\\n", As("ann", "TCREATE notes parent:ref(notes)"));

    [Fact]
    public void A_batch_is_no_way_around_it()
    {
        Assert.Equal("-ERR step 1: command 'TCREATE' cannot be a step of TBATCH\\r\\n", As("ann", "TBATCH 1 3 TCREATE notes u:ref(users)"));
        Assert.Equal("*1\\r\\n$5\\r\\nusers\\r\\n", _tables.Run("TLIST"));
    }

    private string As(string user, string command) => _tables.RunAs(user, command);
}
