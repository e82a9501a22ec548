using Lux.Language;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>
/// Imports a folder of files into their tables, those that are referred to first. Rows get new ids, and references become those of the rows that they meant. Stopped half way
/// it goes on: what it knows is in the engine, in the same batches as the rows.
/// </summary>
internal sealed class FolderImport(CommandRun run, LuxConnection connection, ImportChoices choices)
{
    private readonly EngineReader _engine = new(connection, run.Cancellation);
    private readonly TableImport _import = new(run, connection, choices);

    public async Task<IReadOnlyList<ImportedTable>> RunAsync(string folder)
    {
        var schema = await CreateAsync(folder).ConfigureAwait(false);
        var files = await WithoutHistoryAsync(TableFiles.In(folder, schema)).ConfigureAwait(false);
        var order = TransferOrder.Of(files.Keys.Select(name => schema.Find(name)!));
        if (order.Circle.Count > 0)
            throw new ToolException(ExitCode.Refused, $"Of the tables {string.Join(", ", order.Circle.Select(table => $"'{table}'"))} some refer to each other, or one to itself, by references that must not be null, so no row can be the first. UNSET notnull of one, import, and SET it again. Nothing was imported.");
        var maps = new IdMaps(connection, _engine.FullName(OwnTables.ImportIds), Path.GetFullPath(folder), run.Cancellation);
        await maps.OpenAsync().ConfigureAwait(false);
        if (choices.Restarts || !await IsUnderWayAsync(files).ConfigureAwait(false))
        {
            // Ids of an earlier import of the folder, which ended, are of other rows.
            await maps.ForgetAsync().ConfigureAwait(false);
            await maps.OpenAsync().ConfigureAwait(false);
        }

        var done = new List<ImportedTable>();
        foreach (var table in order.Tables)
            done.Add(await _import.RunAsync(table.Name, files[table.Name], new RowIds(maps, table.Name, order.Deferred[table.Name]) { IsMapped = files.ContainsKey }).ConfigureAwait(false));
        var passes = new List<ImportJournal>();
        foreach (var table in order.Tables.Where(table => order.Deferred[table.Name].Count > 0))
            passes.Add(await ReferAsync(table, files[table.Name], order.Deferred[table.Name], maps).ConfigureAwait(false));

        // The ids first: without its progress the import would begin anew.
        if (done.TrueForAll(one => one.Refused == 0)) await maps.ForgetAsync().ConfigureAwait(false);
        await _import.EndAsync([.. done.Select(one => one.Journal!), .. passes]).ConfigureAwait(false);
        return done;
    }

    private async Task<ImportJournal> ReferAsync(TableSchema table, string file, IReadOnlySet<string> deferred, IdMaps maps)
    {
        var journal = _import.Journal(table.Name, file, " references");
        if (choices.Restarts) await journal.ForgetAsync().ConfigureAwait(false);
        await using var source = await RowFiles.OpenAsync(file, FileFormats.Of(choices.Format, file), choices.Separator, choices.Null, run.Host).ConfigureAwait(false);
        var pass = new DeferredReferences(connection, _engine.FullName(table.Name), table.Name, [.. table.Columns.Where(column => deferred.Contains(column.Name))], maps, journal, run.Cancellation);
        var (count, first) = await pass.RunAsync(source).ConfigureAwait(false);
        if (count > 0) run.Printer.Note($"{Amount.Of(count, "reference")} of '{table.Name}' could not be set{(first is null ? "" : $", first: {first}")}.");
        return journal;
    }

    /// <summary>A database that has a history of migrations of its own keeps it: its tables were made by that one.</summary>
    private async Task<IReadOnlyDictionary<string, string>> WithoutHistoryAsync(IReadOnlyDictionary<string, string> files)
    {
        if (!files.TryGetValue(OwnTables.Migrations, out var history) || await _import.Journal(OwnTables.Migrations, history).IsThereAsync().ConfigureAwait(false)) return files;
        if ((await connection.ExecuteAsync("TCOUNT", [_engine.FullName(OwnTables.Migrations)], run.Cancellation).ConfigureAwait(false)).AsInt64() == 0) return files;
        run.Printer.Note($"The database has a history of migrations; that of '{history}' is left out.");
        return files.Where(file => file.Key != OwnTables.Migrations).ToDictionary();
    }

    private async Task<bool> IsUnderWayAsync(IReadOnlyDictionary<string, string> files)
    {
        foreach (var (table, file) in files)
            if (await _import.Journal(table, file).IsThereAsync().ConfigureAwait(false)) return true;
        return false;
    }

    /// <summary>Makes the tables that are not there, as the folder says, and returns all.</summary>
    private async Task<DatabaseSchema> CreateAsync(string folder)
    {
        var there = await ReadAsync().ConfigureAwait(false);
        var file = Path.Combine(folder, TableFiles.Schema);
        if (!File.Exists(file)) return there;
        var said = await SchemaScript.ReadAsync(file, run.Cancellation).ConfigureAwait(false);
        var missing = said.Tables.Where(table => there.Find(table.Name) is null).ToArray();
        foreach (var step in SchemaDiff.Between(there, new([.. there.Tables, .. missing]), Renames.None))
        {
            var words = step.Command.Words.Select(ShellWord.Of).ToList();
            TableCommands.Qualify(words, _engine.FullName, connection.Options.Database);
            await connection.ExecuteAsync(words[0].Text, [.. words.Skip(1).Select(word => (RespArgument)word.Bytes)], run.Cancellation).ConfigureAwait(false);
        }
        return await ReadAsync().ConfigureAwait(false);
    }

    private async Task<DatabaseSchema> ReadAsync() => new((await new SchemaCatalog(_engine).TablesAsync().ConfigureAwait(false)).Values);
}
