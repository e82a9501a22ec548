namespace Lux.Engine.Tests.Tables;

/// <summary>Columns of type vector(n): declared, written, read, changed; neither compared nor ordered.</summary>
public sealed class VectorColumnTests : IDisposable
{
    private readonly TablesFixture _tables = new();

    public void Dispose() => _tables.Dispose();

    [Theory]
    [InlineData("vector", "unknown field type 'vector'")]
    [InlineData("vector()", "unknown field type 'vector()'")]
    [InlineData("vector(0)", "unknown field type 'vector(0)'")]
    [InlineData("vector(-1)", "unknown field type 'vector(-1)'")]
    [InlineData("vector(262145)", "unknown field type 'vector(262145)'")]
    [InlineData("vector(3):unique", "field 'v' of type vector(3) cannot be indexed")]
    [InlineData("vector(3):index", "field 'v' of type vector(3) cannot be indexed")]
    public void A_declaration_that_is_none_is_refused(string type, string error)
    {
        Assert.Equal($"-ERR {error}\\r\\n", _tables.Run($"TCREATE t v:{type}"));
        Assert.Equal("*0\\r\\n", _tables.Run("TLIST"));
    }

    [Fact]
    public void Text_and_raw_floats_are_the_same_vector_also_after_a_restart()
    {
        _tables.RunAll("TCREATE t name:str v:vector(2):notnull", "TINSERT t name text v [0.5,-2]", "TINSERT t name blanks v \"[ 0.5 , -2e0 ]\"");
        Assert.Equal(":3\\r\\n", _tables.Run("TINSERT t name raw v", [.. BitConverter.GetBytes(0.5f), .. BitConverter.GetBytes(-2f)]));
        string[] rows = ["1:name=text v=[0.5,-2]", "2:name=blanks v=[0.5,-2]", "3:name=raw v=[0.5,-2]"];
        Assert.Equal(rows, _tables.Rows("t"));
        _tables.Restart();
        Assert.Equal(rows, _tables.Rows("t"));
        Assert.Equal("*2\\r\\n$8\\r\\nname:str\\r\\n$19\\r\\nv:vector(2):notnull\\r\\n", _tables.Run("TSCHEMA t"));
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("[1,2,3]")]
    [InlineData("[1,x]")]
    [InlineData("[1,nan]")]
    [InlineData("[1,inf]")]
    [InlineData("[1,1e39]")]
    [InlineData("[1,2,33]")]
    [InlineData("[1,abcd]")]
    [InlineData("[      ]")]
    [InlineData("1,2")]
    [InlineData("abc")]
    public void Another_length_or_what_is_no_number_is_refused_and_changes_nothing(string value)
    {
        _tables.RunAll("TCREATE t v:vector(2)", "TINSERT t v [1,2]");
        string error = $"-ERR field 'v' expects vector(2), got '{value}'\\r\\n";
        Assert.Equal(error, _tables.Run($"TINSERT t v \"{value}\""));
        Assert.Equal(error, _tables.Run($"TUPDATE t 1 v \"{value}\""));
        Assert.Equal(["1:v=[1,2]"], _tables.Rows("t"));
    }

    [Fact]
    public void Bytes_that_begin_and_end_as_a_list_are_floats_unless_all_of_them_are_text()
    {
        byte[] raw = [(byte)'[', 0x01, 0x00, 0x3f, 0x00, 0x00, 0x00, (byte)']'];
        _tables.RunAll("TCREATE t v:vector(2)");
        Assert.Equal(":1\\r\\n", _tables.Run("TINSERT t v", raw));
        Assert.Equal($"1:v=[{BitConverter.ToSingle(raw)},{BitConverter.ToSingle(raw, 4):R}]".Replace("E+", "e", StringComparison.Ordinal), Assert.Single(_tables.Rows("t")));
    }

    [Theory]
    [InlineData("TQUERY t WHERE v = [1,2]")]
    [InlineData("TQUERY t WHERE v IN 1 [1,2]")]
    [InlineData("TQUERY t WHERE v > [1,2]")]
    [InlineData("TQUERY t ORDER BY v")]
    [InlineData("TQUERY t SELECT v,COUNT(*) GROUP BY v")]
    [InlineData("TQUERY t SELECT MAX(v)")]
    [InlineData("TALTER t ADD INDEX name,v")]
    [InlineData("TALTER t SET v unique")]
    public void What_needs_an_order_or_equality_is_refused(string line)
    {
        _tables.RunAll("TCREATE t name:str v:vector(2)", "TINSERT t v [1,2]");
        string reply = _tables.Run(line);
        Assert.StartsWith("-ERR ", reply, StringComparison.Ordinal);
        Assert.Contains("'v'", reply, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_comes_and_goes_and_keeps_its_dimension()
    {
        _tables.RunAll("TCREATE t name:str", "TINSERT t name a", "TALTER t ADD v:vector(2)", "TINSERT t name b v [1,2]");
        Assert.Equal(["1:name=a", "2:name=b v=[1,2]"], _tables.Rows("t"));
        Assert.StartsWith("*1\\r\\n", _tables.Run("TQUERY t WHERE v IS NULL"), StringComparison.Ordinal);
        Assert.Equal("-ERR field 'w' needs a default: table has 2 rows\\r\\n", _tables.Run("TALTER t ADD w:vector(2):notnull"));
        Assert.StartsWith("-ERR ", _tables.Run("TALTER t TYPE v vector(3)"), StringComparison.Ordinal);
        Assert.StartsWith("-ERR ", _tables.Run("TALTER t SET v notnull"), StringComparison.Ordinal);
        Assert.Equal(["1:name=a", "2:name=b v=[1,2]"], _tables.Rows("t"));
        _tables.RunAll("TUPDATE t 1 v [3,4]", "TALTER t SET v notnull", "TALTER t RENAME v near", "TUPDATE t 1 near [5,6]");
        Assert.Equal(["1:name=a near=[5,6]", "2:name=b near=[1,2]"], _tables.Rows("t"));
        Assert.Equal("+OK\\r\\n", _tables.Run("TALTER t DROP near"));
        Assert.Equal(["1:name=a", "2:name=b"], _tables.Rows("t"));
    }
}
