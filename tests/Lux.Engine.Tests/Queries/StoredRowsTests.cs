using System.Text;
using Lux.Engine.Tests.Tables;

namespace Lux.Engine.Tests.Queries;

/// <summary>FORMAT ROWS: MessagePack arrays of stored values.</summary>
public sealed class StoredRowsTests : IDisposable
{
    private readonly TablesFixture _engine = new();
    private readonly ReplyBuffer _reply = new();

    public StoredRowsTests() => _engine.RunAll(
        "TCREATE users name:str age:int", "TCREATE posts author:ref(users) editor:ref(users) n:int",
        "TINSERT users name bob", "TINSERT posts author 1 n 200", "TINSERT posts n 3");

    public void Dispose() => _engine.Dispose();

    private string Hex(string line)
    {
        _reply.Reset(3);
        _engine.Session.Execute(Enum.Parse<TableCommand>(line.Split(' ')[0], ignoreCase: true), new CommandArguments((byte[][])[.. line.Split(' ')[1..].Select(Encoding.UTF8.GetBytes)]), _reply);
        // Lines that are text as they are, rows in hex.
        string reply = Encoding.Latin1.GetString(_reply.Written);
        return string.Join(' ', reply.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(l => "*$:-_L".Contains(l[0], StringComparison.Ordinal) ? l : Convert.ToHexString(Encoding.Latin1.GetBytes(l))));
    }

    [Theory]
    [InlineData("TGET users 1 FORMAT ROWS", "$7 9301A3626F62C0")]
    [InlineData("TGET users 2 FORMAT ROWS", "_")]
    [InlineData("TQUERY posts FORMAT ROWS", "*2 $6 940101C0CCC8 $5 9402C0C003")]
    [InlineData("TQUERY posts JOIN author JOIN editor FORMAT ROWS", "*2 $14 960101C0CCC89301A3626F62C0C0 $7 9602C0C003C0C0")]
    [InlineData("TQUERY posts SELECT author.name,COUNT(*),SUM(n),AVG(n) GROUP BY author.name FORMAT ROWS", "*2 $13 94C00103CB4008000000000000 $17 94A3626F6201CCC8CB4069000000000000")]
    [InlineData("TQUERY posts SELECT n,author.name,author.id FORMAT ROWS", "*2 $9 9401CCC8A3626F6201 $5 940203C0C0")]
    public void Rows_are_arrays_that_begin_with_the_id(string line, string reply) => Assert.Equal(reply, Hex(line));

    [Fact]
    public void A_row_of_an_older_layout_is_answered_in_the_present_one_or_in_the_readers()
    {
        string older = _engine.Run("TSCHEMA users LAYOUT").Split("\\r\\n")[1];
        _engine.RunAll("TALTER users ADD rank:int:default(7)", "TINSERT users name al rank 1");
        Assert.Equal("*2 $8 9401A3626F62C007 $7 9402A2616CC001", Hex("TQUERY users FORMAT ROWS"));
        Assert.Equal("*2 $7 9301A3626F62C0 $6 9302A2616CC0", Hex($"TQUERY users FORMAT ROWS LAYOUT {older}"));
        Assert.Equal("$7 9301A3626F62C0", Hex($"TGET users 1 FORMAT ROWS LAYOUT {older}"));
        string present = _engine.Run("TSCHEMA users LAYOUT").Split("\\r\\n")[1];
        Assert.Equal("$7 9402A2616CC001", Hex($"TGET users 2 FORMAT ROWS LAYOUT {present}"));
        Assert.Equal($"-LAYOUT table 'users' has layout {present}", Hex("TGET users 1 FORMAT ROWS LAYOUT 0123456789abcdef"));
        _engine.Run("TALTER users DROP age");
        Assert.StartsWith("-LAYOUT table 'users' has layout", Hex($"TQUERY users FORMAT ROWS LAYOUT {older}"), StringComparison.Ordinal);
    }

    private string LayoutOf(string table) => _engine.Run($"TSCHEMA {table} LAYOUT").Split("\\r\\n")[1];

    [Fact]
    public void Each_joined_row_is_answered_in_the_layout_that_is_stated_for_it()
    {
        var (posts, users) = (LayoutOf("posts"), LayoutOf("users"));
        _engine.RunAll("TALTER users ADD rank:int:default(7)", "TUPDATE posts 1 editor 1");
        string added = LayoutOf("users");
        Assert.Equal("*1 $21 960101" + "01" + "CCC8" + "9301A3626F62C0" + "9401A3626F62C007", Hex($"TQUERY posts WHERE id = 1 JOIN author JOIN editor FORMAT ROWS LAYOUT {posts},{users},{added}"));
        Assert.Equal("*1 $21 960101" + "01" + "CCC8" + "9401A3626F62C007" + "9301A3626F62C0", Hex($"TQUERY posts FORMAT ROWS LAYOUT {posts}, {added} ,{users} WHERE id = 1 JOIN author JOIN editor"));
        // One alone is that of the queried table, as ever.
        Assert.Equal("*1 $14 950101" + "01" + "CCC8" + "9401A3626F62C007", Hex($"TQUERY posts WHERE id = 1 JOIN author FORMAT ROWS LAYOUT {posts}"));
        Assert.Equal("*1 $6 9502C0C003C0", Hex($"TQUERY posts WHERE id = 2 JOIN author FORMAT ROWS LAYOUT {posts},{users}"));
    }

    [Fact]
    public void A_joined_row_that_lost_a_column_and_got_another_came_as_if_it_were_what_the_client_knows()
    {
        var (posts, users) = (LayoutOf("posts"), LayoutOf("users"));
        _engine.RunAll("TALTER users DROP age", "TALTER users ADD height:int");
        Assert.Equal($"-LAYOUT table 'users' has layout {LayoutOf("users")}", Hex($"TQUERY posts JOIN author FORMAT ROWS LAYOUT {posts},{users}"));
        Assert.StartsWith("*2 ", Hex($"TQUERY posts JOIN author FORMAT ROWS LAYOUT {posts},{LayoutOf("users")}"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_joined_row_follows_a_new_name_of_its_column_and_of_its_table()
    {
        var (posts, users) = (LayoutOf("posts"), LayoutOf("users"));
        _engine.RunAll("TALTER users RENAME name title", "TALTER users ADD rank:int", "TRENAME users people");
        Assert.Equal("*1 $13 950101" + "C0" + "CCC8" + "9301A3626F62C0", Hex($"TQUERY posts WHERE id = 1 JOIN author FORMAT ROWS LAYOUT {posts},{users}"));
    }

    [Theory]
    [InlineData("TQUERY posts FORMAT ROWS LAYOUT", 0)]
    [InlineData("TQUERY posts FORMAT ROWS LAYOUT {0},{1}", 2)]
    [InlineData("TQUERY posts JOIN author JOIN editor FORMAT ROWS LAYOUT {0},{1}", 2)]
    [InlineData("TQUERY posts JOIN author FORMAT ROWS LAYOUT {0},{1},{1}", 3)]
    public void Layouts_are_one_or_one_and_one_for_each_join(string query, int count) =>
        Assert.Equal($"-ERR LAYOUT expects the layout of the table, alone or with one more for each JOIN, got {count}", Hex(string.Format(null, query, LayoutOf("posts"), LayoutOf("users"))));

    [Theory]
    [InlineData("name:str rank:int:notnull key:int:notnull", "$8 9401A3626F620703")]   // without age
    [InlineData("name:str key:int:notnull", "$7 9301A3626F6203")]
    [InlineData("key:int:notnull", "$3 920103")]
    [InlineData("name:str age:int rank:int:notnull", "-LAYOUT")]   // a write could not leave key out
    [InlineData("name:str age:str key:int:notnull", "-LAYOUT")]    // another type
    [InlineData("key:int:notnull name:str", "-LAYOUT")]            // another order
    public void A_reader_that_lacks_columns_which_can_be_left_out_gets_rows_without_them(string columns, string reply)
    {
        _engine.RunAll("TCREATE t name:str age:int rank:int:notnull:default(7) key:int:notnull", "TINSERT t name bob age 200 key 3", $"TCREATE later {columns}");
        string later = _engine.Run("TSCHEMA later LAYOUT").Split("\\r\\n")[1];
        Assert.Equal(reply, Hex($"TGET t 1 FORMAT ROWS LAYOUT {later}").Split(" table")[0]);
        Assert.Equal(reply.StartsWith('$') ? $"*1 {reply}" : reply, Hex($"TQUERY t FORMAT ROWS LAYOUT {later}").Split(" table")[0]);
    }
}
