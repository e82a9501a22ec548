using Lux.Engine.Tests.Tables;

namespace Lux.Engine.Tests.Schemas;

/// <summary>A process that is killed between the steps of a schema change.</summary>
public sealed class CrashTests : IDisposable
{
    private readonly TablesFixture _tables = new();

    public void Dispose() => _tables.Dispose();

    [Theory]
    [InlineData("TALTER t ADD INDEX a,b")]
    [InlineData("TALTER t ADD UNIQUE a,b")]
    [InlineData("TALTER t SET a unique")]
    [InlineData("TALTER t SET a notnull")]
    [InlineData("TALTER t TYPE a str")]
    [InlineData("TALTER t TYPE b int")]
    [InlineData("TALTER t RENAME a c")]
    [InlineData("TALTER t DROP INDEX u,a")]
    [InlineData("TALTER t ADD k:uuid:unique:default(*)")]
    [InlineData("TRENAME u users")]
    public void The_old_schema_is_whole_until_the_new_one_is(string line)
    {
        _tables.RunAll("TCREATE u n:int", "TINSERT u n 1", "TCREATE t a:int:index b:str u:ref(u) INDEX u,a");
        for (int i = 1; i <= 600; i++) _tables.Run($"TINSERT t a {i} b {i} u 1");
        var (before, rows) = (_tables.Schema("t"), _tables.Rows("t"));
        List<(SchemaStep Step, TablesFixture Left)> left = [];
        _tables.OnStep = step => left.Add((step, _tables.Killed()));
        Assert.Equal("+OK\\r\\n", _tables.Run(line));
        var (after, changed) = (_tables.Schema("t"), _tables.Rows("t"));
        Assert.NotEmpty(left);
        foreach (var (step, killed) in left)
        {
            using (killed)
            {
                killed.AssertIndexesAgree();
                if (step != SchemaStep.Switched)
                {
                    Assert.Equal(before, killed.Schema("t"));
                    Assert.Equal(rows, killed.Rows("t"));
                    Assert.Equal("+OK\\r\\n", killed.Run(line));
                }
                Assert.Equal(after, killed.Schema("t"));
                if (!line.Contains("uuid", StringComparison.Ordinal)) Assert.Equal(changed, killed.Rows("t"));
                killed.AssertIndexesAgree();
            }
        }
    }

    [Fact]
    public void A_fault_between_steps_leaves_the_table_as_it_was()
    {
        _tables.RunAll("TCREATE t a:int b:str", "TINSERT t a 1 b x", "TINSERT t a 2 b y");
        foreach (var fault in new[] { SchemaStep.Registered, SchemaStep.Slice, SchemaStep.Walked })
        {
            _tables.OnStep = step =>
            {
                if (step == fault) throw new IOException("a fault");
            };
            Assert.StartsWith("-ERR internal error", _tables.Run("TALTER t SET a unique"), StringComparison.Ordinal);
            _tables.OnStep = _ => { };
            Assert.Equal("a:int b:str", _tables.Schema("t"));
            Assert.StartsWith(":", _tables.Run("TINSERT t a 1"), StringComparison.Ordinal);
            _tables.AssertIndexesAgree();
        }
    }
}
