using Lux.Language;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>What was exported.</summary>
internal sealed record ExportedTable(string Table, string? File, long Rows, long ResumedAt);

/// <summary>Writes the rows of a table to a file, marking now and then how far it is, so that the same command goes on after it was stopped.</summary>
internal sealed class TableExport(CommandRun run, LuxConnection connection, ExportChoices choices)
{
    /// <summary>Pages between two marks: a mark waits for the disk, and ends a row group of Parquet.</summary>
    private const int PagesPerMark = 20;

    private readonly EngineReader _engine = new(connection, run.Cancellation);

    public async Task<ExportedTable> RunAsync(string name, string? file)
    {
        var schema = await _engine.NamedSchemaAsync(name).ConfigureAwait(false);
        IReadOnlyList<Column> columns = [new() { Name = "id", Type = ColumnType.Int }, .. schema.Columns];
        var exporter = new Exporter(connection, _engine.FullName(name), columns, choices.Where, run.Cancellation);
        if (file is null) return await WriteAsync(exporter, columns, name, null, null).ConfigureAwait(false);

        var what = string.Join(' ', [run.Endpoint.ToString(), _engine.FullName(name), Fingerprint.OfLayout(schema), choices.Format.ToString(), ((int)choices.Separator).ToString("x", null), choices.Where ?? ""]);
        var reached = Reached(file, what);
        try
        {
            var done = await WriteAsync(exporter, columns, name, (file, what), reached).ConfigureAwait(false);
            File.Move(ExportProgress.PartOf(file), file, overwrite: true);
            ExportProgress.Forget(file);
            return done;
        }
        catch
        {
            if (ExportProgress.Find(file) is { } kept) run.Printer.Note($"Stopped behind row {Amount.Count(kept.Rows)} of {name}; the same command goes on there.");
            else ExportProgress.Forget(file);
            throw;
        }
    }

    private ExportProgress? Reached(string file, string what)
    {
        if (choices.Restarts) ExportProgress.Forget(file);
        if (ExportProgress.Find(file) is not { } reached) return null;
        if (reached.What != what) throw ToolException.BadFile($"An export into '{file}' stopped half way, of other rows or in another form; say --restart to begin anew.");
        if (new FileInfo(ExportProgress.PartOf(file)).Length < reached.Mark.Bytes) throw ToolException.BadFile($"The file '{ExportProgress.PartOf(file)}' is shorter than the export that stopped left it; say --restart to begin anew.");
        run.Printer.Note($"Going on behind row {Amount.Count(reached.Rows)}, where an earlier export stopped.");
        return reached;
    }

    private async Task<ExportedTable> WriteAsync(Exporter exporter, IReadOnlyList<Column> columns, string name, (string Path, string What)? file, ExportProgress? reached)
    {
        await using var sink = RowFiles.Create(file is null ? null : ExportProgress.PartOf(file.Value.Path), choices.Format, choices.Separator, columns, reached?.Mark, run.Host);
        // Rows on the terminal are their own progress.
        using var progress = new ProgressLine(run.Host, name, isShown: file is not null || !run.Host.WritesToTerminal);
        var all = await exporter.CountAsync().ConfigureAwait(false);
        var (rows, pages) = (reached?.Rows ?? 0, 0);
        await foreach (var page in exporter.PagesAsync(reached?.Cursor ?? "").ConfigureAwait(false))
        {
            foreach (var cells in page.Rows)
            {
                await sink.WriteAsync(cells).ConfigureAwait(false);
                rows++;
            }
            progress.Show(all > 0 ? (double)rows / all : null, rows, 0);
            if (file is not null && page.Next is not null && ++pages % PagesPerMark == 0)
                new ExportProgress(file.Value.What, page.Next, rows, await sink.MarkAsync().ConfigureAwait(false)).Keep(file.Value.Path);
        }
        await sink.FinishAsync().ConfigureAwait(false);
        return new(name, file?.Path, rows, reached?.Rows ?? 0);
    }
}
