using Lux.Language;

namespace Lux.Schema.Tests.Migrations;

/// <summary>Chains of scripts as <c>lux migrate add</c> would write them, and engines that they are applied to.</summary>
internal static class ScriptFiles
{
    /// <summary>A database of tables, each written as TCREATE takes it.</summary>
    public static DatabaseSchema Database(params string[] tables) => new(tables.Select(table =>
    {
        Assert.True(SchemaParser.TryParseCreate(table.Split(' '), out _, out var schema, out var error), error?.Text);
        return schema!;
    }));

    /// <summary>Scripts that lead through these schemas, with every step accepted.</summary>
    public static MigrationScripts Through(params DatabaseSchema[] schemas) => new([.. Files(schemas)]);

    /// <summary>The same, then a script of these commands.</summary>
    public static MigrationScripts Then(DatabaseSchema[] schemas, params string[] commands)
    {
        List<(string Id, string Text)> files = [.. Files(schemas)];
        var chain = MigrationChain.Of(files);
        var last = chain.Links[^1];
        string text = $"-- id: 0099_more\n-- parent: {last.Script.Id}@{last.Script.Hash}\n-- result: ?\n{string.Concat(commands.Select(command => command + "\n"))}";
        var problem = MigrationChain.Of([.. files, ("0099_more", text)]);
        return new([.. files, ("0099_more", Accepted("0099_more", text.Replace("?", Fingerprint.OfDatabase(problem.Result), StringComparison.Ordinal), files))]);
    }

    /// <summary>Applies scripts as a process would.</summary>
    public static async Task<MigrationResult> RunAsync(LuxConnectionOptions engine, MigrationScripts scripts, MigrationOptions? options = null, IProgress<MigrationProgress>? progress = null)
    {
        await using var migrator = await Migrator.ConnectAsync(engine, scripts);
        return await migrator.RunAsync(options ?? new(), progress, TestContext.Current.CancellationToken);
    }

    public static async Task<DatabaseSchema> SchemaAsync(LuxConnectionOptions engine)
    {
        await using var migrator = await Migrator.ConnectAsync(engine, new());
        return (await migrator.ReadSchemaAsync()).Sorted();
    }

    public static async Task<MigrationStatus> StatusAsync(LuxConnectionOptions engine, MigrationScripts scripts)
    {
        await using var migrator = await Migrator.ConnectAsync(engine, scripts);
        return await migrator.StatusAsync();
    }

    /// <summary>Runs command lines; tables are named <c>@users</c>.</summary>
    public static async Task<RespValue> CommandAsync(LuxConnectionOptions engine, params string[] lines)
    {
        await using var connection = await LuxConnection.ConnectAsync(engine);
        RespValue last = default;
        foreach (string line in lines)
        {
            string[] words = [.. line.Split(' ').Select(word => word.StartsWith('@') ? new TableName(engine.Database, word[1..]).ToString() : word)];
            last = await connection.ExecuteAsync(words[0], [.. words[1..].Select(word => (RespArgument)word)], default);
        }
        return last;
    }

    private static IEnumerable<(string, string)> Files(DatabaseSchema[] schemas)
    {
        List<(string File, string Text)> files = [];
        foreach (var schema in schemas)
        {
            var (script, text) = ScriptWriter.Next(MigrationChain.Of(files), schema, Renames.None, "step")!.Value;
            files.Add((script.Id, Accepted(script.Id, text, files)));
        }
        return files;
    }

    private static string Accepted(string id, string text, List<(string File, string Text)> before)
    {
        var chain = MigrationChain.Of([.. before, (id, text)]);
        return chain.Problems.Aggregate(text, (all, problem) => all.Replace("-- result:", $"-- accept: {problem.Acknowledgement}\n-- result:", StringComparison.Ordinal));
    }
}
