using Lux.Language;

namespace Lux.Schema.Tests.Migrations;

/// <summary>Scripts on an engine.</summary>
public sealed class ApplyTests(EngineFixture engine)
{
    private static readonly DatabaseSchema First = ScriptFiles.Database("users name:str:notnull age:str"), Second = ScriptFiles.Database("users name:str:notnull age:str color:str", "notes owner:ref(users) text:str");

    [Fact]
    public async Task All_scripts_are_applied_once_and_the_history_says_by_whom()
    {
        var options = engine.NewDatabase();
        var scripts = ScriptFiles.Through(First, Second);
        List<string> told = [];
        var result = await ScriptFiles.RunAsync(options, scripts, new() { By = "ann@laptop" }, new Progress(p => told.Add($"{p.Phase} {p.Script} {p.Step}/{p.Steps} {p.Text}")));
        Assert.Equal(["0001_step", "0002_step"], result.Applied);
        Assert.Equal(Second.Sorted(), await ScriptFiles.SchemaAsync(options));
        Assert.Equal("Applying 0002_step 2/2 adds column users.color", told[^2]);

        Assert.Empty((await ScriptFiles.RunAsync(options, scripts)).Applied);
        var status = await ScriptFiles.StatusAsync(options, scripts);
        Assert.Equal([("0001_step", ScriptState.Applied, 1, "ann@laptop"), ("0002_step", ScriptState.Applied, 2, "ann@laptop")], status.Scripts.Select(script => (script.Id, script.State, script.DoneSteps, script.By)));
        Assert.Empty(status.Drift);
    }

    [Fact]
    public async Task A_dry_run_says_what_it_would_do_and_does_nothing()
    {
        var options = engine.NewDatabase();
        var result = await ScriptFiles.RunAsync(options, ScriptFiles.Through(First, Second), new() { DryRun = true });
        Assert.Equal(["creates table users", "creates table notes", "adds column users.color"], result.Plan.Steps.Select(step => step.Step.Summary));
        Assert.Empty(result.Applied);
        Assert.Equal(DatabaseSchema.Empty, await ScriptFiles.SchemaAsync(options));
    }

    [Fact]
    public async Task It_stops_after_the_script_that_is_named_and_goes_back_only_when_allowed()
    {
        var options = engine.NewDatabase();
        var scripts = ScriptFiles.Through(First, Second);
        await ScriptFiles.RunAsync(options, scripts, new() { To = "0001_step" });
        Assert.Equal(First.Sorted(), await ScriptFiles.SchemaAsync(options));
        await ScriptFiles.RunAsync(options, scripts);

        var refused = await Assert.ThrowsAsync<MigrationException>(() => ScriptFiles.RunAsync(options, scripts, new() { To = "0001_step" }));
        Assert.Contains("rows written to notes since are lost", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["0002_step"], (await ScriptFiles.RunAsync(options, scripts, new() { To = "0001_step", AllowDown = true })).Undone);
        Assert.Equal(First.Sorted(), await ScriptFiles.SchemaAsync(options));
        await ScriptFiles.RunAsync(options, scripts);
        Assert.Equal(["0002_step", "0001_step"], (await ScriptFiles.RunAsync(options, scripts, new() { ToNothing = true, AllowDown = true })).Undone);
        Assert.Equal(DatabaseSchema.Empty, await ScriptFiles.SchemaAsync(options));
        await ScriptFiles.RunAsync(options, scripts);
        Assert.Equal(Second.Sorted(), await ScriptFiles.SchemaAsync(options));
    }

    [Fact]
    public async Task Rows_that_would_stop_a_step_are_counted_before_anything_is_done()
    {
        var options = engine.NewDatabase();
        var next = ScriptFiles.Database("users name:str:notnull:unique age:int:notnull born:int:notnull", "notes text:str");
        var scripts = ScriptFiles.Through(First, next);
        await ScriptFiles.RunAsync(options, scripts, new() { To = "0001_step" });
        await ScriptFiles.CommandAsync(options, "TINSERT @users name ann age 7", "TINSERT @users name ann age old", "TINSERT @users name bob");
        var blocked = await Assert.ThrowsAsync<MigrationException>(() => ScriptFiles.RunAsync(options, scripts));
        Assert.Equal(
            [
                "0002_step step 1: narrows users.age from str to int: 1 row of users does not convert from str to int (id 2 'old'); change it first",
                "0002_step step 3: adds column users.born: users has 3 rows, which have no value of born; give it a default, or add it nullable, fill it and set notnull",
                "0002_step step 4: sets unique of users.name: 2 rows of users share 1 value of name ('ann'); make them differ first",
                "0002_step step 5: sets notnull of users.age: 1 row of users is null in age (id 3); fill it first",
            ],
            blocked.Reasons);
        Assert.Equal(First.Sorted(), await ScriptFiles.SchemaAsync(options));
    }

    [Fact]
    public async Task Rows_that_a_step_before_mends_do_not_stop_it()
    {
        var options = engine.NewDatabase();
        var scripts = ScriptFiles.Then([First], "TUPDATE users SET age 0 WHERE age IS NULL OR age = old", "TALTER users TYPE age int", "TALTER users SET age notnull");
        await ScriptFiles.RunAsync(options, scripts, new() { To = "0001_step" });
        await ScriptFiles.CommandAsync(options, "TINSERT @users name ann age old", "TINSERT @users name bob");
        var result = await ScriptFiles.RunAsync(options, scripts);
        Assert.Equal(2, result.Plan.Findings.Count);
        Assert.Equal("[[1, name, ann, age, 0], [2, name, bob, age, 0]]", (await ScriptFiles.CommandAsync(options, "TQUERY @users")).ToString());
    }

    [Fact]
    public async Task A_plan_says_how_much_work_each_step_is()
    {
        var options = engine.NewDatabase();
        var scripts = ScriptFiles.Then(
            [First], "TUPDATE users SET age 1 WHERE name = ann", "TALTER users TYPE age int", "TALTER users ADD n:int", "TUPDATE users SET n 1 WHERE name = ann", "TALTER users SET name index", "TINSERT users name bob", "-- run: shout");
        await ScriptFiles.RunAsync(options, scripts, new() { To = "0001_step" });
        await using (var connection = await LuxConnection.ConnectAsync(options))
            await Task.WhenAll(Enumerable.Range(0, 3000).Select(i => connection.ExecuteAsync("TINSERT", $"{options.Database}.users", "name", i % 3 == 0 ? "ann" : "bob").AsTask()));
        var steps = new Dictionary<string, IMigrationStep> { ["shout"] = new Shout() };
        var plan = (await ScriptFiles.RunAsync(options, scripts, new() { DryRun = true, Steps = steps })).Plan;
        // What a step before decides is at most all rows.
        Assert.Equal([(3000, 1000), (3000, 0), (0, 0), (3000, 3000), (3000, 0), (0, 1), (0, 0)], plan.Steps.Select(step => (step.Work.Reads, step.Work.Writes)));
        Assert.Equal([true, true, false, true, true, false, null], plan.Steps.Select(step => step.Work.Time > TimeSpan.Zero ? true : step.Work.Time is null ? (bool?)null : false));
        Assert.Equal(plan.Steps.Sum(step => step.Work.Time?.Ticks), plan.Time.Ticks);
        Assert.True(plan.Steps[3].Work.Time > plan.Steps[1].Work.Time, "changing each row takes longer than reading it");
    }

    [Fact]
    public async Task A_step_that_the_engine_refuses_is_named_with_its_place()
    {
        var options = engine.NewDatabase();
        var scripts = ScriptFiles.Then([First], "TUPDATE users SET age 7 WHERE name = ann", "TINSERT users name", "  bob age x", "TALTER users TYPE age int");
        await ScriptFiles.RunAsync(options, scripts, new() { To = "0001_step" });
        await ScriptFiles.CommandAsync(options, "TINSERT @users name ann age old");
        var refused = await Assert.ThrowsAsync<MigrationException>(() => ScriptFiles.RunAsync(options, scripts));
        Assert.StartsWith("0099_more.lux(8,1): the engine refused step 3 of 3; the steps before it are done, and the next run begins with it", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["TALTER users TYPE age int: 1 rows of 'users' do not convert to int, first id 2: 'x'"], refused.Reasons);
        await ScriptFiles.CommandAsync(options, "TUPDATE @users 2 age 8");
        await ScriptFiles.RunAsync(options, scripts);
        Assert.Equal("[[1, name, ann, age, 7], [2, name, bob, age, 8]]", (await ScriptFiles.CommandAsync(options, "TQUERY @users")).ToString());
    }

    [Fact]
    public async Task A_step_over_a_table_goes_in_pages()
    {
        var options = engine.NewDatabase();
        var scripts = ScriptFiles.Then([First], "TUPDATE users SET age 1 WHERE name = ann OR name = bob", "TDEL users WHERE name = carl", "TBATCH 2 6 TINSERT users name eve age 3 5 TUPDATE users 1 age 9");
        await ScriptFiles.RunAsync(options, scripts, new() { To = "0001_step" });
        for (int i = 0; i < 5; i++) await ScriptFiles.CommandAsync(options, "TINSERT @users name ann", "TINSERT @users name bob", "TINSERT @users name carl");
        List<string> positions = [];
        await ScriptFiles.RunAsync(options, scripts, new() { PageRows = 4 }, new Progress(p => positions.Add(p.Position)));
        Assert.Equal(["4", "8", "12", "all", "4", "8", "12", "all"], positions.Where(position => position.Length > 0));
        var rows = await ScriptFiles.CommandAsync(options, "TQUERY @users SELECT name,age");
        Assert.Equal(11, rows.Items.Count);
        Assert.Equal("[1, name, ann, age, 9]", rows.Items[0].ToString());
        Assert.All(rows.Items.Skip(1).Take(9), row => Assert.Equal("1", row.Items[4].AsString()));
        Assert.Equal("[16, name, eve, age, 3]", rows.Items[10].ToString());
    }

    [Fact]
    public async Task A_step_in_CSharp_works_in_pages()
    {
        var options = engine.NewDatabase();
        var scripts = ScriptFiles.Then([First], "-- run: shout", "TALTER users ADD b:bool");
        await ScriptFiles.RunAsync(options, scripts, new() { To = "0001_step" });
        await ScriptFiles.CommandAsync(options, "TINSERT @users name ann", "TINSERT @users name bob");
        var refused = await Assert.ThrowsAsync<MigrationException>(() => ScriptFiles.RunAsync(options, scripts));
        Assert.Equal(["shout"], refused.Reasons);
        await ScriptFiles.RunAsync(options, scripts, new() { Steps = new Dictionary<string, IMigrationStep> { ["shout"] = new Shout() } });
        Assert.Equal("[[1, name, ANN], [2, name, BOB]]", (await ScriptFiles.CommandAsync(options, "TQUERY @users SELECT name")).ToString());
    }

    [Fact]
    public async Task What_was_changed_by_hand_is_shown_as_commands_and_stops_it()
    {
        var options = engine.NewDatabase();
        await ScriptFiles.RunAsync(options, ScriptFiles.Through(First));
        await ScriptFiles.CommandAsync(options, "TALTER @users ADD extra:int", "TALTER @users SET name unique");
        Assert.Equal(["TALTER users UNSET name unique", "TALTER users DROP extra"], (await ScriptFiles.StatusAsync(options, ScriptFiles.Through(First))).Drift.Select(step => step.Command.ToString()));
        var drifted = await Assert.ThrowsAsync<MigrationException>(() => ScriptFiles.RunAsync(options, ScriptFiles.Through(First, Second)));
        Assert.Equal(2, drifted.Reasons.Count);
    }

    [Fact]
    public async Task Tables_from_before_are_adopted_when_a_script_has_their_schema()
    {
        var options = engine.NewDatabase();
        await ScriptFiles.CommandAsync(options, "TCREATE @users name:str:notnull age:str");
        var scripts = ScriptFiles.Through(First, Second);
        await Assert.ThrowsAsync<MigrationException>(() => ScriptFiles.RunAsync(options, scripts));
        var result = await ScriptFiles.RunAsync(options, scripts, new() { Adopt = true });
        Assert.Equal(["0001_step"], result.Plan.Adopted);
        Assert.Equal(["0002_step"], result.Applied);
        Assert.Equal(0, (await ScriptFiles.StatusAsync(options, scripts)).Pending);
        await ScriptFiles.RunAsync(options, scripts, new() { ToNothing = true, AllowDown = true });
        Assert.Equal(DatabaseSchema.Empty, await ScriptFiles.SchemaAsync(options));
    }

    [Fact]
    public async Task A_program_that_is_behind_leaves_the_engine_alone()
    {
        var options = engine.NewDatabase();
        await ScriptFiles.RunAsync(options, ScriptFiles.Through(First, Second));
        Assert.Empty((await ScriptFiles.RunAsync(options, ScriptFiles.Through(First))).Applied);
        Assert.Equal(["0002_step"], (await ScriptFiles.StatusAsync(options, ScriptFiles.Through(First))).Ahead);
        Assert.Equal(Second.Sorted(), await ScriptFiles.SchemaAsync(options));
    }

    [Fact]
    public async Task A_script_that_was_edited_after_it_was_applied_is_named()
    {
        var options = engine.NewDatabase();
        await ScriptFiles.RunAsync(options, ScriptFiles.Through(First), new() { By = "ann" });
        var edited = await Assert.ThrowsAsync<MigrationException>(() => ScriptFiles.RunAsync(options, ScriptFiles.Through(ScriptFiles.Database("users name:str:notnull age:int"))));
        Assert.StartsWith("script '0001_step' was edited after it was applied by ann (then ", edited.Reasons[0], StringComparison.Ordinal);
    }

    private sealed class Progress(Action<MigrationProgress> told) : IProgress<MigrationProgress>
    {
        public void Report(MigrationProgress value) => told(value);
    }

    private sealed class Shout : IMigrationStep
    {
        public async ValueTask<string?> RunAsync(MigrationPage page, CancellationToken cancellationToken)
        {
            string from = page.Position ?? "0";
            var rows = await page.Connection.ExecuteAsync("TQUERY", [page.Table("users"), "SELECT", "name", "WHERE", "id", ">", from, "ORDER", "BY", "id", "LIMIT", "1"], cancellationToken);
            if (rows.Items.Count == 0) return null;
            string id = rows.Items[0].Items[0].AsString()!;
            await page.Connection.ExecuteAsync("TUPDATE", [page.Table("users"), id, "name", rows.Items[0].Items[2].AsString()!.ToUpperInvariant()], cancellationToken);
            return id;
        }
    }
}
