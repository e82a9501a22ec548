using System.Text.Json;
using Lux.Language;

namespace Lux.Tool.Tests;

public sealed class MigrateTests(EngineFixture engine)
{
    [Fact]
    public async Task Programs_get_what_is_applied_as_JSON()
    {
        using var project = Project("users name:str", "users name:str age:int");
        string url = engine.NewDatabase();
        var before = await RunAsync("status", project, url);
        Assert.Equal(1, before.ExitCode);
        Assert.Equal(["pending", "pending"], Parse(before).GetProperty("scripts").EnumerateArray().Select(script => script.GetProperty("state").GetString()));
        var applied = await RunAsync("apply", project, url);
        Assert.Equal((0, ""), (applied.ExitCode, applied.Error));
        Assert.Equal(["0001_step", "0002_step"], Parse(applied).GetProperty("applied").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(0, (await RunAsync("status", project, url)).ExitCode);
    }

    [Fact]
    public async Task A_plan_says_which_clients_break_and_which_rows_are_in_the_way()
    {
        using var project = Project("users name:str age:int", "users title:str age:int:unique");
        string url = engine.NewDatabase();
        await RunAsync("apply", project, url, "--to", "0001_step");
        await EngineFixture.CommandsAsync(url, "TINSERT {db}.users age 7", "TINSERT {db}.users age 7");
        var plan = await RunAsync("plan", project, url);
        Assert.Equal(1, plan.ExitCode);
        var document = Parse(plan);
        Assert.Equal(["break", "work", "limited"], document.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("change").GetProperty("old_clients").GetString()));
        Assert.Equal("sets unique of users.age: 2 rows of users share 1 value of age ('7'); make them differ first", document.GetProperty("findings")[0].GetProperty("message").GetString());
        Assert.Equal(1, (await RunAsync("apply", project, url, "--yes")).ExitCode);
    }

    [Fact]
    public async Task What_loses_values_is_done_after_yes_alone()
    {
        using var project = Project("users name:str age:int", "users name:str");
        string url = engine.NewDatabase();
        await RunAsync("apply", project, url, "--to", "0001_step");
        var asked = await RunAsync("apply", project, url);
        Assert.Equal(2, asked.ExitCode);
        Assert.Contains("This loses values: drops column users.age. Say --yes to do it.", asked.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("apply", project, url, "--yes")).ExitCode);
        Assert.Equal(2, (await RunAsync("down", project, url, "--all")).ExitCode);
        var down = await RunAsync("down", project, url, "--all", "--yes");
        Assert.Equal(["0002_step", "0001_step"], Parse(down).GetProperty("undone").EnumerateArray().Select(id => id.GetString()));
    }

    [Fact]
    public async Task What_cannot_be_meant_says_what_to_say()
    {
        using var project = Project("users name:str");
        string url = engine.NewDatabase();
        Assert.Contains("Say --to with the script to go back to, or --all.", (await RunAsync("down", project, url)).Error, StringComparison.Ordinal);
        Assert.Contains("there is no script '0009_x':", (await RunAsync("plan", project, url, "--to", "0009_x")).Error, StringComparison.Ordinal);
        using var empty = new TemporaryFolder();
        var none = await RunAsync("status", empty, url);
        Assert.Equal(5, none.ExitCode);
        Assert.Contains("lux migrate add writes the first one.", none.Error, StringComparison.Ordinal);
        Assert.Contains("cannot name a migration", (await LuxTool.RunAsync("migrate", "add", "a b", "--project", empty.Path)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_for_commands_of_ones_own_is_written_without_any()
    {
        using var project = Project("users name:str age:int");
        string url = engine.NewDatabase();
        var added = await LuxTool.RunAsync("migrate", "add", "ages", "--empty", "--project", project.Path);
        Assert.Equal((0, ""), (added.ExitCode, added.Error));
        Assert.StartsWith("Wrote migrations/0002_ages.lux: write its commands below", added.Out, StringComparison.Ordinal);
        await File.AppendAllTextAsync(project.File("migrations/0002_ages.lux"), "TUPDATE users SET age 1 WHERE age IS NULL\n");
        await RunAsync("apply", project, url, "--to", "0001_step");
        await EngineFixture.CommandsAsync(url, "TINSERT {db}.users name ann");
        var plan = await LuxTool.RunAsync("migrate", "plan", "--project", project.Path, "--url", url);
        Assert.Equal("0002_ages step 1: changes rows of users: safe; clients built before work (1 row to read, 1 to change, under a second)\n", plan.Out);
        Assert.Equal(0, (await RunAsync("apply", project, url)).ExitCode);
        Assert.Equal("1\n", (await LuxTool.RunAsync("query", "-u", url, "TCOUNT users WHERE age = 1")).Out);
    }

    [Fact]
    public async Task A_script_can_be_printed_for_another_client()
    {
        using var project = Project("users name:str", "users name:str age:int");
        var ran = await LuxTool.RunAsync("migrate", "script", "--project", project.Path);
        Assert.Equal((0, "-- 0001_step\nTCREATE users name:str\n-- 0002_step\nTALTER users ADD age:int\n"), (ran.ExitCode, ran.Out));
        ran = await LuxTool.RunAsync("migrate", "script", "--down", "--from", "0001_step", "--project", project.Path);
        Assert.Equal("-- 0002_step\n-- values written to users.age since are lost\nTALTER users DROP age\n", ran.Out);
    }

    private static Task<Ran> RunAsync(string command, TemporaryFolder project, string url, params string[] more) =>
        LuxTool.RunAsync(["migrate", command, "--project", project.Path, "--url", url, "--output", "json", .. more]);

    private static JsonElement Parse(Ran ran) => JsonDocument.Parse(ran.Out).RootElement;

    /// <summary>A folder with accepted scripts that lead through these tables.</summary>
    private static TemporaryFolder Project(params string[] tables)
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "migrations"));
        List<(string Id, string Text)> files = [];
        foreach (string table in tables)
        {
            Assert.True(SchemaParser.TryParseCreate(table.Split(' '), out _, out var schema, out var error), error?.Text);
            var (script, text) = ScriptWriter.Next(MigrationChain.Of(files), new([schema!]), Renames.None, "step")!.Value;
            foreach (var problem in MigrationChain.Of([.. files, (script.Id, text)]).Problems)
                text = text.Replace("-- result:", $"-- accept: {problem.Acknowledgement}\n-- result:", StringComparison.Ordinal);
            files.Add((script.Id, text));
            folder.File($"migrations/{script.Id}.lux", text);
        }
        return folder;
    }
}
