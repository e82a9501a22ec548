using System.Globalization;
using System.Text.Json;
using Lux.Engine;
using Lux.Language;
using Lux.Schema;
using Lux.Tests;

namespace Lux.Tool.Tests;

/// <summary>SIGKILL of <c>lux migrate apply</c> at exact points; the next run finishes what is left.</summary>
public sealed class KilledTests : IAsyncLifetime
{
    private const int Rows = 6_000;   // two pages

    // What the engine must get, once and in this order.
    private static readonly string[] Steps =
    [
        "TCREATE notes text:str",
        "TALTER users ADD color:str:default(red)",
        "TUPDATE users SET n 1 color blue WHERE ( name STARTSWITH a ) AND id > 0 AND id <= 5000",
        "TUPDATE users SET n 1 color blue WHERE ( name STARTSWITH a ) AND id > 5000",
        "TINSERT notes text hello",
        "TALTER users SET color notnull",
        "TDROP old",
    ];

    private readonly PassingClock _clock = new();
    private LuxEngine _engine = null!;

    public async ValueTask InitializeAsync() => _engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20, TimeProvider = _clock });

    public async ValueTask DisposeAsync() => await _engine.DisposeAsync();

    [Fact]
    public async Task Killed_before_and_behind_each_step_it_goes_on_with_none_twice_and_none_missing()
    {
        using var project = Project();
        for (int round = 0; round < Rounds.Of(1); round++)
        {
            string database = await DatabaseAsync(project);
            List<string> passed = [];
            int kills = 0;
            for (; ; kills++)
            {
                // In turn: the engine has not got the step; it has done it, and nobody knows; it is in the history.
                int turn = (kills + round) % 3;
                bool isStepSeen = false;
                await using var proxy = new StoppingProxy(_engine.Port, command =>
                {
                    bool isNoted = isStepSeen && MigrationTraffic.IsDone(command);
                    isStepSeen |= MigrationTraffic.Step(command, database) is not null;
                    return turn == 2 ? (isNoted ? Stop.After : Stop.Not) : !isStepSeen ? Stop.Not : turn == 0 ? Stop.Before : Stop.After;
                });
                bool isDone = await RunAsync(proxy, project, database);
                passed.AddRange(proxy.Passed.Select(command => MigrationTraffic.Step(command, database)).OfType<string>());
                Assert.Equal(Steps.Take(passed.Count), passed);
                if (isDone) break;
            }
            Assert.Equal(Steps, passed);
            Assert.InRange(kills, Steps.Length, 2 * Steps.Length);
            await AssertAppliedAsync(database);
        }
    }

    [Fact]
    public async Task Killed_at_any_write_the_next_run_finishes()
    {
        using var project = Project();
        string counted = await DatabaseAsync(project);
        int writes = 0;
        await using (var proxy = new StoppingProxy(_engine.Port, command => { writes += MigrationTraffic.IsWrite(command) ? 1 : 0; return Stop.Not; }))
            Assert.True(await RunAsync(proxy, project, counted));
        await AssertAppliedAsync(counted);
        Assert.InRange(writes, 20, 40);

        int points = 2 * writes, tries = Math.Min(points, Rounds.Of(3));
        for (int i = 0; i < tries; i++)
        {
            int point = i * points / tries, left = point / 2;
            string database = await DatabaseAsync(project);
            await using (var proxy = new StoppingProxy(_engine.Port, command => MigrationTraffic.IsWrite(command) && left-- == 0 ? point % 2 == 0 ? Stop.Before : Stop.After : Stop.Not))
                Assert.False(await RunAsync(proxy, project, database));
            Assert.Equal(0, (await ApplyAsync(project, _engine.Port, database)).ExitCode);
            await AssertAppliedAsync(database);
        }
    }

    [Fact]
    public async Task Another_process_waits_for_one_that_hangs_and_takes_over_when_its_lease_ends()
    {
        using var project = Project();
        string database = await DatabaseAsync(project);
        await using var hanging = new StoppingProxy(_engine.Port, command => MigrationTraffic.Step(command, database) == Steps[3] ? Stop.After : Stop.Not);
        await using var first = Start(hanging.Port, project, database);
        await hanging.Stopped.WaitAsync(TimeSpan.FromSeconds(60));

        int asked = 0;
        var asks = new TaskCompletionSource();
        await using var waiting = new StoppingProxy(_engine.Port, command =>
        {
            if (command.Contains("lux_migration_lease TTL", StringComparison.Ordinal) && ++asked == 3) asks.SetResult();
            return Stop.Not;
        });
        var second = ApplyAsync(project, waiting.Port, database);
        await asks.Task.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.DoesNotContain(waiting.Passed, command => MigrationTraffic.Step(command, database) is not null);
        _clock.Pass(TimeSpan.FromSeconds(31));
        Assert.Equal(0, (await second).ExitCode);
        Assert.Equal(Steps[4..], waiting.Passed.Select(command => MigrationTraffic.Step(command, database)).OfType<string>());
        await AssertAppliedAsync(database);
    }

    [Fact]
    public async Task An_engine_that_is_killed_has_each_step_whole_or_not_at_all()
    {
        using var project = Project();
        using var data = new TemporaryFolder();
        string database = "";
        List<string> passed = [];
        // Each start costs a second: at every third step, or at all.
        int stride = Rounds.Of(1) == 1 ? 3 : 1;
        for (int kills = 0; ; kills++)
        {
            await using var process = LuxProcess.Start("start", "--port", "0", "--dir", data.Path, "--memory", "64m", "--output", "json");
            int port = new Uri(JsonDocument.Parse(await process.LineAsync()).RootElement.GetProperty("url").GetString()!).Port;
            if (kills == 0) database = await DatabaseAsync(project, port);
            else await EngineFixture.CommandsAsync(Url(port, database), "TDEL {db}.lux_migration_lease WHERE name = migrate");   // as if its time were over
            await using var proxy = new StoppingProxy(port, command =>
                kills * stride < Steps.Length && MigrationTraffic.Step(command, database) == Steps[kills * stride] ? Stop.After : Stop.Not);
            var apply = ApplyAsync(project, proxy.Port, database);
            bool isStopped = await Task.WhenAny(apply, proxy.Stopped) == proxy.Stopped;
            if (isStopped)
            {
                await process.SignalAsync("KILL");
                await process.EndAsync();
                await proxy.DisposeAsync();
                Assert.NotEqual(0, (await apply).ExitCode);
            }
            passed.AddRange(proxy.Passed.Select(command => MigrationTraffic.Step(command, database)).OfType<string>());
            Assert.Equal(Steps.Take(passed.Count), passed);
            if (isStopped) continue;
            Assert.Equal(0, (await apply).ExitCode);
            await AssertAppliedAsync(database, port);
            break;
        }
        Assert.Equal(Steps, passed);
    }

    /// <summary>Runs the tool behind a proxy until it ends or is killed where the proxy stops; the lease of a killed one is over.</summary>
    private async Task<bool> RunAsync(StoppingProxy proxy, TemporaryFolder project, string database)
    {
        await using var apply = Start(proxy.Port, project, database);
        var ended = apply.EndAsync();
        if (await Task.WhenAny(ended, proxy.Stopped) == proxy.Stopped)
        {
            await apply.SignalAsync("KILL");
            await ended;
            _clock.Pass(TimeSpan.FromSeconds(31));
            return false;
        }
        Assert.True((await ended).ExitCode == 0, (await ended).Error);
        return true;
    }

    private static LuxProcess Start(int port, TemporaryFolder project, string database) => LuxProcess.Start("migrate", "apply", "--yes", "--project", project.Path, "--url", Url(port, database));

    private static Task<Ran> ApplyAsync(TemporaryFolder project, int port, string database) => LuxTool.RunAsync("migrate", "apply", "--yes", "--project", project.Path, "--url", Url(port, database));

    private static string Url(int port, string database) => string.Create(CultureInfo.InvariantCulture, $"lux://127.0.0.1:{port}/{database}?timeout=60s&connect_timeout=60s");

    /// <summary>Scripts that do something of each kind.</summary>
    private static TemporaryFolder Project()
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "migrations"));
        folder.File("migrations/0001_initial.lux", Script("0001_initial", null, "TCREATE users name:str:notnull n:int", "TCREATE old a:int"));
        folder.File("migrations/0002_more.lux", Script("0002_more", File.ReadAllText(folder.File("migrations/0001_initial.lux")),
            "-- accept: drops table old",
            "TCREATE notes text:str",
            "TALTER users ADD color:str:default(red)",
            "TUPDATE users SET n 1 color blue WHERE name STARTSWITH a",
            "TINSERT notes text hello",
            "TALTER users SET color notnull",
            "TDROP old"));
        return folder;
    }

    private static string Script(string id, string? before, params string[] lines)
    {
        (string, string)[] chain = before is null ? [] : [("0001_initial", before)];
        var last = MigrationChain.Of(chain).Links.LastOrDefault()?.Script;
        string text = $"-- id: {id}\n-- parent: {(last is null ? "none" : $"{last.Id}@{last.Hash}")}\n-- result: ?\n{string.Join('\n', lines)}\n";
        return text.Replace("?", Fingerprint.OfDatabase(MigrationChain.Of([.. chain, (id, text)]).Result), StringComparison.Ordinal);
    }

    /// <summary>A database after the first script, with rows.</summary>
    private async Task<string> DatabaseAsync(TemporaryFolder project, int? port = null)
    {
        string database = _engine.CreateDatabase().Split('/')[^1];
        Assert.Equal(0, (await LuxTool.RunAsync("migrate", "apply", "--to", "0001_initial", "--project", project.Path, "--url", Url(port ?? _engine.Port, database))).ExitCode);
        await using var connection = await LuxConnection.ConnectAsync(Url(port ?? _engine.Port, database));
        await Task.WhenAll(Enumerable.Range(1, Rows).Select(i => connection.ExecuteAsync("TINSERT", $"{database}.users", "name", i % 2 == 0 ? "ann" : "bob", "n", 0).AsTask()));
        return database;
    }

    private async Task AssertAppliedAsync(string database, int? port = null)
    {
        await using var connection = await LuxConnection.ConnectAsync(Url(port ?? _engine.Port, database));
        Assert.Equal(["lux_migration_lease", "lux_migrations", "notes", "users"], (await connection.ExecuteAsync("TLIST", database)).Items.Select(item => item.AsString()!).Order(StringComparer.Ordinal));
        Assert.Equal(Rows / 2, (await connection.ExecuteAsync("TCOUNT", $"{database}.users", "WHERE", "name", "=", "ann", "AND", "n", "=", 1, "AND", "color", "=", "blue")).AsInt64());
        Assert.Equal(Rows / 2, (await connection.ExecuteAsync("TCOUNT", $"{database}.users", "WHERE", "name", "=", "bob", "AND", "n", "=", 0, "AND", "color", "=", "red")).AsInt64());
        Assert.Equal("[[1, text, hello]]", (await connection.ExecuteAsync("TQUERY", $"{database}.notes")).ToString());
        var history = await connection.ExecuteAsync("TQUERY", $"{database}.lux_migrations", "SELECT", "script,step,state", "ORDER", "BY", "script,step");
        Assert.Equal(
            ["0001_initial,0,applied", "0001_initial,1,done", "0001_initial,2,done", "0002_more,0,applied", .. Enumerable.Range(1, 6).Select(step => $"0002_more,{step},done")],
            history.Items.Select(row => string.Join(',', row.Items.Where((_, i) => i > 0 && i % 2 == 0).Select(item => item.AsString()))));
    }
}
