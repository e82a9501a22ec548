using System.Diagnostics;
using System.Globalization;
using Lux.Engine;
using Lux.Migrations.App;
using Lux.Tests;

namespace Lux.Schema.Tests.Migrations;

/// <summary>An app with a step in C# that reads and writes the rows of its version: JSON, a vector and references. It is killed, and goes on at its page.</summary>
public sealed class StepInCSharpTests : IAsyncLifetime
{
    private const int People = 7;   // four pages and an empty one

    private static readonly MigrationOptions Options = new() { Steps = new Dictionary<string, IMigrationStep> { ["fill_cities"] = new FillCities() } };

    private readonly PassingClock _clock = new();
    private LuxEngine _engine = null!;

    public async ValueTask InitializeAsync() => _engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20, TimeProvider = _clock });

    public async ValueTask DisposeAsync() => await _engine.DisposeAsync();

    [Fact]
    public async Task Killed_at_any_part_it_goes_on_at_its_page()
    {
        int parts = 0;
        string counted = await DatabaseAsync();
        await MigrateAsync(counted, Options with { OnPart = _ => parts++ });
        await AssertMigratedAsync(counted);
        Assert.InRange(parts, 25, 50);
        for (int kill = 1; kill <= parts; kill++)
        {
            int left = kill;
            string database = await DatabaseAsync();
            await Assert.ThrowsAsync<TimeoutException>(() => MigrateAsync(database, Options with { OnPart = part => { if (--left == 0) throw new TimeoutException(part); } }));
            await MigrateAsync(database, Options);
            await AssertMigratedAsync(database);
        }
    }

    [Fact]
    public async Task A_process_killed_at_its_writes_goes_on_at_its_page()
    {
        string counted = await DatabaseAsync();
        int writes = 0;
        await using (var proxy = new StoppingProxy(_engine.Port, command => { writes += MigrationTraffic.IsWrite(command) ? 1 : 0; return Stop.Not; }))
            Assert.True(await RunAsync(proxy, counted));
        await AssertMigratedAsync(counted);

        int points = 2 * writes, tries = Math.Min(points, Rounds.Of(5));
        for (int i = 0; i < tries; i++)
        {
            int point = i * points / tries, left = point / 2;
            string database = await DatabaseAsync();
            string[] done;
            await using (var proxy = new StoppingProxy(_engine.Port, command => MigrationTraffic.IsWrite(command) && left-- == 0 ? point % 2 == 0 ? Stop.Before : Stop.After : Stop.Not))
            {
                Assert.False(await RunAsync(proxy, database));
                done = Pages(proxy.Passed, database);
            }
            await using var rest = new StoppingProxy(_engine.Port, _ => Stop.Not);
            await MigrateAsync(database, Options, rest.Port);
            await AssertMigratedAsync(database);
            // At most the page that was under way comes twice.
            Assert.InRange(done.Length + Pages(rest.Passed, database).Length, 4, 5);
        }
    }

    /// <summary>The writes of the step that got to the engine.</summary>
    private static string[] Pages(string[] passed, string database) =>
        [.. passed.Where(command => command.StartsWith("TBATCH", StringComparison.Ordinal) && command.Contains($"TUPSERT {database}.cities", StringComparison.Ordinal))];

    private async Task<bool> RunAsync(StoppingProxy proxy, string database)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Lux.Migrations.App.dll"), Url(proxy.Port, database)]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var ended = process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        if (await Task.WhenAny(ended, proxy.Stopped) == proxy.Stopped)
        {
            process.Kill();
            await ended;
            _clock.Pass(TimeSpan.FromSeconds(31));   // its lease
            return false;
        }
        await ended;
        Assert.True(process.ExitCode == 0, await error);
        Assert.Equal("0002_cities 0003_persons\n", await output);
        return true;
    }

    private async Task MigrateAsync(string database, MigrationOptions options, int? port = null)
    {
        await using var db = await AppDb.ConnectAsync(Url(port ?? _engine.Port, database));
        await db.MigrateAsync(options);
    }

    /// <summary>A database after the first script, with rows.</summary>
    private async Task<string> DatabaseAsync()
    {
        string database = _engine.CreateDatabase().Split('/')[^1];
        await MigrateAsync(database, Options with { To = "0001_initial" });
        await using var connection = await LuxConnection.ConnectAsync(Url(_engine.Port, database));
        for (int i = 1; i <= People; i++)
            await connection.ExecuteAsync("TINSERT", $"{database}.people", "name", $"p{i}", "profile", i % 2 == 0 ? """{"city":"Bonn","age":7}""" : """{"city":"Köln"}""", "place", $"[{i},2]");
        await connection.ExecuteAsync("TINSERT", $"{database}.people", "name", "nobody");
        return database;
    }

    private async Task AssertMigratedAsync(string database)
    {
        await using var db = await AppDb.ConnectAsync(Url(_engine.Port, database));
        var persons = await db.Persons.OrderBy(one => one.Id).ToArrayAsync();
        var cities = (await db.Cities.OrderBy(one => one.Name).ToArrayAsync()).ToDictionary(one => one.Id, one => one.Name);
        Assert.Equal(["Bonn", "Köln"], cities.Values);
        Assert.Equal([.. Enumerable.Range(1, People).Select(i => $"p{i} {(i % 2 == 0 ? "Bonn" : "Köln")} {i}"), "nobody  "], persons.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Name} {(one.City is { } city ? cities[city] : "")} {one.East}")));
    }

    private static string Url(int port, string database) => string.Create(CultureInfo.InvariantCulture, $"lux://127.0.0.1:{port}/{database}?timeout=60s&connect_timeout=60s");
}
