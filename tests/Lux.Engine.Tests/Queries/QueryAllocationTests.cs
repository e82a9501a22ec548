using System.Text;
using Lux.Engine.Tests.Tables;

namespace Lux.Engine.Tests.Queries;

/// <summary>Reads that a session has planned cost no heap.</summary>
public sealed class QueryAllocationTests : IDisposable
{
    private const int Calls = 200;

    // A slow command is listed, which allocates; beside other work any may be slow.
    private readonly TablesFixture _engine = new(configure: options => options with { SlowAfter = Timeout.InfiniteTimeSpan });
    private readonly ReplyBuffer _reply = new();

    public QueryAllocationTests()
    {
        _engine.RunAll("TCREATE users name:str:unique", "TCREATE messages author:ref(users) channel:int:notnull text:str at:timestamp INDEX channel,at", "TINSERT users name alice");
        for (int i = 0; i < 2000; i++) _engine.Run($"TINSERT messages author 1 channel {i % 10} text \"how do you do, this is message {i}\" at {1_700_000_000_000 + i}");
    }

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("TGET messages 7")]
    [InlineData("TGET messages 7 FORMAT ROWS")]
    [InlineData("TQUERY messages WHERE channel = 3 ORDER BY at DESC LIMIT 50")]
    [InlineData("TQUERY messages WHERE channel = 3 ORDER BY at DESC LIMIT 50 FORMAT ROWS")]
    [InlineData("TQUERY messages JOIN author WHERE channel = 3 ORDER BY at DESC LIMIT 50 FORMAT ROWS")]
    [InlineData("TQUERY messages SELECT text,author.name WHERE channel = 3 AND text CONTAINS message ORDER BY at LIMIT 20 FORMAT ROWS")]
    [InlineData("TQUERY users WHERE name = alice FORMAT ROWS")]
    [InlineData("TCOUNT messages WHERE channel = 3")]
    [InlineData("TCOUNT messages WHERE channel = 3 AND text CONTAINS 13")]
    [InlineData("TQUERY messages WHERE channel IN 2 3 4 ORDER BY at DESC LIMIT 50 FORMAT ROWS")]
    [InlineData("TQUERY messages WHERE channel = 3 ORDER BY at DESC LIMIT 50 AFTER  FORMAT ROWS")]
    [InlineData("TQUERY messages WHERE channel = 3 ORDER BY text DESC LIMIT 50")]
    [InlineData("TQUERY messages WHERE channel = 3 ORDER BY text, at")]
    [InlineData("TQUERY messages WHERE channel = 3 OR at = 1700000000007 FORMAT ROWS")]
    [InlineData("TQUERY messages SELECT channel,COUNT(*) GROUP BY channel")]
    [InlineData("TQUERY messages SELECT author,COUNT(*),MAX(at),AVG(channel) WHERE channel > 3 GROUP BY author HAVING COUNT(*) > 5 FORMAT ROWS")]
    [InlineData("TQUERY messages SELECT COUNT(*),MAX(channel)")]
    public void A_warm_read_allocates_nothing(string line)
    {
        byte[][] words = [.. line.Split(' ').Select(Encoding.UTF8.GetBytes)];
        var command = Enum.Parse<TableCommand>(line.Split(' ')[0], ignoreCase: true);
        long least = long.MaxValue;
        for (int round = 0; round < 5; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Calls; i++)
            {
                _reply.Reset(2);
                _engine.Session.Execute(command, new CommandArguments(words.AsSpan(1)), _reply);
            }
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        Assert.NotEqual((byte)'-', _reply.Written[0]);
        Assert.Equal(0, least / Calls);   // the runtime may allocate for itself once
    }
}
