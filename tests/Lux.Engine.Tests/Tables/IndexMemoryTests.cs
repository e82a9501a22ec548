namespace Lux.Engine.Tests.Tables;

/// <summary>Indexes that need more than their half of --memory.</summary>
public sealed class IndexMemoryTests : IDisposable
{
    private const string Refused = @"-OOM memory: indexes need more than --memory\r\n";
    private readonly TablesFixture _tables = new(indexMemory: 256 << 10);

    public void Dispose() => _tables.Dispose();

    private int Fill()
    {
        _tables.Run("TCREATE t n:int:unique s:str:index");
        int rows = 0;
        while (_tables.Run($"TINSERT t n {rows + 1} s {rows % 97}") is var reply && reply != Refused)
        {
            Assert.Equal($":{++rows}\\r\\n", reply);
            Assert.InRange(rows, 0, 50_000);
        }
        return rows;
    }

    [Fact]
    public void New_rows_and_tables_are_refused_when_it_is_full_and_the_rest_goes_on()
    {
        int rows = Fill();
        Assert.Equal(Refused, _tables.Run("TCREATE other a:int"));
        Assert.Equal(Refused, _tables.Run("TALTER t ADD a:int:index"));
        Assert.Equal($":{rows}\\r\\n", _tables.Run("TCOUNT t"));
        Assert.StartsWith(@"*1\r\n", _tables.Run($"TQUERY t WHERE n = {rows}"), StringComparison.Ordinal);
        Assert.Equal(@"+OK\r\n", _tables.Run("TUPDATE t 1 s other"));
        Assert.Equal(@"+OK\r\n", _tables.Run("TDEL t 2"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void Deleted_rows_make_room_and_a_refused_insert_took_no_id()
    {
        int rows = Fill();
        for (int id = 1; id <= rows / 2; id++) Assert.Equal(@"+OK\r\n", _tables.Run($"TDEL t {id}"));
        Assert.Equal($":{rows + 1}\\r\\n", _tables.Run($"TINSERT t n {rows + 1}"));
        _tables.Run("TDROP t");
        Assert.Equal(@"+OK\r\n", _tables.Run("TCREATE other a:int"));
    }

    [Fact]
    public void A_start_that_needs_more_serves_reads_and_refuses_rows()
    {
        int rows = Fill();
        _tables.Run("TALTER t ADD c:str");
        _tables.Restart();
        // Indexes built at a start are packed tighter, so there may be a little room again.
        while (_tables.Run($"TINSERT t n {rows + 1}") != Refused) rows++;
        Assert.Equal($":{rows}\\r\\n", _tables.Run("TCOUNT t"));
        _tables.AssertIndexesAgree();
    }
}
