using System.Text;
using Lux.Language;

namespace Lux.Engine.Tests.Tables;

/// <summary>TINSERT, text and ROWS.</summary>
public sealed class InsertTests : IDisposable
{
    private readonly TablesFixture _tables = new();

    public void Dispose() => _tables.Dispose();

    [Fact]
    public void The_lines_recorded_from_Lux_answer_the_same()
    {
        _tables.RunAll("TCREATE users username:str:unique color:str last_seen:int", "TINSERT users username alice color red last_seen 100");
        (string Line, string Reply)[] recorded =
        [
            ("TINSERT users username bob color blue last_seen 200", ":2"),
            ("TINSERT users username carol", ":3"),
            ("TINSERT users color green", ":4"),
            ("TINSERT users color green2", ":5"),
            ("TINSERT users username alice color red last_seen 1", "-ERR unique constraint violation on field 'username'"),
            ("TINSERT users username dave color red last_seen 300", ":6"),
            ("TINSERT nosuch a 1", "-ERR table 'nosuch' does not exist"),
            ("TINSERT users username eve nofield 1", "-ERR unknown field 'nofield'"),
            ("TINSERT users id 50 username eve", "-ERR unknown field 'id'"),
            ("TINSERT users last_seen abc", "-ERR field 'last_seen' expects int, got 'abc'"),
            ("TINSERT users last_seen \"\"", "-ERR field 'last_seen' expects int, got ''"),
            ("TINSERT users last_seen \" 5\"", "-ERR field 'last_seen' expects int, got ' 5'"),
            ("TINSERT users last_seen +5", ":7"),
            ("TINSERT users last_seen 1e3", "-ERR field 'last_seen' expects int, got '1e3'"),
            ("TINSERT", "-ERR wrong number of arguments for 'tinsert' command"),
            ("TINSERT users username", "-ERR wrong number of arguments for 'tinsert' command"),
            ("TINSERT users username x color", "-ERR wrong number of arguments for 'tinsert' command"),
            ("TINSERT users username z1 username z2", ":8"),
            ("TUPDATE users 1 username alice", "+OK"),
            ("TUPDATE users 1 username alice2", "+OK"),
            ("TUPDATE users 2 username alice2", "-ERR unique constraint violation on field 'username'"),
            ("TUPDATE users 1 last_seen abc", "-ERR field 'last_seen' expects int, got 'abc'"),
            ("TUPDATE users 999 color x", "-ERR row 999 not found in table 'users'"),
            ("TUPDATE users abc color x", "-ERR invalid row id"),
            ("TUPDATE nosuch 1 a 1", "-ERR table 'nosuch' does not exist"),
            ("TUPDATE users 1", "-ERR wrong number of arguments for 'tupdate' command"),
            ("TUPDATE users 1 color", "-ERR wrong number of arguments for 'tupdate' command"),
            ("TUPDATE users 3 color added", "+OK"),
            ("TUPDATE users 1 id 9", "-ERR unknown field 'id'"),
            ("TDEL users 1", "+OK"),
            ("TDEL users 1", "-ERR row 1 not found in table 'users'"),
            ("TCOUNT users", ":7"),
            ("TDEL users abc", "-ERR invalid row id"),
            ("TDEL users 1 2", "-ERR wrong number of arguments for 'tdel' command"),
            ("TDEL nosuch 1", "-ERR table 'nosuch' does not exist"),
            ("TINSERT users username afterdel", ":9"),
        ];
        foreach (var (line, reply) in recorded) Assert.Equal(line + " => " + reply + "\\r\\n", line + " => " + _tables.Run(line));
        Assert.Equal("8:username=z2", _tables.Rows("users").Single(r => r.StartsWith('8')));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void References_are_checked_as_Lux_does()
    {
        _tables.RunAll("TCREATE users name:str", "TINSERT users name a", "TCREATE posts author:ref(users) title:str", "TCREATE t4 parent:ref(t4) v:str");
        (string Line, string Reply)[] recorded =
        [
            ("TINSERT posts author 1 title first", ":1"),
            ("TINSERT posts author 999 title bad", "-ERR foreign key violation: author=999 not found in table 'users'"),
            ("TINSERT posts author abc title bad", "-ERR field 'author' expects int, got 'abc'"),
            ("TINSERT posts author 0", "-ERR foreign key violation: author=0 not found in table 'users'"),
            ("TINSERT posts author -5", "-ERR foreign key violation: author=-5 not found in table 'users'"),
            ("TINSERT posts title orphan", ":2"),
            ("TINSERT posts author 01 title lead0", ":3"),
            ("TINSERT t4 v root", ":1"),
            ("TINSERT t4 parent 1 v child", ":2"),
            ("TINSERT t4 parent 3 v self", "-ERR foreign key violation: parent=3 not found in table 't4'"),
            ("TUPDATE t4 2 parent 2", "+OK"),
            ("TDEL users 1", "-ERR cannot delete row 1: referenced by table 'posts'"),
            ("TUPDATE posts 1 author 999", "-ERR foreign key violation: author=999 not found in table 'users'"),
        ];
        foreach (var (line, reply) in recorded) Assert.Equal(line + " => " + reply + "\\r\\n", line + " => " + _tables.Run(line));
        Assert.Equal(["1:author=1 title=first", "2:title=orphan", "3:author=1 title=lead0"], _tables.Rows("posts"));
    }

    [Fact]
    public void Defaults_fill_what_is_left_out_and_NULL_writes_null()
    {
        _tables.Run("TCREATE t a:int:default(7) at:timestamp:default(*) s:str:default(\"a:b\") key:uuid:default(*) n:int".Replace("\"", "", StringComparison.Ordinal).Replace("a:b", "ab", StringComparison.Ordinal));
        _tables.RunAll("TINSERT t n 1", "TINSERT t null a NULL key n 2", "TINSERT t at * a 5");
        var rows = _tables.Rows("t");
        Assert.Matches("^1:a=7 at=1700000000000 s=ab key=[0-9a-f-]{36} n=1$", rows[0]);
        Assert.Equal("2:at=1700000000000 s=ab n=2", rows[1]);
        Assert.Matches("^3:a=5 at=1700000000000 s=ab key=[0-9a-f-]{36}$", rows[2]);
    }

    [Fact]
    public void Notnull_is_kept()
    {
        _tables.Run("TCREATE t a:int:notnull b:int");
        Assert.Equal("-ERR field 'a' must not be null\\r\\n", _tables.Run("TINSERT t b 1"));
        Assert.Equal("-ERR field 'a' must not be null\\r\\n", _tables.Run("TINSERT t NULL a"));
        Assert.Equal(":1\\r\\n", _tables.Run("TINSERT t a 1"));
        Assert.Equal("-ERR field 'a' must not be null\\r\\n", _tables.Run("TUPDATE t 1 NULL a"));
        Assert.Equal(["1:a=1"], _tables.Rows("t"));
    }

    [Fact]
    public void A_composite_unique_refuses_the_same_combination_and_lets_nulls_be()
    {
        _tables.Run("TCREATE t a:int b:str c:int UNIQUE a,b");
        Assert.Equal(":1\\r\\n", _tables.Run("TINSERT t a 1 b x"));
        Assert.Equal("-ERR unique constraint violation on fields 'a,b'\\r\\n", _tables.Run("TINSERT t a 1 b x c 5"));
        Assert.Equal(":2\\r\\n", _tables.Run("TINSERT t a 1 b y"));
        Assert.Equal(":3\\r\\n", _tables.Run("TINSERT t a 1"));
        Assert.Equal(":4\\r\\n", _tables.Run("TINSERT t a 1"));
        Assert.Equal("-ERR unique constraint violation on fields 'a,b'\\r\\n", _tables.Run("TUPDATE t 4 b y"));
        Assert.Equal("+OK\\r\\n", _tables.Run("TUPDATE t 2 c 9"));
    }

    [Fact]
    public void Unique_texts_that_begin_alike_are_told_apart()
    {
        _tables.Run("TCREATE t url:str:unique");
        for (int i = 0; i < 300; i++) Assert.Equal($":{i + 1}\\r\\n", _tables.Run($"TINSERT t url https://example.org/page/{i * 7919 % 300}"));
        for (int i = 0; i < 300; i++) Assert.StartsWith("-ERR unique", _tables.Run($"TINSERT t url https://example.org/page/{i}"), StringComparison.Ordinal);
        Assert.Equal("-ERR unique constraint violation on field 'url'\\r\\n", _tables.Run("TUPDATE t 5 url https://example.org/page/0"));
        Assert.Equal(":301\\r\\n", _tables.Run("TINSERT t url https://example.org/page/"));
        Assert.Equal(":302\\r\\n", _tables.RunAll("TDEL t 301", "TINSERT t url https://example.org/page/"));
        _tables.AssertIndexesAgree();
        _tables.Restart();
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void A_unique_reference_is_used_once()
    {
        _tables.RunAll("TCREATE users a:int", "TINSERT users a 1", "TCREATE t3 a:ref(users):unique", "TINSERT t3 a 1");
        Assert.Equal("-ERR unique constraint violation on field 'a'\\r\\n", _tables.Run("TINSERT t3 a 1"));
    }

    [Fact]
    public void ROWS_are_all_written_or_none()
    {
        _tables.RunAll("TCREATE users name:str:unique", "TCREATE posts author:ref(users) title:str:notnull at:timestamp:default(*)");
        Assert.Equal("*2\\r\\n:1\\r\\n:2\\r\\n", _tables.Run("TINSERT users ROWS", Row("a"), Row("b")));
        Assert.Equal("-ERR row 2: unique constraint violation on field 'name'\\r\\n", _tables.Run("TINSERT users ROWS", Row("c"), Row("a"), Row("d")));
        Assert.Equal("-ERR row 3: unique constraint violation on field 'name'\\r\\n", _tables.Run("TINSERT users ROWS", Row("c"), Row("d"), Row("c")));
        Assert.Equal("-ERR row has 2 values, table 'users' has 1 columns\\r\\n", _tables.Run("TINSERT users ROWS", Row("c", "d")));
        Assert.Equal("-ERR row 2: foreign key violation: author=3 not found in table 'users'\\r\\n", _tables.Run("TINSERT posts ROWS", Row(1, "x", null), Row(3, "y", null)));
        Assert.Equal("-ERR row 2: field 'title' must not be null\\r\\n", _tables.Run("TINSERT posts ROWS", Row(1, "x", null), Row(2, null, null)));
        Assert.Equal("-ERR wrong number of arguments for 'tinsert' command\\r\\n", _tables.Run("TINSERT posts LAYOUT 0123456789abcdef ROWS"));
        Assert.Empty(_tables.Rows("posts"));
        Assert.Equal("*1\\r\\n:3\\r\\n", _tables.Run("tinsert users rows", Row("c")));
        Assert.Equal("*2\\r\\n:1\\r\\n:2\\r\\n", _tables.Run("TINSERT posts ROWS", Row(1, "x", Default), Row(null, "y", null)));
        Assert.Equal(["1:author=1 title=x at=1700000000000", "2:title=y"], _tables.Rows("posts"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void A_row_may_refer_to_an_earlier_one_of_its_command()
    {
        _tables.Run("TCREATE t parent:ref(t)");
        Assert.Equal("-ERR foreign key violation: parent=1 not found in table 't'\\r\\n", _tables.Run("TINSERT t ROWS", Row(1)));
        Assert.Equal("-ERR row 1: foreign key violation: parent=2 not found in table 't'\\r\\n", _tables.Run("TINSERT t ROWS", Row(2), Row((object?)null)));
        Assert.Equal("*3\\r\\n:1\\r\\n:2\\r\\n:3\\r\\n", _tables.Run("TINSERT t ROWS", Row((object?)null), Row(1), Row(2)));
    }

    [Fact]
    public void Rows_of_an_older_layout_are_taken_while_they_can_be_completed()
    {
        _tables.Run("TCREATE t a:int b:str");
        byte[] old = Encoding.UTF8.GetBytes(_tables.Run("TSCHEMA t LAYOUT").Split("\\r\\n")[1]);
        Assert.Equal("*1\\r\\n:1\\r\\n", _tables.Run("TINSERT t LAYOUT", old, "ROWS"u8.ToArray(), Row(1, "x")));
        _tables.RunAll("TALTER t ADD c:int:notnull:default(9)", "TALTER t DROP b", "TALTER t ADD d:int");
        Assert.Equal("*1\\r\\n:2\\r\\n", _tables.Run("TINSERT t LAYOUT", old, "ROWS"u8.ToArray(), Row(2, "y")));
        Assert.Equal("+OK\\r\\n", _tables.Run("TUPDATE t 1 LAYOUT", old, "ROWS"u8.ToArray(), Row(5, "z")));
        Assert.Equal(["1:a=5 c=9", "2:a=2 c=9"], _tables.Rows("t"));
        _tables.Run("TUPDATE t 1 c 3 d 4");
        Assert.Equal("+OK\\r\\n", _tables.Run("TUPDATE t 1 LAYOUT", old, "ROWS"u8.ToArray(), Row(6, "z")));
        Assert.Equal(["1:a=6 c=3 d=4", "2:a=2 c=9"], _tables.Rows("t"));
        Assert.Matches("^-LAYOUT table 't' has layout [0-9a-f]{16}", _tables.Run("TINSERT t LAYOUT 0123456789abcdef ROWS", Row(2, 3, 4)));

        _tables.RunAll("TCREATE u a:int", "TALTER u ADD b:int:notnull");
        _tables.Restart();
        string now = _tables.Run("TSCHEMA u LAYOUT").Split("\\r\\n")[1];
        Assert.Equal("*1\\r\\n:3\\r\\n", _tables.Run("TINSERT t LAYOUT", old, "ROWS"u8.ToArray(), Row(3, "w")));
        Assert.Equal($"-LAYOUT table 'u' has layout {now}\\r\\n", _tables.Run("TINSERT u LAYOUT", LayoutOf("a:int"), "ROWS"u8.ToArray(), Row(1)));
    }

    [Fact]
    public void Rows_without_columns_that_can_be_left_out_are_taken_before_these_are_dropped()
    {
        _tables.Run("TCREATE t a:int:notnull b:str:index c:int:notnull:default(9) UNIQUE a,c");
        byte[] later = LayoutOf("a:int:notnull");
        Assert.Equal("*2\\r\\n:1\\r\\n:2\\r\\n", _tables.Run("TINSERT t LAYOUT", later, "ROWS"u8.ToArray(), Row(1), Row(2)));
        Assert.Equal("+OK\\r\\n", _tables.Run("TUPDATE t 1 LAYOUT", later, "ROWS"u8.ToArray(), Row(5)));
        Assert.Equal("-ERR unique constraint violation on fields 'a,c'\\r\\n", _tables.Run("TINSERT t LAYOUT", later, "ROWS"u8.ToArray(), Row(5)));
        Assert.Equal(["1:a=5 c=9", "2:a=2 c=9"], _tables.Rows("t"));
        _tables.Run("TUPDATE t 1 b x c 7");
        Assert.Equal("+OK\\r\\n", _tables.Run("TUPDATE t 1 LAYOUT", later, "ROWS"u8.ToArray(), Row(5)));
        Assert.Equal(["1:a=5 b=x c=7", "2:a=2 c=9"], _tables.Rows("t"));
        _tables.RunAll("TALTER t DROP UNIQUE a,c", "TALTER t DROP c", "TALTER t DROP b");
        Assert.Equal("*1\\r\\n:3\\r\\n", _tables.Run("TINSERT t LAYOUT", later, "ROWS"u8.ToArray(), Row(3)));
        Assert.Equal(["1:a=5", "2:a=2", "3:a=3"], _tables.Rows("t"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void An_update_by_ROWS_replaces_the_row()
    {
        _tables.RunAll("TCREATE t a:int:unique b:str:index", "TINSERT t a 1 b x", "TINSERT t a 2 b y");
        Assert.Equal("+OK\\r\\n", _tables.Run("TUPDATE t 1 ROWS", Row(3, null)));
        Assert.Equal("-ERR unique constraint violation on field 'a'\\r\\n", _tables.Run("TUPDATE t 1 ROWS", Row(2, null)));
        Assert.Equal("-ERR row 9 not found in table 't'\\r\\n", _tables.Run("TUPDATE t 9 ROWS", Row(2, null)));
        Assert.Equal("-ERR wrong number of arguments for 'tupdate' command\\r\\n", _tables.Run("TUPDATE t 1 ROWS", Row(2, null), Row(3, null)));
        Assert.Equal(["1:a=3", "2:a=2 b=y"], _tables.Rows("t"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void A_row_over_the_limit_is_refused()
    {
        _tables.Run("TCREATE t a:str");
        Assert.Matches("^-ERR row is 10485[0-9]{2} bytes, the limit is 1048576", _tables.Run("TINSERT t a", new byte[1 << 20]));
        Assert.Empty(_tables.Rows("t"));
    }

    [Fact]
    public void More_rows_than_a_record_holds_are_refused()
    {
        _tables.Run("TCREATE t a:int");
        Assert.Equal("-ERR command would change more than 100000 rows; add LIMIT and repeat\\r\\n", _tables.Run("TINSERT t ROWS", [.. Enumerable.Repeat(Row(1), 100_001)]));
        Assert.Equal(":1\\r\\n", _tables.Run("TINSERT t a 1"));
    }

    private static readonly object Default = new();

    private static byte[] LayoutOf(string columns)
    {
        Assert.True(SchemaParser.TryParseCreate(["t", .. columns.Split(' ')], out _, out var schema, out _));
        return Encoding.UTF8.GetBytes(Fingerprint.OfLayout(schema!));
    }

    private static byte[] Row(params object?[] values)
    {
        var writer = new RowWriter();
        writer.WriteArrayHeader(values.Length);
        foreach (object? value in values)
        {
            if (value is null) writer.WriteNil();
            else if (value is int number) writer.WriteInt(number);
            else if (value is string text) writer.WriteStr(Encoding.UTF8.GetBytes(text));
            else writer.WriteFixExt1(1, 0);
        }
        return writer.Written.ToArray();
    }
}
