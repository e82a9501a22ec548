using System.Text;

namespace Lux.Engine.Tests.Tables;

/// <summary>The budgets of the hot paths.</summary>
public sealed class AllocationTests : IDisposable
{
    // A slow command is listed, which allocates; beside other work any may be slow.
    private readonly TablesFixture _tables = new(configure: options => options with { SlowAfter = Timeout.InfiniteTimeSpan });

    public void Dispose() => _tables.Dispose();

    [Theory]
    [InlineData("TInsert", "m channel 1 author 1 text hello at *")]
    [InlineData("TUpdate", "m 1 text other channel 1")]
    [InlineData("TUpdate", "m 1 text other IF channel = 1")]
    [InlineData("TUpdate", "m SET text other WHERE channel = 1 AND author IS NULL LIMIT 1")]
    [InlineData("TUpsert", "users BY name name a")]
    [InlineData("TCount", "m")]
    public void A_warm_command_takes_nothing_from_the_heap(string command, string line)
    {
        _tables.RunAll(
            "TCREATE users name:str:unique", "TINSERT users name a", "TCREATE channels name:str", "TINSERT channels name c",
            "TCREATE m channel:ref(channels) author:ref(users) text:str at:timestamp INDEX channel,at", "TINSERT m channel 1");
        var parsed = Enum.Parse<TableCommand>(command);
        byte[][] arguments = [.. line.Split(' ').Select(Encoding.UTF8.GetBytes)];
        var reply = new ReplyBuffer();
        long Spent(int times)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < times; i++)
            {
                reply.Reset(2);
                _tables.Session.Execute(parsed, new CommandArguments(arguments), reply);
            }
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Spent(1000);
        Assert.InRange(Spent(1000), 0, 500);
        Assert.NotEqual((byte)'-', reply.Written[0]);
    }
}
