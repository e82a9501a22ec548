using System.Text;
using Lux.Language;

namespace Lux.Engine.Tests.Tables.Writes;

/// <summary>TBATCH.</summary>
public sealed class BatchTests : IDisposable
{
    private readonly TablesFixture _tables = new();

    public void Dispose() => _tables.Dispose();

    private void Shop() => _tables.RunAll(
        "TCREATE users name:str:unique n:int:index", "TCREATE posts author:ref(users):ondelete(cascade) title:str n:int:index UNIQUE author,title", "TCREATE likes post:ref(posts)",
        "TINSERT users name ann n 1", "TINSERT posts author 1 title a n 1", "TINSERT posts author 1 title b n 2");

    [Fact]
    public void Steps_see_what_earlier_ones_did_and_may_name_their_rows()
    {
        Shop();
        Assert.Equal(
            "*7\\r\\n:2\\r\\n:3\\r\\n:1\\r\\n+OK\\r\\n:3\\r\\n+OK\\r\\n:2\\r\\n",
            _tables.Batch(
                "TINSERT users name bob", "TINSERT posts author $1 title \"a title that is longer than a key\" n 7", "TUPDATE posts SET n 8 WHERE author = $1",
                "TUPDATE posts $2 title c IF n = 8", "TUPSERT posts BY author,title author $1 title c n 9", "TUPDATE users $1 n 5", "TDEL posts WHERE author.name = ann"));
        string[] rows = ["3:author=2 title=c n=9"];
        Assert.Equal(rows, _tables.Rows("posts"));
        Assert.Equal(["1:name=ann n=1", "2:name=bob n=5"], _tables.Rows("users"));
        _tables.AssertIndexesAgree();
        _tables.Restart();
        Assert.Equal(rows, _tables.Rows("posts"));
        Assert.Equal(["1:name=ann n=1", "2:name=bob n=5"], _tables.Rows("users"));
        _tables.AssertIndexesAgree();
        Assert.Equal(":4\\r\\n", _tables.Run("TINSERT posts n 1"));
    }

    [Theory]
    [InlineData("ERR step 4: unique constraint violation on field 'name'", "TINSERT users name ann")]
    [InlineData("ERR step 4: unique constraint violation on field 'name'", "TINSERT users name bob")]
    [InlineData("ERR step 4: foreign key violation: author=9 not found in table 'users'", "TUPDATE posts 2 author 9")]
    [InlineData("ERR step 4: row 9 not found in table 'posts'", "TDEL posts 9")]
    [InlineData("ERR step 4: row 1 not found in table 'posts'", "TUPDATE posts 1 n 2")]
    [InlineData("ERR step 4: IF is not true for row 1 of table 'users'", "TUPDATE users 1 n 7 IF n = 1")]
    [InlineData("ERR step 4: field 'n' expects int, got 'x'", "TUPSERT users BY name name eve n x")]
    [InlineData("ERR step 4: table 'nosuch' does not exist", "TINSERT nosuch n 1")]
    [InlineData("ERR step 4: unknown field 'nofield' in WHERE clause", "TUPDATE posts SET n 1 WHERE nofield = 1")]
    [InlineData("ERR step 4: wrong number of arguments for 'tdel' command", "TDEL")]
    [InlineData("ERR step 4: wrong number of arguments for 'tinsert' command", "TINSERT users name")]
    [InlineData("ERR step 4: command 'TGET' cannot be a step of TBATCH", "TGET users 1")]
    [InlineData("ERR step 4: command 'TBATCH' cannot be a step of TBATCH", "TBATCH 1 3 TDEL users 1")]
    [InlineData("ERR step 4: field 'author' expects int, got '$4'", "TINSERT posts author $4")]
    [InlineData("ERR step 4: field 'author' expects int, got '$2'", "TINSERT posts author $2")]
    [InlineData("ERR step 4: field 'author' expects int, got '$1.2'", "TINSERT posts author $1.2")]
    [InlineData("ERR step 4: field 'author' expects int, got '$+1'", "TINSERT posts author $+1")]
    [InlineData("ERR step 4: invalid row id", "TDEL posts $9")]
    [InlineData("LAYOUT step 4: table 'users' has layout", "TINSERT users LAYOUT 0123456789abcdef ROWS x")]
    public void When_one_step_fails_nothing_has_changed(string error, string step)
    {
        Shop();
        List<string>[] before = [_tables.Rows("users"), _tables.Rows("posts"), _tables.Rows("likes")];
        string reply = _tables.Batch("TINSERT users name bob n 3", "TDEL posts WHERE n = 1", "TUPDATE users SET n 6 WHERE n IN 2 1 3", step);
        Assert.StartsWith("-" + error, reply, StringComparison.Ordinal);
        Assert.Equal(before, [_tables.Rows("users"), _tables.Rows("posts"), _tables.Rows("likes")]);
        _tables.AssertIndexesAgree();
        Assert.Equal(":2\\r\\n", _tables.Run("TINSERT users name bob"));
        Assert.Equal(":3\\r\\n", _tables.Run("TINSERT posts author 2 title a"));
        _tables.Run("TDEL users 2");
        _tables.Restart();
        Assert.Equal(before, [_tables.Rows("users"), _tables.Rows("posts"), _tables.Rows("likes")]);
        _tables.AssertIndexesAgree();
    }

    [Theory]
    [InlineData("ERR wrong number of arguments for 'tbatch' command", "")]
    [InlineData("ERR wrong number of arguments for 'tbatch' command", "1 1")]
    [InlineData("ERR TBATCH expects the number of steps, got 'x'", "x 4 TINSERT t n 1")]
    [InlineData("ERR TBATCH expects the number of steps, got '0'", "0 4 TINSERT t n 1")]
    [InlineData("ERR TBATCH expects the number of steps, got '2'", "2 4 TINSERT t n 1")]
    [InlineData("ERR TBATCH expects the number of steps, got '1'", "1 4 TINSERT t n 1 4 TINSERT t n 1")]
    [InlineData("ERR TBATCH expects the number of arguments of step 1, got '5'", "1 5 TINSERT t n 1")]
    [InlineData("ERR TBATCH expects the number of arguments of step 2, got 'TINSERT'", "2 4 TINSERT t n 1 TINSERT t n 1")]
    [InlineData("ERR TBATCH expects the number of arguments of step 1, got '-1'", "1 -1 TINSERT t n 1")]
    public void A_batch_that_cannot_be_taken_apart_is_refused(string error, string words)
    {
        _tables.Run("TCREATE t n:int");
        Assert.Equal($"-{error}\\r\\n", _tables.Run(("TBATCH " + words).Trim()));
        Assert.Empty(_tables.Rows("t"));
    }

    [Fact]
    public void A_dollar_is_text_where_no_reference_can_stand()
    {
        _tables.Run("TCREATE t s:str n:int");
        Assert.Equal("*3\\r\\n:1\\r\\n:2\\r\\n:1\\r\\n", _tables.Batch("TINSERT t s $1", "TINSERT t s $1 n $1", "TUPDATE t SET s $2 n $2 WHERE s = $1 AND n = $1"));
        Assert.Equal(["1:s=$1", "2:s=$2 n=2"], _tables.Rows("t"));
    }

    [Fact]
    public void A_row_of_the_ROWS_form_may_name_the_row_of_a_step()
    {
        Shop();
        byte[][] Step(int author) => [.. "TINSERT posts ROWS".Split(' ').Select(Encoding.UTF8.GetBytes), Post(author, "x"), Post(author, "y")];
        string Run(int author) => _tables.Run([.. new[] { "TBATCH", "3", "4", "TINSERT", "users", "name", "bob", "5" }.Select(Encoding.UTF8.GetBytes), .. Step(author),
            .. new[] { "4", "TINSERT", "likes", "post", "$2.2" }.Select(Encoding.UTF8.GetBytes)]);
        Assert.Equal("-ERR step 2: row 1: field 'author' expects int, got '$2'\\r\\n", Run(2));
        Assert.Equal("*3\\r\\n:2\\r\\n*2\\r\\n:3\\r\\n:4\\r\\n:1\\r\\n", Run(1));
        Assert.Equal(["3:author=2 title=x", "4:author=2 title=y"], _tables.Rows("posts").Skip(2));
        Assert.Equal(["1:post=4"], _tables.Rows("likes"));
        _tables.AssertIndexesAgree();

        static byte[] Post(int step, string title)
        {
            var row = new RowWriter();
            row.WriteArrayHeader(3);
            row.WriteFixExt1((sbyte)Placeholder.PendingId, (byte)step);
            row.WriteStr(Encoding.UTF8.GetBytes(title));
            row.WriteNil();
            return row.Written.ToArray();
        }
    }

    [Fact]
    public void A_reference_to_a_step_outside_of_a_batch_is_refused()
    {
        Shop();
        Assert.Equal("-ERR field 'author' expects int, got '$1'\\r\\n", _tables.Run("TINSERT posts author $1"));
        Assert.Equal("-ERR invalid row id\\r\\n", _tables.Run("TDEL posts $1"));
    }

    [Fact]
    public void A_row_may_be_written_again_and_again_and_go_in_the_end()
    {
        Shop();
        Assert.Equal("*6\\r\\n:2\\r\\n+OK\\r\\n+OK\\r\\n+OK\\r\\n:3\\r\\n+OK\\r\\n", _tables.Batch(
            "TINSERT users name \"a name that is longer than a key\"", "TUPDATE users $1 name \"a name that is longer than any key\" n 2", "TUPDATE users $1 n 3", "TDEL users $1",
            "TINSERT users name \"a name that is longer than a key\"", "TUPDATE users $5 n 9"));
        string[] rows = ["1:name=ann n=1", "3:name=a name that is longer than a key n=9"];
        Assert.Equal(rows, _tables.Rows("users"));
        Assert.Equal("*2\\r\\n:4\\r\\n+OK\\r\\n", _tables.Batch("TINSERT users n 1", "TDEL users $1"));
        _tables.AssertIndexesAgree();
        _tables.Restart();
        Assert.Equal(rows, _tables.Rows("users"));
        _tables.AssertIndexesAgree();
        Assert.Equal(":5\\r\\n", _tables.Run("TINSERT users n 1"));
    }

    [Fact]
    public void Deletes_run_their_rules_within_the_batch()
    {
        Shop();
        Assert.Equal("-ERR step 2: cannot delete row 1: referenced by table 'likes'\\r\\n", _tables.Batch("TINSERT likes post 1", "TDEL users 1"));
        Assert.Equal("*3\\r\\n:1\\r\\n:1\\r\\n+OK\\r\\n", _tables.Batch("TINSERT likes post 1", "TDEL likes WHERE post.author.name = ann", "TDEL users 1"));
        Assert.Empty(_tables.Rows("posts"));
        _tables.AssertIndexesAgree();
        _tables.Restart();
        Assert.Empty(_tables.Rows("posts"));
        Assert.Empty(_tables.Rows("users"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void A_batch_reaches_over_databases()
    {
        _tables.RunAll("TCREATE b.t n:int:unique", "TCREATE a.t n:int:unique", "TINSERT a.t n 1");
        Assert.Equal("-ERR step 2: unique constraint violation on field 'n'\\r\\n", _tables.Batch("TINSERT b.t n 1", "TINSERT a.t n 1"));
        Assert.Empty(_tables.Rows("b.t"));
        Assert.Equal("*2\\r\\n:1\\r\\n:2\\r\\n", _tables.Batch("TINSERT b.t n 1", "TINSERT a.t n $1 n 2"));
        _tables.Restart();
        Assert.Equal([["1:n=1"], ["1:n=1", "2:n=2"]], new[] { _tables.Rows("b.t"), _tables.Rows("a.t") });
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void More_than_a_command_may_change_is_refused_and_undone()
    {
        _tables.Run("TCREATE t n:int:index");
        var row = new RowWriter();
        row.WriteArrayHeader(1);
        row.WriteInt(1);
        byte[] one = row.Written.ToArray();
        byte[][] step = [Encoding.UTF8.GetBytes("50003"), .. "TINSERT t ROWS".Split(' ').Select(Encoding.UTF8.GetBytes), .. Enumerable.Repeat(one, 50_000)];
        Assert.Equal("-ERR command would change more than 100000 rows; add LIMIT and repeat\\r\\n", _tables.Run(["TBATCH"u8.ToArray(), "3"u8.ToArray(), .. step, .. step, .. step]));
        Assert.Empty(_tables.Rows("t"));
        _tables.AssertIndexesAgree();
        Assert.StartsWith("*2", _tables.Run(["TBATCH"u8.ToArray(), "2"u8.ToArray(), .. step, .. step]), StringComparison.Ordinal);
        _tables.AssertIndexesAgree();
        _tables.Restart();
        Assert.Equal(":100000\\r\\n", _tables.Run("TCOUNT t"));
    }

    [Fact]
    public void Expiries_are_undone_with_their_rows()
    {
        _tables.RunAll("TCREATE t u:int:unique", "TINSERT t TTL 10 u 1", "TINSERT t TTL 5 u 2", "TINSERT t u 3");
        _tables.Clock.Now += TimeSpan.FromSeconds(5);
        Assert.Equal("-ERR step 5: unique constraint violation on field 'u'\\r\\n", _tables.Batch("TUPDATE t 1 TTL 0", "TDEL t 1", "TINSERT t TTL 9 u 1", "TINSERT t u 2", "TINSERT t u 3"));
        _tables.AssertIndexesAgree();
        Assert.Equal(":2\\r\\n", _tables.Run("TCOUNT t"));
        _tables.Clock.Now += TimeSpan.FromSeconds(5);
        Assert.Equal(":1\\r\\n", _tables.Run("TCOUNT t"));
        Assert.Equal("*2\\r\\n:4\\r\\n:5\\r\\n", _tables.Batch("TINSERT t u 1", "TINSERT t u 2"));
        _tables.AssertIndexesAgree();
    }
}
