using System.Text;
using CsCheck;
using Lux.Engine.Tests.Model;
using Lux.Engine.Tests.Tables;
using Lux.Language;
using Lux.Tests;

namespace Lux.Engine.Tests.Fuzz;

/// <summary>Commands made from the grammar and then made wrong: each is answered by one whole reply, and one that is refused changed nothing.</summary>
public sealed class MangledCommandTests
{
    private static readonly string[] FirstWords = ["ERR ", "LAYOUT ", "GONE ", "READONLY ", "OOM ", "NOAUTH ", "NOPERM "];

    private static readonly TableCommand[] Commands = Enum.GetValues<TableCommand>();

    // What the model's commands do not have.
    private static readonly (TableCommand Name, string Line)[] More =
    [
        (TableCommand.TQuery, "a SELECT p,COUNT(*),MAX(q) AS m WHERE id > 0 GROUP BY p HAVING m IS NOT NULL ORDER BY m DESC, p LIMIT 3"),
        (TableCommand.TQuery, "b ORDER BY p DESC LIMIT 2 AFTER "), (TableCommand.TQuery, "a WHERE p = 1 OR id IN 2 1 2 FORMAT ROWS EXPLAIN"),
        (TableCommand.TSchema, "a LAYOUT"), (TableCommand.TSchema, "b FINGERPRINT"), (TableCommand.TInfo, ""), (TableCommand.TStats, "a"), (TableCommand.TSlow, "5"),
        (TableCommand.TAcl, "ann ALLOW READ main.*"), (TableCommand.TAcl, "ann RESET"), (TableCommand.TCreate, "other.t v:vector(2) u:uuid:default(*) up:ref(t)"), (TableCommand.TInsert, "other.t v [1,2] up 1"),
        (TableCommand.TBatch, "2 6 TINSERT a p 1 q 2 5 TUPDATE a $1 p 3"),
    ];

    [Fact]
    public void Every_command_is_answered_by_one_reply_and_a_refused_one_changed_nothing() =>
        Gen.Select(Gen.Int, Gen.Int[0, 5]).List[1, 80].Sample(Answered, iter: Rounds.Of(120), threads: 2);

    private static void Answered(List<(int Seed, int Times)> steps)
    {
        var log = new FaultLog();
        using var tables = new TablesFixture(configure: options => options with { Logger = log });
        var model = new ModelDatabase { Now = tables.Clock.Now.ToUnixTimeMilliseconds() };
        var reply = new ReplyBuffer();
        string before = Contents.Of(tables);
        foreach (var (seed, times) in steps)
        {
            var random = new Random(seed);
            var command = Next(random, model, times);
            reply.Reset((byte)random.Next(2, 4));
            tables.Session.Execute(command.Name, new CommandArguments(command.Arguments), reply);
            string told = $"{command}\n{Encoding.Latin1.GetString(reply.Written[..Math.Min(reply.Length, 1000)])}\n{string.Join('\n', log.Faults)}";
            Assert.True(RespShape.Length(reply.Written) == reply.Length, told);
            Assert.True(log.Faults.Count == 0, told);
            string after = Contents.Of(tables);
            if (reply.Written[0] == '-')
            {
                AssertKnown(Encoding.UTF8.GetString(reply.Written[1..^2]), told);
                if (before != after) Assert.Fail($"{told}\nbefore:\n{before}\nafter:\n{after}");
            }
            before = after;
            AssertAgree(tables, told);
        }
        tables.Restart();
        Assert.Equal(before, Contents.Of(tables));
        AssertAgree(tables, "after a restart");
    }

    /// <summary>A right command that the model follows, or a wrong one of which it knows nothing.</summary>
    private static Command Next(Random random, ModelDatabase model, int times)
    {
        var command = random.Next(4) == 0 && More[random.Next(More.Length)] is var (name, line)
            ? Command.Of(name, line.Length == 0 ? [] : line.Split(' '), _ => "")
            : new CommandMaker(random, model).Next();
        if (times == 0 || model.Tables.Count == 0)
        {
            command.Run(model);
            return command;
        }
        return command with { Name = random.Next(10) == 0 ? Commands[random.Next(Commands.Length)] : command.Name, Arguments = Mangling.Mangle(random, command.Arguments, times) };
    }

    private static void AssertKnown(string error, string told)
    {
        Assert.True(FirstWords.Any(w => error.StartsWith(w, StringComparison.Ordinal)), told);
        Assert.False(error.Any(char.IsControl), told);
        Assert.False(LuxError.Parse(error).Code is ErrorCode.Other or ErrorCode.Internal, told);
    }

    private static void AssertAgree(TablesFixture tables, string told)
    {
        try
        {
            tables.AssertIndexesAgree();
        }
        catch (Exception wrong)
        {
            Assert.Fail($"{told}\n{wrong.Message}");
        }
    }
}
