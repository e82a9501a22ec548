using System.Text.Json;
using Lux.Language;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>
/// Exports all tables of a database into a folder, a file each, with the commands that make them. Tables that refer come before those that they refer to, so that
/// a row which comes meanwhile refers to one that is exported, too. Stopped half way it goes on.
/// </summary>
internal sealed class FolderExport(CommandRun run, LuxConnection connection, ExportChoices choices)
{
    /// <summary>In the folder while it is not whole: what was done so far.</summary>
    private const string ProgressFile = ".lux-export.json";

    private sealed record Progress(string What, List<ExportedTable> Done);

    public async Task<IReadOnlyList<ExportedTable>> RunAsync(string folder)
    {
        var schema = OwnTables.ToCopy(new((await new SchemaCatalog(new EngineReader(connection, run.Cancellation)).TablesAsync().ConfigureAwait(false)).Values));
        if (schema.Tables.Count == 0) throw new ToolException(ExitCode.Refused, "The database has no tables.");
        var format = choices.Format == FileFormat.Auto ? FileFormat.Csv : choices.Format;
        var what = $"{run.Endpoint} {Fingerprint.OfDatabase(schema)} {format} {(int)choices.Separator:x}";
        var progress = Begin(folder, what);
        Directory.CreateDirectory(folder);
        Keep(folder, progress);
        await File.WriteAllTextAsync(Path.Combine(folder, TableFiles.Schema), string.Concat(SchemaScript.Lines(schema).Select(line => line + "\n")), run.Cancellation).ConfigureAwait(false);

        var export = new TableExport(run, connection, choices with { Format = format });
        foreach (var table in InOrder(schema).Where(table => !progress.Done.Exists(done => done.Table == table.Name)))
        {
            progress.Done.Add(await export.RunAsync(table.Name, TableFiles.PathOf(folder, table.Name, format)).ConfigureAwait(false));
            Keep(folder, progress);
        }
        File.Delete(Path.Combine(folder, ProgressFile));
        return progress.Done;
    }

    private Progress Begin(string folder, string what)
    {
        var path = Path.Combine(folder, ProgressFile);
        if (!choices.Restarts && File.Exists(path))
        {
            var reached = JsonSerializer.Deserialize<Progress>(File.ReadAllText(path), Printer.LineOptions)!;
            if (reached.What != what) throw ToolException.BadFile($"An export into '{folder}' stopped half way, of other tables or in another form; say --restart to begin anew.");
            run.Printer.Note($"Going on behind {Amount.Of(reached.Done.Count, "table")}, where an earlier export stopped.");
            return reached;
        }
        if (!File.Exists(path) && Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            Confirmation.Require(run, $"The folder '{folder}' is not empty, and files of tables in it are written anew.", Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))));
        return new(what, []);
    }

    private static void Keep(string folder, Progress progress)
    {
        var path = Path.Combine(folder, ProgressFile);
        File.WriteAllText(path + ".new", JsonSerializer.Serialize(progress, Printer.LineOptions));
        File.Move(path + ".new", path, overwrite: true);
    }

    private static IEnumerable<TableSchema> InOrder(DatabaseSchema schema) => TransferOrder.Of(schema.Tables).Tables.Reverse();
}
