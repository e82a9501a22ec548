using System.Globalization;
using System.Text.Json;
using CsCheck;
using Lux.Schema;

namespace Lux.Tool.Tests;

/// <summary>All tables of one database into another: rows get new ids, and references lead to the same rows.</summary>
public sealed class FolderTests(EngineFixture engine)
{
    /// <summary>Tables that refer to each other and to themselves as they like; each reference is from a table to a table.</summary>
    private static readonly Gen<(int Tables, (int From, int To)[] References, uint Seed, string Format)> Graph =
        from tables in Gen.Int[1, 4]
        from references in Gen.Select(Gen.Int[0, tables - 1], Gen.Int[0, tables - 1]).Array[0, 6]
        from seed in Gen.UInt
        from format in Gen.Int[0, 2].Select(i => ((string[])["csv", "jsonl", "parquet"])[i])
        select (tables, references, seed, format);

    [Fact]
    public Task References_of_any_tables_lead_to_the_same_rows_after_export_and_import() => Graph.SampleAsync(async graph =>
    {
        using var folder = new TemporaryFolder();
        var (from, to) = (engine.NewDatabase(), engine.NewDatabase());
        await FillAsync(from, graph.Tables, graph.References, new Random((int)graph.Seed));
        Assert.Equal((0, ""), await LuxTool.RunAsync("export", "--all", folder.File("copy"), "--format", graph.Format, "-u", from) is var written ? (written.ExitCode, written.Error) : default);
        Assert.Equal((0, ""), await LuxTool.RunAsync("import", "--all", folder.File("copy"), "-u", to) is var read ? (read.ExitCode, read.Error) : default);
        Assert.Equal(await ContentAsync(from), await ContentAsync(to));
        Assert.Equal(0, (await LuxTool.RunAsync("schema", "diff", from, to)).ExitCode);
    }, iter: 12, threads: 1);

    [Fact]
    public async Task An_import_of_all_tables_that_is_killed_goes_on_without_a_row_or_reference_lost_or_doubled()
    {
        using var folder = new TemporaryFolder();
        var (from, to, copy) = (engine.NewDatabase(), engine.NewDatabase(), folder.File("copy"));
        await FillAsync(from, 3, [(0, 0), (1, 0), (1, 2), (2, 1)], new Random(7), rows: 3500);
        Assert.Equal(0, (await LuxTool.RunAsync("export", "--all", copy, "-u", from)).ExitCode);
        await using var proxy = StallingProxy.To(to);
        var killed = 0;
        while (killed < 5)
        {
            // The engine has done what it was asked, and the answer never comes.
            proxy.Let(4_000 + (12_000 * killed));
            await using var import = LuxProcess.Start("import", "--all", copy, "--url", proxy.Url);
            var ended = import.EndAsync();
            if (await Task.WhenAny(ended, proxy.StalledAsync()) == ended) break;
            await import.SignalAsync("KILL");
            await ended;
            killed++;
        }
        Assert.True(killed >= 3, $"it was killed {killed} times");
        proxy.Let(long.MaxValue);
        await LuxTool.RunAsync("import", "--all", copy, "-u", proxy.Url);
        Assert.Equal(await ContentAsync(from), await ContentAsync(to));
    }

    [Fact]
    public async Task Rows_that_were_refused_are_imported_mended_with_the_same_references()
    {
        using var folder = new TemporaryFolder();
        var (url, copy) = (engine.NewDatabase(), Directory.CreateDirectory(folder.File("copy")).FullName);
        File.WriteAllText(Path.Combine(copy, "schema.lux"), "TCREATE users name:str age:int\nTCREATE notes author:ref(users) text:str\n");
        File.WriteAllText(Path.Combine(copy, "users.csv"), "id,name,age\n70,ann,40\n80,bob,old\n");
        File.WriteAllText(Path.Combine(copy, "notes.csv"), "id,author,text\n5,70,one\n6,80,two\n7,,three\n");

        var first = await LuxTool.RunAsync("import", "--all", copy, "-u", url);
        Assert.Equal(1, first.ExitCode);
        Assert.Contains("Refused rows, mended, are imported with --map-ids; drop the table lux_import_ids when all are in.", first.Out, StringComparison.Ordinal);
        Assert.Contains("3,\"field 'author' refers to row 80 of 'users', which was not imported\",6,80,two", await File.ReadAllTextAsync(Path.Combine(copy, "notes.bad.csv")), StringComparison.Ordinal);

        var users = Path.Combine(copy, "users.bad.csv");
        File.WriteAllText(users, File.ReadAllText(users).Replace("bob,old", "bob,41", StringComparison.Ordinal));
        foreach (var table in (string[])["users", "notes"])
            Assert.Equal((0, ""), await LuxTool.RunAsync("import", table, Path.Combine(copy, $"{table}.bad.csv"), "--map-ids", "-u", url) is var mended ? (mended.ExitCode, mended.Error) : default);
        Assert.Equal("""[{"id":1,"users.name":"ann","text":"one"},{"id":2,"users.name":null,"text":"three"},{"id":3,"users.name":"bob","text":"two"}]""" + "\n",
            (await LuxTool.RunAsync("query", "-u", url, "-o", "json", "TQUERY notes SELECT author.name,text JOIN author")).Out);
    }

    [Fact]
    public async Task Rows_of_a_file_are_added_to_those_that_are_there_and_references_to_other_tables_stay()
    {
        using var folder = new TemporaryFolder();
        var (url, copy) = (await engine.NewChatAsync(), Directory.CreateDirectory(folder.File("copy")).FullName);
        File.WriteAllText(Path.Combine(copy, "messages.jsonl"), """{"id":900,"author":2,"content":"again","at":null}""" + "\n");
        Assert.Equal((0, ""), await LuxTool.RunAsync("import", "--all", copy, "-u", url) is var ran ? (ran.ExitCode, ran.Error) : default);
        Assert.Equal("""[{"id":3,"author":2,"content":"again"}]""" + "\n", (await LuxTool.RunAsync("query", "-u", url, "-o", "json", "TQUERY messages SELECT author,content WHERE id = 3")).Out);
    }

    [Fact]
    public async Task A_history_of_migrations_goes_with_the_tables_unless_there_is_one()
    {
        using var folder = new TemporaryFolder();
        var (from, empty, migrated, copy) = (engine.NewDatabase(), engine.NewDatabase(), engine.NewDatabase(), folder.File("copy"));
        foreach (var (url, id) in (ValueTuple<string, string>[])[(from, "0001_old"), (migrated, "0001_own")])
            await EngineFixture.CommandsAsync(url, "TCREATE {db}.lux_migrations script:str:unique:notnull", $"TINSERT {{db}}.lux_migrations script {id}", "TCREATE {db}.t n:int", "TINSERT {db}.t n 1");
        Assert.Equal(0, (await LuxTool.RunAsync("export", "--all", copy, "-u", from)).ExitCode);
        Assert.Equal((0, ""), await LuxTool.RunAsync("import", "--all", copy, "-u", empty) is var first ? (first.ExitCode, first.Error) : default);
        Assert.Equal((0, $"The database has a history of migrations; that of '{Path.Combine(copy, "lux_migrations.csv")}' is left out.\n"), await LuxTool.RunAsync("import", "--all", copy, "-u", migrated) is var second ? (second.ExitCode, second.Error) : default);
        foreach (var (url, id, rows) in (ValueTuple<string, string, int>[])[(empty, "0001_old", 1), (migrated, "0001_own", 2)])
        {
            Assert.Equal($"[{{\"id\":1,\"script\":\"{id}\"}}]\n", (await LuxTool.RunAsync("query", "-u", url, "-o", "json", "TQUERY lux_migrations")).Out);
            Assert.Equal($"{rows}\n", (await LuxTool.RunAsync("query", "-u", url, "TCOUNT t")).Out);
        }
    }

    [Theory]
    [InlineData("people.csv", "", "is of no table: there is no table 'people' here")]
    [InlineData("users.parquet", "users.csv", "are both of table 'users'. Nothing was imported.")]
    [InlineData("notes.txt", "", "has no file of a table (.csv, .jsonl, .ndjson, .parquet).")]
    public async Task A_folder_that_cannot_be_meant_changes_nothing(string one, string other, string says)
    {
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])[one, other])
            if (name.Length > 0) folder.File(name, "name\nx\n");
        var ran = await LuxTool.RunAsync("import", "--all", folder.Path, "-u", await engine.NewChatAsync());
        Assert.Equal(5, ran.ExitCode);
        Assert.Contains(says, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task References_that_must_be_there_and_lead_in_a_circle_are_said_before_a_row_is_in()
    {
        using var folder = new TemporaryFolder();
        folder.File("schema.lux", "TCREATE a n:int\nTCREATE b a:ref(a):notnull\nTALTER a ADD b:ref(b):notnull\n");
        folder.File("a.csv", "id,n,b\n1,1,1\n");
        folder.File("b.csv", "id,a\n1,1\n");
        var ran = await LuxTool.RunAsync("import", "--all", folder.Path, "-u", engine.NewDatabase());
        Assert.Equal((4, "lux: Of the tables 'a', 'b' some refer to each other, or one to itself, by references that must not be null, so no row can be the first. UNSET notnull of one, import, and SET it again. Nothing was imported.\n"), (ran.ExitCode, ran.Error));
    }

    [Fact]
    public async Task An_export_of_all_tables_that_is_killed_goes_on_behind_the_tables_that_are_done()
    {
        using var folder = new TemporaryFolder();
        var (url, copy) = (engine.NewDatabase(), folder.File("copy"));
        await FillAsync(url, 2, [(1, 0)], new Random(7), rows: 4000);
        await using var proxy = StallingProxy.To(url);
        proxy.Let(70_000);
        await using (var export = LuxProcess.Start("export", "--all", copy, "--url", proxy.Url))
        {
            await proxy.StalledAsync();
            await export.SignalAsync("KILL");
            await export.EndAsync();
        }
        proxy.Let(long.MaxValue);
        var again = await LuxTool.RunAsync("export", "--all", copy, "-u", proxy.Url, "-o", "json");
        Assert.Equal((0, "{\"note\":\"Going on behind 1 table, where an earlier export stopped.\"}\n"), (again.ExitCode, again.Error));
        Assert.Equal(["t1", "t0"], JsonDocument.Parse(again.Out).RootElement.GetProperty("tables").EnumerateArray().Select(table => table.GetProperty("table").GetString()));
        Assert.Equal(["schema.lux", "t0.csv", "t1.csv"], Directory.GetFiles(copy).Select(Path.GetFileName).Order());

        var whole = folder.File("whole");
        Assert.Equal(0, (await LuxTool.RunAsync("export", "--all", whole, "-u", url)).ExitCode);
        foreach (var name in (string[])["t0.csv", "t1.csv"]) Assert.Equal(File.ReadAllText(Path.Combine(whole, name)), File.ReadAllText(Path.Combine(copy, name)));
        Assert.Contains("is not empty, and files of tables in it are written anew. Say --yes to do it.", (await LuxTool.RunAsync("export", "--all", copy, "-u", url)).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name a table, or a folder with --all. See 'lux import --help'.", "import")]
    [InlineData("Name a table or a folder with --all, not both.", "import", "users", "--all", "copy")]
    [InlineData("--bad, --dry-run and --no-resume are for the import of one table, not for --all.", "import", "--all", "copy", "--dry-run")]
    [InlineData("--map-ids goes by the folder of a file; a pipe has none.", "import", "users", "--map-ids")]
    [InlineData("Name a table, or a folder with --all. See 'lux export --help'.", "export")]
    [InlineData("--where is for the export of one table, not for --all.", "export", "--all", "copy", "--where", "id > 1")]
    public async Task A_command_line_that_cannot_be_meant_is_a_misuse(string says, params string[] args)
    {
        var ran = await LuxTool.RunAsync([], "name\nx\n", [.. args, "-u", await engine.NewChatAsync()]);
        Assert.Equal((2, $"lux: {says}\n"), (ran.ExitCode, ran.Error));
    }

    /// <summary>Tables t0, t1, ... with rows that refer to any rows, some of which are gone again so that ids have gaps.</summary>
    private static async Task FillAsync(string url, int tables, (int From, int To)[] references, Random random, int rows = 12)
    {
        await using var connection = await LuxConnection.ConnectAsync(url);
        string Name(int table) => $"{connection.Options.Database}.t{table}";
        for (var table = 0; table < tables; table++) await connection.ExecuteAsync("TCREATE", Name(table), "n:int");
        for (var i = 0; i < references.Length; i++) await connection.ExecuteAsync("TALTER", Name(references[i].From), "ADD", $"r{i}:ref(t{references[i].To}):ondelete(setnull)");
        for (var table = 0; table < tables; table++)
            await Task.WhenAll(Enumerable.Range(1, rows).Select(n => connection.ExecuteAsync("TINSERT", Name(table), "n", n).AsTask()));
        for (var i = 0; i < references.Length; i++)
            await Task.WhenAll(Enumerable.Range(1, rows).Where(_ => random.Next(3) > 0).Select(id => connection.ExecuteAsync("TUPDATE", Name(references[i].From), id, $"r{i}", random.Next(1, rows + 1)).AsTask()));
        for (var table = 0; table < tables; table++)
            await Task.WhenAll(Enumerable.Range(1, rows).Where(_ => random.Next(4) == 0).Select(id => connection.ExecuteAsync("TDEL", Name(table), id).AsTask()));
    }

    /// <summary>The rows of all tables in the order of their ids, and references as places in that order.</summary>
    private static async Task<string[]> ContentAsync(string url)
    {
        await using var connection = await LuxConnection.ConnectAsync(url);
        var tables = new Dictionary<string, (long Id, Dictionary<string, string> Values)[]>();
        foreach (var name in (await connection.ExecuteAsync("TLIST", connection.Options.Database)).Items.Select(name => name.AsString()!).Order())
        {
            var rows = (await connection.ExecuteAsync("TQUERY", $"{connection.Options.Database}.{name}")).Items;
            tables[name] = [.. rows.Select(row => (row.Items[0].AsInt64(), row.Items.Skip(1).Chunk(2).ToDictionary(pair => pair[0].AsString()!, pair => pair[1].ToString())))];
        }
        var targets = new Dictionary<(string, string), string>();
        foreach (var name in tables.Keys)
            foreach (var line in (await connection.ExecuteAsync("TSCHEMA", $"{connection.Options.Database}.{name}")).Items.Select(line => line.AsString()!.Split(':')))
                if (line[1].StartsWith("ref(", StringComparison.Ordinal)) targets[(name, line[0])] = line[1][4..^1];
        return [.. tables.SelectMany(table => table.Value.Select((row, i) =>
            $"{table.Key} {i}: {string.Join(' ', row.Values.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}={(targets.TryGetValue((table.Key, pair.Key), out var target) ? Place(target, pair.Value) : pair.Value)}"))}"))];

        string Place(string target, string id) => $"{target}#{Array.FindIndex(tables[target], row => row.Id == long.Parse(id, CultureInfo.InvariantCulture))}";
    }
}
