using System.Text;

namespace Lux.Engine.Tests.Tables;

/// <summary>Rights per table: what a user with rules may do, and what becomes of rules.</summary>
public sealed class AccessRulesTests : IDisposable
{
    private readonly TablesFixture _tables = new();
    private readonly ReplyBuffer _reply = new();

    public AccessRulesTests() => _tables.RunAll(
        "TCREATE users name:str:unique",
        "TCREATE messages user_id:ref(users):ondelete(cascade) text:str",
        "TCREATE other.secrets text:str",
        "TINSERT users name ada",
        "TINSERT messages user_id 1 text hi");

    public void Dispose() => _tables.Dispose();

    [Fact]
    public void A_user_without_rules_may_do_everything()
    {
        _tables.Run("TACL bob ALLOW READ main.*");
        Assert.Equal(":2\\r\\n", As("ann", "TINSERT users name eve"));
        Assert.Equal("+OK\\r\\n", As("ann", "TDROP other.secrets"));
    }

    [Theory]
    [InlineData("TGET users 1", "*2\\r\\n$4\\r\\nname\\r\\n$3\\r\\nada\\r\\n")]
    [InlineData("TCOUNT users", ":1\\r\\n")]
    [InlineData("TCOUNT users WHERE name = ada", ":1\\r\\n")]
    [InlineData("TCOUNT main.users", ":1\\r\\n")]
    [InlineData("TQUERY users WHERE name = nobody", "*0\\r\\n")]
    [InlineData("TSCHEMA users FINGERPRINT", "$16\\r\\n")]
    [InlineData("TINSERT users name eve", "-NOPERM no right to write table 'users'\\r\\n")]
    [InlineData("TUPDATE users 1 name eve", "-NOPERM no right to write table 'users'\\r\\n")]
    [InlineData("TDEL main.users 1", "-NOPERM no right to write table 'main.users'\\r\\n")]
    [InlineData("TALTER users ADD age:int", "-NOPERM no right to alter table 'users'\\r\\n")]
    [InlineData("TDROP users", "-NOPERM no right to alter table 'users'\\r\\n")]
    [InlineData("TRENAME users people", "-NOPERM no right to alter table 'users'\\r\\n")]
    [InlineData("TCREATE more a:int", "-NOPERM no right to alter table 'more'\\r\\n")]
    [InlineData("TGET messages 1", "-NOPERM no right to read table 'messages'\\r\\n")]
    [InlineData("TGET nosuch 1", "-NOPERM no right to read table 'nosuch'\\r\\n")]
    [InlineData("TGET other.secrets 1", "-NOPERM no right to read table 'other.secrets'\\r\\n")]
    [InlineData("TSCHEMA messages", "-NOPERM no right to read table 'messages'\\r\\n")]
    [InlineData("TACL ann ALLOW WRITE *.*", "-NOPERM user 'ann' has rules per table and may not use TACL\\r\\n")]
    [InlineData("TACL", "-NOPERM user 'ann' has rules per table and may not use TACL\\r\\n")]
    [InlineData("TGET", "-ERR wrong number of arguments for 'tget' command\\r\\n")]
    public void A_user_with_rules_may_do_only_what_they_allow(string command, string reply)
    {
        Assert.Equal("+OK\\r\\n", _tables.Run("TACL ann ALLOW READ main.users"));
        Assert.StartsWith(reply, As("ann", command));
    }

    [Fact]
    public void A_query_needs_the_right_to_read_every_table_that_it_joins_or_names_by_a_path()
    {
        _tables.Run("TACL ann ALLOW READ main.messages");
        Assert.Equal("-NOPERM no right to read table 'users'\\r\\n", As("ann", "TQUERY messages JOIN user_id"));
        Assert.Equal("-NOPERM no right to read table 'users'\\r\\n", As("ann", "TQUERY messages WHERE user_id.name = ada"));
        Assert.Equal("-NOPERM no right to read table 'users'\\r\\n", As("ann", "TQUERY messages ORDER BY user_id.name"));
        Assert.Equal("-NOPERM no right to read table 'users'\\r\\n", As("ann", "TCOUNT messages WHERE user_id.name = ada"));
        Assert.StartsWith("*1", As("ann", "TQUERY messages"));
        _tables.Run("TACL ann ALLOW READ main.users");
        Assert.StartsWith("*1", As("ann", "TQUERY messages JOIN user_id"));
    }

    [Fact]
    public void A_plan_made_while_it_was_allowed_is_refused_once_it_is_not()
    {
        _tables.Run("TACL ann ALLOW READ main.*");
        var session = _tables.Engine.NewSession(() => "ann");
        Assert.StartsWith("*1", TablesFixture.Run(session, _reply, Bytes("TQUERY messages JOIN user_id")));
        _tables.Run("TACL ann DENY READ main.users");
        Assert.Equal("-NOPERM no right to read table 'users'\\r\\n", TablesFixture.Run(session, _reply, Bytes("TQUERY messages JOIN user_id")));
    }

    [Fact]
    public void A_cascade_needs_the_right_to_write_the_named_table_only()
    {
        _tables.Run("TACL ann ALLOW WRITE main.users");
        Assert.Equal("+OK\\r\\n", As("ann", "TDEL users 1"));
        Assert.Equal(":0\\r\\n", _tables.Run("TCOUNT messages"));
    }

    [Theory]
    [InlineData("TUPDATE users SET name eve WHERE name = ada")]
    [InlineData("TUPDATE users 1 name eve IF name = ada")]
    [InlineData("TDEL users WHERE name = ada")]
    public void A_write_under_a_condition_needs_the_right_to_read_what_it_looks_at(string command)
    {
        _tables.Run("TACL ann ALLOW WRITE main.*");
        Assert.Equal("-NOPERM no right to read table 'users'\\r\\n", As("ann", command));
        _tables.Run("TACL ann ALLOW READ main.users");
        Assert.DoesNotMatch("^-", As("ann", command));
    }

    [Fact]
    public void A_batch_needs_the_rights_of_all_its_steps()
    {
        _tables.RunAll("TACL ann ALLOW WRITE main.users");
        Assert.Equal("-NOPERM step 2: no right to write table 'messages'\\r\\n", As("ann", "TBATCH 2 4 TINSERT users name eve 4 TINSERT messages text hi"));
        Assert.Equal("-NOPERM step 2: no right to read table 'users'\\r\\n", As("ann", "TBATCH 2 4 TINSERT users name eve 6 TDEL users WHERE name = eve"));
        Assert.Equal(":1\\r\\n", _tables.Run("TCOUNT users"));
        Assert.Equal("*2\\r\\n:2\\r\\n+OK\\r\\n", As("ann", "TBATCH 2 4 TINSERT users name eve 3 TDEL users $1"));
    }

    [Fact]
    public void A_table_is_renamed_by_who_may_alter_both_names()
    {
        _tables.RunAll("TACL ann ALLOW SCHEMA main.users", "TACL ann ALLOW SCHEMA main.p*");
        Assert.Equal("-NOPERM no right to alter table 'members'\\r\\n", As("ann", "TRENAME users members"));
        Assert.Equal("+OK\\r\\n", As("ann", "TRENAME users people"));
    }

    [Fact]
    public void A_condition_by_a_path_needs_the_right_to_read_its_tables()
    {
        _tables.RunAll("TACL ann ALLOW WRITE main.*", "TACL ann ALLOW READ main.messages");
        Assert.Equal("-NOPERM no right to read table 'users'\\r\\n", As("ann", "TDEL messages WHERE user_id.name = ada"));
        Assert.Equal(":1\\r\\n", As("ann", "TUPSERT users BY name name ada"));
    }

    [Fact]
    public void What_one_rule_denies_no_other_allows()
    {
        _tables.Run("TACL ann DENY WRITE main.users");
        _tables.Run("TACL ann ALLOW WRITE main.*");
        Assert.StartsWith("-NOPERM", As("ann", "TINSERT users name eve"));
        Assert.Equal(":2\\r\\n", As("ann", "TINSERT messages text alone"));
        _tables.Run("TACL ann ALLOW WRITE main.users");
        Assert.Equal("*2\\r\\n$26\\r\\nann ALLOW WRITE main.users\\r\\n$22\\r\\nann ALLOW WRITE main.*\\r\\n", _tables.Run("TACL ann"));
        Assert.Equal(":2\\r\\n", As("ann", "TINSERT users name eve"));
    }

    [Fact]
    public void TLIST_shows_what_may_be_read_or_altered()
    {
        _tables.Run("TACL ann ALLOW READ main.users");
        _tables.Run("TACL ann ALLOW SCHEMA other.*");
        Assert.Equal("*1\\r\\n$5\\r\\nusers\\r\\n", As("ann", "TLIST"));
        Assert.Equal("*1\\r\\n$7\\r\\nsecrets\\r\\n", As("ann", "TLIST other"));
        Assert.StartsWith("*1", As("ann", "TSCHEMA other.secrets"));
        Assert.Equal("*2\\r\\n$8\\r\\nmessages\\r\\n$5\\r\\nusers\\r\\n", As("bob", "TLIST"));
    }

    [Theory]
    [InlineData("-ERR invalid table pattern 'users', expected database.table with * and ?", "TACL ann ALLOW READ users")]
    [InlineData("-ERR unexpected keyword 'GRANT'", "TACL ann GRANT READ main.*")]
    [InlineData("-ERR unexpected keyword 'DROP'", "TACL ann ALLOW DROP main.*")]
    [InlineData("-ERR unexpected keyword 'CLEAR'", "TACL ann CLEAR")]
    [InlineData("-ERR wrong number of arguments for 'tacl' command", "TACL ann ALLOW READ")]
    [InlineData("-ERR invalid user name 'a b'", "TACL \"a b\" RESET")]
    public void A_rule_that_cannot_be_meant_is_refused(string error, string command) => Assert.StartsWith(error, _tables.Run(command));

    [Fact]
    public void Nobody_changes_its_own_rules()
    {
        Assert.Equal("-ERR user 'root' cannot change its own rules\\r\\n", As("root", "TACL root ALLOW READ main.*"));
        Assert.Equal("+OK\\r\\n", As("root", "TACL ann ALLOW READ main.*"));
    }

    [Fact]
    public void Rules_are_there_after_a_restart_in_their_order_and_removed_ones_are_not()
    {
        _tables.RunAll("TACL ann ALLOW READ main.users", "TACL bob ALLOW READ *.*", "TACL ann ALLOW WRITE main.*", "TACL ann DENY READ main.users", "TACL bob RESET", "TACL cid DENY SCHEMA *.*");
        string before = _tables.Run("TACL");
        _tables.Restart();
        Assert.Equal(before, _tables.Run("TACL"));
        Assert.Equal("*3\\r\\n$24\\r\\nann DENY READ main.users\\r\\n$22\\r\\nann ALLOW WRITE main.*\\r\\n$19\\r\\ncid DENY SCHEMA *.*\\r\\n", before);
        Assert.StartsWith("-NOPERM", As("ann", "TGET users 1"));
        Assert.StartsWith("*2", As("bob", "TGET users 1"));
        _tables.RunAll("TACL ann RESET", "TACL cid RESET");
        Assert.False(_tables.Engine.Access.HasRules);
        _tables.Restart();
        Assert.Equal("*0\\r\\n", _tables.Run("TACL"));
    }

    [Fact]
    public void A_rule_lies_where_the_log_holds_it_and_can_be_written_again_by_its_keeper()
    {
        _tables.RunAll("TACL ann ALLOW READ main.users", "TACL ann ALLOW WRITE main.users");
        var keeper = _tables.Engine.Keepers[EffectKind.Rule];
        foreach (var owned in _tables.Engine.Access.All.ToArray())
        {
            Assert.True(Keep(keeper, owned.Place) > 0);
            Assert.Equal(0, Keep(keeper, owned.Place));
            Assert.NotEqual(owned.Place, _tables.Engine.Access.All.Single(rule => rule.Number == owned.Number).Place);
        }
        string before = _tables.Run("TACL");
        _tables.Restart();
        Assert.Equal(before, _tables.Run("TACL"));
    }

    private unsafe int Keep(IEffectKeeper keeper, long place)
    {
        byte* at = _tables.Engine.Log.At(place);
        return keeper.Keep(new EffectView(0, new ReadOnlySpan<byte>(at, Effect.HeaderBytes + Effect.RowOf(at).Length)), place);
    }

    private string As(string user, string command) => _tables.RunAs(user, command);

    private static byte[][] Bytes(string command) => [.. command.Split(' ').Select(Encoding.UTF8.GetBytes)];
}
