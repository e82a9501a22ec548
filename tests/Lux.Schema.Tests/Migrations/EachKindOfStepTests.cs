using Lux.Engine;
using Lux.Language;
using Lux.Schema.Tests.Migrations.EachKind;
using Lux.Tests;

namespace Lux.Schema.Tests.Migrations;

/// <summary>A program that was built before a step, at work before and after it: what the report says of it is what happens.</summary>
public sealed class EachKindOfStepTests : IAsyncLifetime
{
    private const string Users = "TCREATE users name:str:notnull:unique nick:str age:int team:ref(teams)";

    private readonly PassingClock _clock = new();
    private LuxEngine _engine = null!;

    public async ValueTask InitializeAsync() => _engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20, TimeProvider = _clock });

    public async ValueTask DisposeAsync() => await _engine.DisposeAsync();

    /// <summary>Commands before, separated by semicolons, the step, and what of an old program's work ends otherwise after it.</summary>
    public static TheoryData<string, string, string[]> Steps => new()
    {
        // Tables.
        { Users, "TCREATE notes text:str", [] },
        { Users, "TRENAME users people", ["insert", "read"] },
        { Users, "TDROP users", ["insert", "read"] },

        // Columns.
        { Users, "TALTER users ADD color:str", [] },
        { Users, "TALTER users ADD color:str:notnull:default(red)", [] },
        { Users, "TALTER users ADD color:str:notnull", ["insert"] },
        { Users, "TALTER users DROP nick", ["read"] },
        { Users, "TALTER users RENAME nick alias", ["query by nick"] },
        { Users, "TALTER users TYPE age float", ["insert"] },
        { Users, "TALTER users TYPE age str", ["insert"] },
        { Users, "TALTER users TYPE nick str", [] },
        { Users, "TALTER users TYPE team int", ["insert"] },

        // Columns of a table whose rows come along with others'.
        { Users, "TALTER teams ADD color:str", [] },
        { Users, "TALTER teams ADD color:str:notnull:default(red)", [] },
        { Users, "TALTER teams RENAME title name", ["query by its team's title"] },
        { Users, "TALTER teams TYPE motto bytes", ["read with its team"] },
        { Users, "TALTER teams DROP motto", ["read with its team"] },
        { Users, "TALTER teams DROP title", ["read with its team"] },
        { Users, "TALTER teams SET title notnull", ["insert a team without a title"] },
        { Users + ";TALTER teams SET title notnull", "TALTER teams UNSET title notnull", ["insert a team without a title"] },
        { Users, "TRENAME teams groups", ["read with its team"] },

        // Modifiers.
        { Users, "TALTER users SET nick unique", ["insert equal nicks"] },
        { Users, "TALTER users UNSET name unique", ["upsert by name"] },
        { Users, "TALTER users SET nick index", [] },
        { Users + ";TALTER users SET nick index", "TALTER users UNSET nick index", [] },
        { Users, "TALTER users SET nick noindex", [] },
        { Users + ";TALTER users SET nick noindex", "TALTER users UNSET nick noindex", [] },
        { Users, "TALTER users SET nick notnull", ["insert without nick"] },
        { Users, "TALTER users UNSET name notnull", ["read what others wrote without a name"] },
        { Users, "TALTER users SET age default(5)", [] },
        { Users + ";TALTER users SET age default(5)", "TALTER users SET age default(6)", [] },
        { Users + ";TALTER users SET age default(5)", "TALTER users UNSET age default", [] },
        { Users + ";TALTER users SET age notnull;TALTER users SET age default(5)", "TALTER users UNSET age default", ["command that leaves age out"] },
        { Users, "TALTER users SET team ondelete(cascade)", ["delete a team with a user"] },
        { Users, "TALTER users SET team ondelete(setnull)", ["delete a team with a user"] },
        { Users + ";TALTER users SET team ondelete(cascade)", "TALTER users UNSET team ondelete", ["delete a team with a user"] },

        // Rules over several columns, and expiry.
        { Users, "TALTER users ADD INDEX nick,age", [] },
        { Users + ";TALTER users ADD INDEX nick,age", "TALTER users DROP INDEX nick,age", [] },
        { Users, "TALTER users ADD UNIQUE nick,team", ["insert equal nicks"] },
        { Users + ";TALTER users ADD UNIQUE nick,team", "TALTER users DROP UNIQUE nick,team", ["insert equal nicks"] },
        { Users, "TALTER users SET TTL 60", ["row after an hour"] },
        { Users + ";TALTER users SET TTL 60", "TALTER users UNSET TTL", ["row after an hour"] },

        // Rows.
        { Users, "TUPDATE users SET age 1 WHERE age IS NULL", [] },
        { Users, "TINSERT users name ann", [] },
        { Users, "-- run: nothing", [] },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task The_report_says_what_a_program_from_before_meets(string before, string step, string[] changed)
    {
        string url = _engine.CreateDatabase() + "?timeout=60s&connect_timeout=60s";
        await using var db = await KindsDb.ConnectAsync(url);
        var session = new MigrationSession(db.Connection);
        DatabaseSchema schema = DatabaseSchema.Empty;
        foreach (string command in before.Split(';').Prepend("TCREATE teams title:str motto:str")) schema = await RunAsync(command);
        var client = new OldClient(db, _clock);
        var was = await client.WorkAsync();
        Assert.All(OldClient.Everyday, what => Assert.DoesNotContain("refused", was[what], StringComparison.Ordinal));

        var report = StepReport.Of(schema, Parsed(step));
        // Rows that would be in the way are no matter of the client.
        await session.RunAsync(default, "TDEL", "users", "WHERE", "id", ">", "0");
        await session.RunAsync(default, "TDEL", "teams", "WHERE", "id", ">", "0");
        await RunAsync(step);
        var now = await client.WorkAsync();
        string[] otherwise = [.. was.Keys.Where(what => was[what] != now[what])];
        TestContext.Current.TestOutputHelper!.WriteLine($"{step}: {report.Impact} | {string.Join(", ", otherwise.Select(what => $"{what} ({was[what]} -> {now[what]})"))}");
        Assert.Subset(otherwise.ToHashSet(), changed.ToHashSet());
        Assert.Equal(changed.Length == 0, otherwise.Length == 0);
        Assert.Equal(
            otherwise.Length == 0 ? ClientImpact.None : otherwise.Any(OldClient.Everyday.Contains) ? ClientImpact.Breaks : ClientImpact.Refuses,
            report.Impact);

        async Task<DatabaseSchema> RunAsync(string line)
        {
            var command = Parsed(line);
            Assert.True(SchemaReplay.TryApply(schema, command, out var next, out var error), error?.Text);
            if (command.Step is null) await session.RunAsync(command.Words, default);
            return next!;
        }
    }

    private static ScriptCommand Parsed(string line)
    {
        Assert.True(ScriptParser.TryParse("0001_x", $"-- id: 0001_x\n-- parent: none\n-- result: x\n{line}\n", out var script, out var problem), problem?.Message);
        return script!.Commands[0];
    }
}
