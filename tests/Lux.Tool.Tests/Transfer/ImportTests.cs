using System.Globalization;
using System.Text.Json;

namespace Lux.Tool.Tests;

public sealed class ImportTests(EngineFixture engine)
{
    [Fact]
    public async Task Refused_rows_go_to_a_file_with_line_and_reason_and_the_others_in()
    {
        using var folder = new TemporaryFolder();
        var url = await engine.NewChatAsync();
        var file = folder.File("users.csv", "name,age\ncid,5\ndan,old\nann,7\n\"eve\n,jr\",\n,3\ntoo,many,fields\n\"open");
        var ran = await LuxTool.RunAsync("import", "users", file, "-u", url, "-o", "json");
        Assert.Equal(1, ran.ExitCode);
        var report = JsonDocument.Parse(ran.Out).RootElement;
        Assert.Equal((3, 4), (report.GetProperty("rows").GetInt32(), report.GetProperty("refused").GetInt32()));
        Assert.Equal(
            """"
            lux_line,lux_reason,name,age
            3,"field 'age' expects int, got 'old'",dan,old
            4,unique constraint violation on field 'name',ann,7
            8,3 fields where the first line names 2,"too,many,fields"
            9,a quote is not closed,"""open"

            """", await File.ReadAllTextAsync(folder.File("users.bad.csv")));
        Assert.Equal("5\n", (await LuxTool.RunAsync("query", "-u", url, "TCOUNT users")).Out);
    }

    [Fact]
    public async Task The_file_of_refused_rows_is_imported_when_it_is_mended()
    {
        using var folder = new TemporaryFolder();
        var url = await engine.NewChatAsync();
        await LuxTool.RunAsync("import", "users", folder.File("users.csv", "name,age\ndan,old\n"), "-u", url);
        var bad = folder.File("users.bad.csv");
        await File.WriteAllTextAsync(bad, (await File.ReadAllTextAsync(bad)).Replace("dan,old", "dan,61", StringComparison.Ordinal));
        Assert.Equal((0, ""), await LuxTool.RunAsync("import", "users", bad, "-u", url) is var ran ? (ran.ExitCode, ran.Error) : default);
    }

    [Fact]
    public async Task A_json_line_that_leaves_a_column_out_takes_its_default_and_null_is_null()
    {
        using var folder = new TemporaryFolder();
        var url = engine.NewDatabase();
        await EngineFixture.CommandsAsync(url, "TCREATE {db}.t name:str color:str:default(teal)");
        var file = folder.File("t.jsonl", "{\"name\":\"a\"}\n\n{\"name\":\"b\",\"color\":null}\n{\"nam\":1}\n[1]\n{\"name\":\n");
        var ran = await LuxTool.RunAsync("import", "t", file, "-u", url);
        Assert.Equal(1, ran.ExitCode);
        Assert.Equal("""[{"id":1,"name":"a","color":"teal"},{"id":2,"name":"b","color":null}]""" + "\n", (await LuxTool.RunAsync("query", "-u", url, "-o", "json", "TQUERY", "t", "SELECT", "id,name,color")).Out);
        var reasons = (await File.ReadAllLinesAsync(folder.File("t.bad.jsonl"))).Select(line => JsonDocument.Parse(line).RootElement).Select(line => (line.GetProperty("lux_line").GetInt32(), line.GetProperty("lux_reason").GetString()!));
        Assert.Equal([(4, "unknown field 'nam'"), (5, "the line is no JSON object")], reasons.Take(2));
    }

    [Fact]
    public async Task An_import_that_stopped_goes_on_behind_the_last_row_that_is_in()
    {
        using var folder = new TemporaryFolder();
        var url = engine.NewDatabase();
        await EngineFixture.CommandsAsync(url, "TCREATE {db}.t n:int:unique");
        var lines = Enumerable.Range(0, 5000).Select(i => i % 997 == 5 ? "oops" : i % 991 == 7 ? "1" : i.ToString(CultureInfo.InvariantCulture)).ToArray();
        var file = folder.File("t.csv", "n\n" + string.Join('\n', lines) + "\n");

        // It stops where more rows are refused than it was told to bear.
        var stopped = await LuxTool.RunAsync("import", "t", file, "-u", url, "--max-bad", "4");
        Assert.Equal(1, stopped.ExitCode);
        Assert.Contains("More than 4 rows refused", stopped.Error, StringComparison.Ordinal);
        Assert.Contains("lux_imports", (await LuxTool.RunAsync("query", "-u", url, "\\d")).Out, StringComparison.Ordinal);

        var on = await LuxTool.RunAsync("import", "t", file, "-u", url);
        Assert.StartsWith("Going on behind record ", on.Error, StringComparison.Ordinal);
        var expected = lines.Where(line => line != "oops").Distinct().Count();
        Assert.Equal($"{expected}\n", (await LuxTool.RunAsync("query", "-u", url, "TCOUNT t")).Out);
        var refused = (await File.ReadAllLinesAsync(folder.File("t.bad.csv"))).Skip(1).Select(line => int.Parse(line.Split(',')[0], CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(lines.Select((line, i) => (line, i)).Where(one => one.line == "oops" || (one.line == "1" && one.i != 1)).Select(one => one.i + 2), refused);
        Assert.DoesNotContain("lux_imports", (await LuxTool.RunAsync("query", "-u", url, "\\d")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_changed_since_it_stopped_is_begun_anew_only_on_demand()
    {
        using var folder = new TemporaryFolder();
        var url = engine.NewDatabase();
        await EngineFixture.CommandsAsync(url, "TCREATE {db}.t n:int");
        var file = folder.File("t.csv", "n\n" + string.Concat(Enumerable.Range(0, 1500).Select(i => $"{i}\n")) + "oops\n");
        Assert.Equal(1, (await LuxTool.RunAsync("import", "t", file, "-u", url, "--max-bad", "0")).ExitCode);
        await File.AppendAllTextAsync(file, "7\n");
        var changed = await LuxTool.RunAsync("import", "t", file, "-u", url);
        Assert.Equal(5, changed.ExitCode);
        Assert.Contains("the file has changed since; say --restart to begin anew", changed.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await LuxTool.RunAsync("import", "t", file, "-u", url, "--restart")).ExitCode);
        Assert.Equal("2501\n", (await LuxTool.RunAsync("query", "-u", url, "TCOUNT t")).Out);   // 1000 of the first run, 1501 of the second
    }

    [Theory]
    [InlineData("users.csv", "name,agee\nx,1\n", 5, "has the column 'agee', which table 'users' has not; it has name, age. Nothing of it was imported.")]
    [InlineData("users.csv", "", 5, "The file is empty; its first line names the columns.")]
    [InlineData("users.csv", "name,name\nx,1\n", 5, "Line 1 names the column 'name' twice.")]
    [InlineData("users.parquet", "PAR1", 5, "is no Parquet file")]
    [InlineData("users.xlsx", "", 2, "The end '.xlsx' of")]
    public async Task A_file_that_cannot_be_meant_changes_nothing(string name, string text, int exitCode, string says)
    {
        using var folder = new TemporaryFolder();
        var url = await engine.NewChatAsync();
        var ran = await LuxTool.RunAsync("import", "users", folder.File(name, text), "-u", url);
        Assert.Equal(exitCode, ran.ExitCode);
        Assert.Contains(says, ran.Error, StringComparison.Ordinal);
        Assert.Equal("2\n", (await LuxTool.RunAsync("query", "-u", url, "TCOUNT users")).Out);
    }

    [Fact]
    public async Task A_table_or_file_that_is_not_there_is_named()
    {
        using var folder = new TemporaryFolder();
        var url = await engine.NewChatAsync();
        Assert.Matches(@"^lux: Table 'people' does not exist; there are \w+\.messages, \w+\.users\.\n$", (await LuxTool.RunAsync("import", "people", folder.File("a.csv", "a\n1\n"), "-u", url)).Error);
        Assert.Equal((5, $"lux: The file '{folder.File("b.csv")}' does not exist.\n"), await LuxTool.RunAsync("import", "users", folder.File("b.csv"), "-u", url) is var ran ? (ran.ExitCode, ran.Error) : default);
    }

    [Fact]
    public async Task A_trial_checks_and_inserts_nothing()
    {
        using var folder = new TemporaryFolder();
        var url = await engine.NewChatAsync();
        var ran = await LuxTool.RunAsync("import", "users", folder.File("users.csv", "name,age\ncid,5\ndan,old\n"), "-u", url, "--dry-run");
        Assert.Equal(1, ran.ExitCode);
        Assert.StartsWith("1 row would be inserted into users", ran.Out, StringComparison.Ordinal);
        Assert.Equal("2\n", (await LuxTool.RunAsync("query", "-u", url, "TCOUNT users")).Out);
    }

    [Fact]
    public async Task Rows_come_from_a_pipe_and_go_to_one_with_other_separators_and_nulls()
    {
        var url = await engine.NewChatAsync();
        var ran = await LuxTool.RunAsync([], "name;age\ncid;NULL\n;4\n", "import", "users", "-u", url, "--separator", ";", "--null", "NULL");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        var exported = await LuxTool.RunAsync("export", "users", "-u", url, "--separator", "tab", "--where", "id > 2");
        Assert.Equal("id\tname\tage\n3\tcid\t\n4\t\"\"\t4\n", exported.Out);
    }

    [Fact]
    public async Task A_file_that_is_there_is_overwritten_only_with_yes_and_never_by_half()
    {
        using var folder = new TemporaryFolder();
        var url = await engine.NewChatAsync();
        var file = folder.File("users.csv", "mine");
        Assert.Equal(2, (await LuxTool.RunAsync("export", "users", file, "-u", url)).ExitCode);
        Assert.Equal(4, (await LuxTool.RunAsync("export", "users", file, "-u", url, "--yes", "--where", "nope = 1")).ExitCode);
        Assert.Equal("mine", await File.ReadAllTextAsync(file));
        Assert.Equal(0, (await LuxTool.RunAsync("export", "users", file, "-u", url, "--yes")).ExitCode);
        Assert.Equal([file], Directory.GetFiles(folder.Path));
    }
}
