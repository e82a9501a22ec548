using Lux.Language;

namespace Lux.Schema.Tests.Migrations;

/// <summary>Migrations that end in the middle, and several at once.</summary>
public sealed class InterruptedTests(EngineFixture engine)
{
    private static readonly DatabaseSchema First = ScriptFiles.Database("users name:str:notnull age:str");
    private static readonly DatabaseSchema Last = ScriptFiles.Database("users name:str:notnull age:int n:int:default(0)", "notes owner:ref(users) text:str");

    private static readonly MigrationScripts Scripts = ScriptFiles.Then(
        [First],
        "TALTER users TYPE age int", "TALTER users ADD n:int:default(0)", "TUPDATE users SET age 5 n 1 WHERE age IS NULL", "TCREATE notes owner:ref(users) text:str", "TINSERT notes text hello owner 1", "-- run: nothing", "TALTER users SET name notnull");

    private static readonly MigrationOptions Options = new() { PageRows = 2, Steps = new Dictionary<string, IMigrationStep> { ["nothing"] = new Nothing() } };

    [Fact]
    public async Task Killed_at_any_part_it_goes_on_where_it_was()
    {
        int parts = 0;
        await PreparedAsync(Options with { OnPart = _ => parts++ });
        Assert.InRange(parts, 25, 60);
        for (int kill = 1; kill <= parts; kill++)
        {
            int left = kill;
            var (database, _) = await PreparedAsync(null);
            await Assert.ThrowsAsync<KilledException>(() => ScriptFiles.RunAsync(database, Scripts, Options with { OnPart = part => { if (--left == 0) throw new KilledException(part); } }));
            await ScriptFiles.RunAsync(database, Scripts, Options);
            await AssertAppliedAsync(database);
        }
    }

    [Fact]
    public async Task Killed_on_the_way_back_it_goes_on_or_returns()
    {
        int parts = 0;
        var (first, _) = await PreparedAsync(Options);
        var back = Options with { To = "0001_step", AllowDown = true };
        await ScriptFiles.RunAsync(first, Scripts, back with { OnPart = _ => parts++ });
        Assert.InRange(parts, 15, 60);
        for (int kill = 1; kill <= parts; kill++)
        {
            int left = kill;
            var (database, _) = await PreparedAsync(Options);
            await Assert.ThrowsAsync<KilledException>(() => ScriptFiles.RunAsync(database, Scripts, back with { OnPart = part => { if (--left == 0) throw new KilledException(part); } }));
            if (kill % 2 == 0)
            {
                await ScriptFiles.RunAsync(database, Scripts, back);
                Assert.Equal(First.Sorted(), await ScriptFiles.SchemaAsync(database));
            }
            await ScriptFiles.RunAsync(database, Scripts, Options);
            Assert.Equal(Last.Sorted(), await ScriptFiles.SchemaAsync(database));
        }
    }

    [Fact]
    public async Task Of_several_processes_at_once_one_migrates_and_the_others_see_it_done()
    {
        var (database, _) = await PreparedAsync(null);
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ScriptFiles.RunAsync(database, Scripts, Options)));
        Assert.Single(results, result => result.Applied.Count == 1);
        await AssertAppliedAsync(database);
    }

    [Fact]
    public async Task A_process_that_died_keeps_others_waiting_until_its_lease_ends()
    {
        var (database, _) = await PreparedAsync(null);
        await ScriptFiles.CommandAsync(database, "TINSERT @lux_migration_lease TTL 1 name migrate owner ann@laptop");
        List<string> told = [];
        await ScriptFiles.RunAsync(database, Scripts, Options, new Told(told));
        Assert.Contains("waiting for ann@laptop, who migrates", told);
        await AssertAppliedAsync(database);
    }

    [Fact]
    public async Task Patience_ends()
    {
        var (database, _) = await PreparedAsync(null);
        await ScriptFiles.CommandAsync(database, "TINSERT @lux_migration_lease TTL 600 name migrate owner ann@laptop");
        var stuck = await Assert.ThrowsAsync<MigrationException>(() => ScriptFiles.RunAsync(database, Scripts, Options with { Patience = TimeSpan.FromMilliseconds(300) }));
        Assert.StartsWith("ann@laptop has been migrating", stuck.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_whose_lease_is_gone_stops()
    {
        var (database, _) = await PreparedAsync(null);
        var options = Options with { Lease = TimeSpan.FromSeconds(1) };
        var lost = await Assert.ThrowsAsync<MigrationException>(() => ScriptFiles.RunAsync(database, Scripts, options with
        {
            Steps = new Dictionary<string, IMigrationStep> { ["nothing"] = new Losing(database) },
        }));
        Assert.StartsWith("the lease was lost", lost.Message, StringComparison.Ordinal);
        await ScriptFiles.RunAsync(database, Scripts, Options);
        await AssertAppliedAsync(database);
    }

    [Fact]
    public async Task A_process_that_was_held_up_for_longer_than_its_lease_changes_nothing_any_more()
    {
        int notes = 0;
        var counting = Options with { OnPart = _ => notes++ };
        await PreparedAsync(counting);
        for (int pause = 1; pause <= notes; pause++)
        {
            int left = pause;
            var (database, _) = await PreparedAsync(null);
            // The other one does it all while this one stands still.
            void Overtaken(string part)
            {
                if (--left == 0) Task.Run(OvertakeAsync).GetAwaiter().GetResult();
            }
            async Task OvertakeAsync()
            {
                await ScriptFiles.CommandAsync(database, "TDEL @lux_migration_lease WHERE name = migrate");
                await ScriptFiles.RunAsync(database, Scripts, Options);
            }
            var ended = await Record.ExceptionAsync(() => ScriptFiles.RunAsync(database, Scripts, Options with { OnPart = Overtaken }));
            if (ended is not null) Assert.IsAssignableFrom<LuxException>(ended);
            await AssertAppliedAsync(database);
        }
    }

    private async Task<(LuxConnectionOptions Database, MigrationResult? Result)> PreparedAsync(MigrationOptions? then)
    {
        var database = engine.NewDatabase();
        await ScriptFiles.RunAsync(database, Scripts, new() { To = "0001_step" });
        for (int i = 0; i < 5; i++) await ScriptFiles.CommandAsync(database, "TINSERT @users name ann");
        return (database, then is null ? null : await ScriptFiles.RunAsync(database, Scripts, then));
    }

    private static async Task AssertAppliedAsync(LuxConnectionOptions database)
    {
        Assert.Equal(Last.Sorted(), await ScriptFiles.SchemaAsync(database));
        var rows = await ScriptFiles.CommandAsync(database, "TQUERY @users");
        Assert.All(rows.Items, row => Assert.EndsWith("age, 5, n, 1]", row.ToString(), StringComparison.Ordinal));
        Assert.Equal("[[1, owner, 1, text, hello]]", (await ScriptFiles.CommandAsync(database, "TQUERY @notes")).ToString());
        var status = await ScriptFiles.StatusAsync(database, Scripts);
        Assert.Equal((0, 7), (status.Pending, status.Scripts[1].DoneSteps));
    }

    private sealed class KilledException(string part) : Exception(part);

    private sealed class Nothing : IMigrationStep
    {
        public ValueTask<string?> RunAsync(MigrationPage page, CancellationToken cancellationToken) => new(page.Position is null ? "half" : null);
    }

    private sealed class Losing(LuxConnectionOptions database) : IMigrationStep
    {
        public async ValueTask<string?> RunAsync(MigrationPage page, CancellationToken cancellationToken)
        {
            await ScriptFiles.CommandAsync(database, "TDEL @lux_migration_lease WHERE name = migrate");
            await Task.Delay(TimeSpan.FromSeconds(30), cancellationToken);
            return null;
        }
    }

    private sealed class Told(List<string> told) : IProgress<MigrationProgress>
    {
        public void Report(MigrationProgress value) => told.Add(value.Text);
    }
}
