using Lux.Engine.Tests.Tables;

namespace Lux.Engine.Tests.Queries;

public sealed class QueryTests : IDisposable
{
    private readonly TablesFixture _engine = new();

    public QueryTests() => _engine.RunAll(
        "TCREATE users username:str:unique color:str last_seen:int",
        "TCREATE posts author:ref(users) reviewer:ref(users) title:str score:float at:timestamp INDEX author,at",
        "TINSERT users username alice color red last_seen 100",
        "TINSERT users username bob color blue last_seen 200",
        "TINSERT users username carol",
        "TINSERT posts author 1 title first score 1.5 at 10",
        "TINSERT posts author 2 title second score 2.5 at 20",
        "TINSERT posts author 2 title third score -3 at 30 reviewer 1",
        "TINSERT posts title orphan");

    public void Dispose() => _engine.Dispose();

    private string Ids(string query) => string.Join(" ", System.Text.RegularExpressions.Regex.Matches(_engine.Run(query), @"\*\d+\\r\\n:(\d+)").Select(m => m.Groups[1].Value));

    [Fact]
    public void TGET_answers_pairs_in_declared_order_without_nulls()
    {
        Assert.Equal(@"*6\r\n$8\r\nusername\r\n$5\r\nalice\r\n$5\r\ncolor\r\n$3\r\nred\r\n$9\r\nlast_seen\r\n$3\r\n100\r\n", _engine.Run("TGET users 01"));
        Assert.Equal(@"*2\r\n$8\r\nusername\r\n$5\r\ncarol\r\n", _engine.Run("TGET users 3"));
    }

    [Theory]
    [InlineData("TGET users 999", @"-ERR row 999 not found in table 'users'\r\n")]
    [InlineData("TGET users 999 FORMAT ROWS", @"$-1\r\n")]
    [InlineData("TGET users 1.0", @"-ERR invalid row id\r\n")]
    [InlineData("TGET nosuch 1", @"-ERR table 'nosuch' does not exist\r\n")]
    [InlineData("TGET users", @"-ERR wrong number of arguments for 'tget' command\r\n")]
    [InlineData("TGET users 1 x", @"-ERR wrong number of arguments for 'tget' command\r\n")]
    [InlineData("TQUERY users WHERE username = nobody", @"*0\r\n")]
    [InlineData("TQUERY users LIMIT 0", @"*0\r\n")]
    [InlineData("TQUERY users LIMIT abc", @"-ERR LIMIT value must be a positive integer\r\n")]
    [InlineData("TQUERY users WHERE last_seen = abc", @"-ERR field 'last_seen' expects int, got 'abc'\r\n")]
    [InlineData("TQUERY nosuch", @"-ERR table 'nosuch' does not exist\r\n")]
    [InlineData("TQUERY posts JOIN title", @"-ERR field 'title' is not a ref() field\r\n")]
    [InlineData("TCOUNT posts WHERE author = 2", @":2\r\n")]
    [InlineData("TCOUNT posts WHERE author = 2 AND score > 0", @":1\r\n")]
    [InlineData("TCOUNT posts WHERE author IS NULL", @":1\r\n")]
    public void Replies_are_the_protocols(string command, string reply) => Assert.Equal(reply, _engine.Run(command));

    [Theory]
    [InlineData("TQUERY posts", "1 2 3 4")]
    [InlineData("TQUERY posts ORDER BY id DESC LIMIT 2", "4 3")]
    [InlineData("TQUERY posts WHERE author = 2 ORDER BY at DESC LIMIT 1", "3")]
    [InlineData("TQUERY posts WHERE author = 2 ORDER BY at", "2 3")]
    [InlineData("TQUERY posts WHERE author = 2 AND at > 20", "3")]
    [InlineData("TQUERY posts WHERE author = 2 AND at >= 20 AND at < 30", "2")]
    [InlineData("TQUERY posts WHERE author < 2", "1")]
    [InlineData("TQUERY posts WHERE author IN 3 2 1 2", "1 2 3")]
    [InlineData("TQUERY posts WHERE id IN 3 3 1 99", "1 3")]
    [InlineData("TQUERY posts WHERE id > 1 AND id <= 3 ORDER BY id DESC", "3 2")]
    [InlineData("TQUERY posts WHERE id = 2", "2")]
    [InlineData("TQUERY posts ORDER BY score", "4 3 1 2")]
    [InlineData("TQUERY posts ORDER BY score DESC", "2 1 3 4")]
    [InlineData("TQUERY posts ORDER BY score LIMIT 2 OFFSET 1", "3 1")]
    [InlineData("TQUERY posts ORDER BY author.username DESC, at", "2 3 1 4")]
    [InlineData("TQUERY posts WHERE author.color = blue", "2 3")]
    [InlineData("TQUERY posts WHERE author.id = 1", "1")]
    [InlineData("TQUERY posts WHERE author != 2", "1")]
    [InlineData("TQUERY posts WHERE NOT author = 2", "1")]
    [InlineData("TQUERY posts WHERE NOT ( author = 2 OR title = first )", "")]
    [InlineData("TQUERY posts WHERE author = 1 OR title STARTSWITH orph", "1 4")]
    [InlineData("TQUERY posts WHERE title CONTAINS ir", "1 3")]
    [InlineData("TQUERY posts WHERE author IS NULL", "4")]
    [InlineData("TQUERY posts WHERE reviewer IS NOT NULL", "3")]
    [InlineData("TQUERY users WHERE username STARTSWITH a", "1")]
    [InlineData("TQUERY users WHERE username = bob", "2")]
    [InlineData("TQUERY users WHERE username > alice ORDER BY username DESC", "3 2")]
    [InlineData("TQUERY users ORDER BY username LIMIT 2", "1 2")]
    public void Rows_are_found_and_ordered(string query, string ids) => Assert.Equal(ids, Ids(query));

    [Fact]
    public void A_join_adds_the_referred_rows_fields_under_its_tables_name()
    {
        Assert.Equal(@"*1\r\n*15\r\n:2\r\n$6\r\nauthor\r\n$1\r\n2\r\n$5\r\ntitle\r\n$6\r\nsecond\r\n$5\r\nscore\r\n$3\r\n2.5\r\n$2\r\nat\r\n$2\r\n20\r\n$14\r\nusers.username\r\n$3\r\nbob\r\n$11\r\nusers.color\r\n$4\r\nblue\r\n$15\r\nusers.last_seen\r\n$3\r\n200\r\n",
            _engine.Run("TQUERY posts JOIN author WHERE id = 2"));
        Assert.Contains("author.username", _engine.Run("TQUERY posts JOIN author JOIN reviewer WHERE id = 3"), StringComparison.Ordinal);
    }

    [Fact]
    public void SELECT_answers_its_fields_in_its_order() =>
        Assert.Equal(@"*1\r\n*5\r\n:2\r\n$5\r\ntitle\r\n$6\r\nsecond\r\n$14\r\nusers.username\r\n$3\r\nbob\r\n", _engine.Run("TQUERY posts SELECT title,author.username WHERE id = 2"));

    [Fact]
    public void Newest_50_of_a_channel_reads_50_entries_and_50_rows()
    {
        _engine.RunAll("TCREATE messages channel:int at:timestamp INDEX channel,at", "TLIST");
        for (int i = 0; i < 3000; i++) _engine.Run($"TINSERT messages channel {i % 3} at {i / 7}");
        string ids = Ids("TQUERY messages WHERE channel = 1 ORDER BY at DESC LIMIT 50");
        Assert.Equal(string.Join(" ", Enumerable.Range(0, 3000).Where(i => i % 3 == 1).Reverse().Take(50).Select(i => i + 1)), ids);
        Assert.Equal((50L, 50L, 50L), (_engine.Session.LastQuery.Entries, _engine.Session.LastQuery.Rows, _engine.Session.LastQuery.Returned));
        string plan = _engine.Run("TQUERY messages WHERE channel = 1 ORDER BY at DESC LIMIT 50 EXPLAIN");
        Assert.Contains(@"index channel,at: 1 equal, backwards", plan, StringComparison.Ordinal);
        Assert.Contains(@"entries read 50\r\n$12\r\nrows read 50\r\n$16\r\nrows returned 50\r\n$9\r\nsort none", plan, StringComparison.Ordinal);
    }

    [Fact]
    public void A_read_of_thousands_goes_on_from_slice_to_slice()
    {
        _engine.RunAll("TCREATE many n:int:index", "TLIST");
        for (int i = 0; i < 2500; i++) _engine.Run($"TINSERT many n {i % 5}");
        Assert.Equal(":500\\r\\n", _engine.Run("TCOUNT many WHERE n = 3"));
        Assert.Equal(":1500\\r\\n", _engine.Run("TCOUNT many WHERE n >= 2"));
        Assert.StartsWith("*2500\\r\\n", _engine.Run("TQUERY many"), StringComparison.Ordinal);
        Assert.StartsWith("*1500\\r\\n", _engine.Run("TQUERY many WHERE n < 3"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_is_made_anew_after_the_schema_changed()
    {
        Assert.Equal("3", Ids("TQUERY users WHERE color IS NULL"));
        _engine.RunAll("TALTER users ADD age:int", "TINSERT users username dan age 5");
        Assert.Equal("3 4", Ids("TQUERY users WHERE color IS NULL"));
        Assert.Equal("4", Ids("TQUERY users WHERE age = 5"));
        Assert.StartsWith("*5\\r\\n", _engine.Run("TQUERY users WHERE age = 5 FORMAT ROWS").Replace("*1\\r\\n", "*5\\r\\n", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Long_texts_are_told_apart_through_the_rows()
    {
        string same = new('x', 20);
        _engine.RunAll($"TINSERT users username {same}a", $"TINSERT users username {same}b", $"TINSERT users username {same}c");
        Assert.Equal("5", Ids($"TQUERY users WHERE username = {same}b"));
        Assert.Equal("5 6", Ids($"TQUERY users WHERE username > {same}a AND username STARTSWITH xx ORDER BY username"));
        Assert.Equal("4 6", Ids($"TQUERY users WHERE username IN 2 {same}a {same}c"));
    }

    [Fact]
    public void A_session_keeps_no_memory_of_one_huge_query()
    {
        _engine.Run("TCREATE many n:int");
        for (int i = 0; i < 70_000; i++) _engine.Run($"TINSERT many n {i}");
        Assert.StartsWith(@"*70000\r\n", _engine.Run("TQUERY many"), StringComparison.Ordinal);
        Assert.Equal((0, 0), (_engine.Session.Queries.FoundIds.Capacity, _engine.Session.Queries.FoundPlaces.Capacity));
    }
}
