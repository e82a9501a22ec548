using System.Diagnostics;
using System.Text;
using CsCheck;
using Lux.Engine.Tests.Model;
using Lux.Engine.Tests.Tables;
using Lux.Tests;

namespace Lux.Engine.Tests.Histories;

/// <summary>Several clients on few rows at once: there is always one order of their commands that explains every reply.</summary>
public sealed class LinearizabilityTests
{
    private const int Commands = 25;

    [Fact]
    public void Replies_to_clients_at_once_are_those_of_some_order_of_their_commands() => Gen.Int.Sample(seed => Explain(seed, ContendedCommands.Start, ContendedCommands.Any), iter: Rounds.Of(60), threads: 1);

    [Fact]
    public void They_are_also_while_the_log_is_cleaned() => Gen.Int.Sample(seed => Explain(seed, ContendedCommands.Start, ContendedCommands.Any, segmentBytes: 4096), iter: Rounds.Of(20), threads: 1);

    [Fact]
    public void They_are_also_where_a_query_reads_several_indexes() => Gen.Int.Sample(seed => Explain(seed, CrowdedCommands.Start, CrowdedCommands.Any), iter: Rounds.Of(20), threads: 1);

    [Fact]
    public void Queries_among_many_rows_read_several_indexes()
    {
        using var tables = new TablesFixture();
        foreach (var command in CrowdedCommands.Start) Run(tables.Session, new(), command);
        foreach (var (query, way) in CrowdedCommands.Ways)
            Assert.Contains(way, Run(tables.Session, new(), query with { Arguments = [.. query.Arguments, "EXPLAIN"u8.ToArray()] }), StringComparison.Ordinal);
    }

    [Fact]
    public void The_search_finds_an_order_where_there_is_one_and_none_where_there_is_none()
    {
        var write = ContendedCommands.Start[2];
        var read = Command.Of(TableCommand.TCount, ["t"], m => m.Count("t", null));
        bool Explains(long sent, string seen) => Linearization.Exists([[new(write, ":1\r\n", 10, 20)], [new(read, seen, sent, 30)]], Model(ContendedCommands.Start.Take(2)));
        Assert.True(Explains(sent: 15, ":0\r\n"));
        Assert.True(Explains(sent: 15, ":1\r\n"));
        Assert.True(Explains(sent: 25, ":1\r\n"));
        Assert.False(Explains(sent: 25, ":0\r\n"));   // an old state after the write was answered
        Assert.False(Explains(sent: 15, ":2\r\n"));
    }

    private static void Explain(int seed, IReadOnlyList<Command> start, Func<Random, Command> any, int? segmentBytes = null)
    {
        using var tables = new TablesFixture(segmentBytes: segmentBytes);
        foreach (var command in start) Run(tables.Session, new(), command);
        int[] begun = new int[SessionsInParallel.Count];
        var clients = tables.InParallel((session, number) =>
        {
            var random = new Random(HashCode.Combine(seed, number));
            var reply = new ReplyBuffer();
            Command[] commands = [.. Enumerable.Range(0, Commands).Select(_ => any(random))];
            List<Operation> done = [];
            foreach (var command in commands)
            {
                Meet(begun, number);
                long sent = Stopwatch.GetTimestamp();
                string answer = Run(session, reply, command);
                done.Add(new(command, answer, sent, Stopwatch.GetTimestamp()));
            }
            return (IReadOnlyList<Operation>)done;
        });
        Assert.True(Linearization.Exists(clients, Model(start)), string.Join("\n\n", clients.Select(c => string.Join('\n', c))));
        tables.AssertIndexesAgree();
    }

    /// <summary>Lets clients begin their commands at the same moment as often as not; one that the system keeps from running is not waited for long.</summary>
    private static void Meet(int[] begun, int number)
    {
        int own = Interlocked.Increment(ref begun[number]);
        for (int i = 0; i < 300; i++)
        {
            if (begun.Index().All(other => Volatile.Read(ref begun[other.Index]) >= own)) return;
            Thread.SpinWait(20);
        }
    }

    private static ModelDatabase Model(IEnumerable<Command> commands)
    {
        var model = new ModelDatabase();
        foreach (var command in commands) command.Run(model);
        return model;
    }

    private static string Run(TableSession session, ReplyBuffer reply, Command command)
    {
        reply.Reset(2);
        session.Execute(command.Name, new CommandArguments(command.Arguments), reply);
        return Resp.Free(Encoding.Latin1.GetString(reply.Written));
    }
}
