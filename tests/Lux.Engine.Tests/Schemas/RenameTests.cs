using System.Text;
using Lux.Engine.Tests.Tables;
using Lux.Language;

namespace Lux.Engine.Tests.Schemas;

/// <summary>Names change; what refers to them follows, and clients of the old ones go on where the protocol says so.</summary>
public sealed class RenameTests : IDisposable
{
    private readonly TablesFixture _tables = new();

    public void Dispose() => _tables.Dispose();

    private string Layout(string table) => _tables.Engine.Catalog.Find(Encoding.UTF8.GetBytes(table))!.State!.Layout.Hash;

    private static byte[] Packed(Action<RowWriter> write)
    {
        var row = new RowWriter();
        write(row);
        return row.Written.ToArray();
    }

    private static byte[] Row(long a, string b) => Packed(row =>
    {
        row.WriteArrayHeader(2);
        row.WriteInt(a);
        row.WriteStr(Encoding.UTF8.GetBytes(b));
    });

    [Fact]
    public void Tables_that_refer_to_a_renamed_one_follow()
    {
        _tables.RunAll(
            "TCREATE users n:int boss:ref(users)", "TCREATE posts author:ref(users):ondelete(cascade) editor:ref(users) t:str INDEX author,t",
            "TINSERT users n 1", "TINSERT users n 2 boss 1", "TINSERT posts author 2 t x");
        Assert.Equal("+OK\\r\\n", _tables.Run("TRENAME users people"));
        void Check()
        {
            Assert.Equal("*2\\r\\n$6\\r\\npeople\\r\\n$5\\r\\nposts\\r\\n", _tables.Run("TLIST"));
            Assert.Equal("n:int boss:ref(people)", _tables.Schema("people"));
            Assert.Equal("author:ref(people):ondelete(cascade) editor:ref(people) t:str INDEX author,t", _tables.Schema("posts"));
            Assert.Equal("-ERR table 'users' does not exist\\r\\n", _tables.Run("TCOUNT users"));
            Assert.Equal("-ERR foreign key violation: author=9 not found in table 'people'\\r\\n", _tables.Run("TINSERT posts author 9"));
            Assert.Equal(["2:n=2 boss=1"], _tables.Rows("people")[1..]);
            _tables.AssertIndexesAgree();
        }
        Check();
        _tables.Restart();
        Check();
        Assert.Equal("+OK\\r\\n", _tables.RunAll("TCREATE users n:int", "TDEL people 2"));
        Assert.Empty(_tables.Rows("posts"));
    }

    [Theory]
    [InlineData("TRENAME t", "wrong number of arguments for 'trename' command")]
    [InlineData("TRENAME nosuch x", "table 'nosuch' does not exist")]
    [InlineData("TRENAME t other", "table 'other' already exists")]
    [InlineData("TRENAME t a-b", "invalid table name")]
    [InlineData("TRENAME t db.x", "cannot rename table 't' into database 'db'")]
    public void A_name_that_cannot_be_changes_nothing(string line, string error)
    {
        _tables.RunAll("TCREATE t a:int", "TCREATE other a:int");
        Assert.Equal($"-ERR {error}\\r\\n", _tables.Run(line));
        Assert.Equal("*2\\r\\n$5\\r\\nother\\r\\n$1\\r\\nt\\r\\n", _tables.Run("TLIST"));
    }

    [Fact]
    public void A_table_gets_its_own_name_and_may_swap_names_with_another()
    {
        _tables.RunAll("TCREATE db.a v:int", "TCREATE db.b v:int", "TINSERT db.a v 1", "TINSERT db.b v 2");
        Assert.Equal("+OK\\r\\n", _tables.Run("TRENAME db.a a"));
        Assert.Equal("+OK\\r\\n", _tables.RunAll("TRENAME db.a db.c", "TRENAME db.b a", "TRENAME db.c b"));
        _tables.Restart();
        Assert.Equal("1:v=2 1:v=1", $"{_tables.Rows("db.a").Single()} {_tables.Rows("db.b").Single()}");
    }

    [Fact]
    public void A_client_built_before_a_rename_goes_on_by_its_layout()
    {
        _tables.RunAll("TCREATE t a:int b:str", "TINSERT t a 1 b x");
        string old = Layout("t");
        string asked = _tables.Run("TGET t 1 FORMAT ROWS");
        _tables.Run("TALTER t RENAME b title");
        Assert.NotEqual(old, Layout("t"));
        Assert.Equal(asked, _tables.Run($"TGET t 1 FORMAT ROWS LAYOUT {old}"));
        Assert.Equal("*1\\r\\n" + asked, _tables.Run($"TQUERY t FORMAT ROWS LAYOUT {old}"));
        Assert.Equal("*1\\r\\n:2\\r\\n", _tables.Run($"TINSERT t LAYOUT {old} ROWS", Row(2, "y")));
        Assert.Equal(["1:a=1 title=x", "2:a=2 title=y"], _tables.Rows("t"));
    }

    [Fact]
    public void A_client_built_before_its_references_target_got_another_name_goes_on()
    {
        _tables.RunAll("TCREATE u n:int", "TINSERT u n 1", "TCREATE t a:ref(u) b:str");
        string old = Layout("t");
        _tables.Run("TRENAME u users");
        Assert.NotEqual(old, Layout("t"));
        Assert.Equal("*1\\r\\n:1\\r\\n", _tables.Run($"TINSERT t LAYOUT {old} ROWS", Row(1, "y")));
    }

    [Fact]
    public void A_client_built_before_a_type_changed_is_told_of_the_layout()
    {
        _tables.RunAll("TCREATE t a:int b:str", "TINSERT t a 1 b x");
        string old = Layout("t");
        _tables.Run("TALTER t TYPE a float");
        string told = $"-LAYOUT table 't' has layout {Layout("t")}\\r\\n";
        Assert.Equal(told, _tables.Run($"TINSERT t LAYOUT {old} ROWS", Row(2, "y")));
        Assert.Equal(told, _tables.Run($"TGET t 1 FORMAT ROWS LAYOUT {old}"));
        Assert.Equal(told, _tables.Run($"TQUERY t FORMAT ROWS LAYOUT {old}"));
    }

    [Fact]
    public void A_client_built_before_notnull_may_write_all_but_null()
    {
        _tables.RunAll("TCREATE t a:int b:str", "TINSERT t a 1 b x");
        string old = Layout("t");
        _tables.Run("TALTER t SET a notnull");
        Assert.Equal("*1\\r\\n:2\\r\\n", _tables.Run($"TINSERT t LAYOUT {old} ROWS", Row(2, "y")));
        byte[] withNull = Packed(row =>
        {
            row.WriteArrayHeader(2);
            row.WriteNil();
            row.WriteStr("z"u8);
        });
        Assert.Equal("-ERR field 'a' must not be null\\r\\n", _tables.Run($"TINSERT t LAYOUT {old} ROWS", withNull));
    }
}
