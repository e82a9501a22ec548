using System.Globalization;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>What was imported into a table.</summary>
internal sealed record ImportedTable(string Table, string? File, long Rows, long Refused, string? RefusedIn, long ResumedAt)
{
    /// <summary>Where the progress is kept that is to be forgotten in the end.</summary>
    public ImportJournal? Journal { get; init; }
}

/// <summary>Inserts the rows of a file into a table, going on where an earlier run was stopped.</summary>
internal sealed class TableImport(CommandRun run, LuxConnection connection, ImportChoices choices)
{
    private readonly EngineReader _engine = new(connection, run.Cancellation);

    /// <param name="name">The table.</param>
    /// <param name="file">The file; null for standard input.</param>
    /// <param name="ids">What translates references; null leaves them as they are.</param>
    public async Task<ImportedTable> RunAsync(string name, string? file, RowIds? ids)
    {
        var format = FileFormats.Of(choices.Format, file);
        await using var source = await RowFiles.OpenAsync(file, format, choices.Separator, choices.Null, run.Host).ConfigureAwait(false);
        var schema = await _engine.NamedSchemaAsync(name).ConfigureAwait(false);
        if (source.Header is { } header && new RowEncoding(schema, null).Unknown(header) is { Count: > 0 } unknown)
            throw ToolException.BadFile($"The file{(file is null ? "" : $" '{file}'")} has the column{(unknown.Count == 1 ? "" : "s")} {string.Join(", ", unknown.Select(column => $"'{column}'"))}, which table '{name}' has not; it has {string.Join(", ", schema.Columns.Select(column => column.Name))}. Nothing of it was imported.");

        using var bad = new BadRowFile(choices.Bad ?? BadRowFile.PathFor(file, format), format, choices.Separator, source.Header);
        var journal = choices.Resumes && file is not null ? Journal(name, file) : null;
        var importer = new Importer(connection, _engine.FullName(name), schema, bad, journal, ids, run.Cancellation);
        if (journal is not null && choices.Restarts) await journal.ForgetAsync().ConfigureAwait(false);
        else if (journal is not null && await journal.FindAsync().ConfigureAwait(false) is { } reached)
        {
            run.Printer.Note($"Going on behind record {Amount.Count(reached.Records)}, where an earlier import of this file stopped.");
            importer.GoOn(reached);
        }
        var before = importer.Progress;
        using (var progress = new ProgressLine(run.Host, file is null ? name : Path.GetFileName(file)))
            await importer.RunAsync(source, choices.IsTrial, choices.MostBad, () => progress.Show(source.Fraction, importer.Progress.Rows, importer.Progress.Bad)).ConfigureAwait(false);
        var done = importer.Progress;
        return new(name, file, done.Rows, done.Bad, done.Bad > 0 ? bad.Path : null, before.Records) { Journal = journal };
    }

    /// <summary>The ids that <c>--all</c> kept of files in the same folder as <paramref name="file"/>.</summary>
    public async Task<RowIds> KeptIdsAsync(string name, string? file)
    {
        if (file is null) throw ToolException.Misuse("--map-ids goes by the folder of a file; a pipe has none.");
        var maps = new IdMaps(connection, _engine.FullName(OwnTables.ImportIds), Path.GetDirectoryName(Path.GetFullPath(file))!, run.Cancellation);
        await maps.OpenAsync().ConfigureAwait(false);
        return new(maps, name.Split('.')[^1], new HashSet<string>()) { IsMapped = target => !maps.Of(target).IsEmpty };
    }

    /// <summary>Forgets the progress of imports that are done.</summary>
    public async Task EndAsync(IReadOnlyList<ImportJournal> journals)
    {
        if (journals.Count > 0) await ImportJournal.EndAsync(connection, _engine.FullName(OwnTables.Imports), [.. journals.Select(journal => journal.Source)], run.Cancellation).ConfigureAwait(false);
    }

    /// <summary>The progress of a file's import, or of another <paramref name="pass"/> through it.</summary>
    public ImportJournal Journal(string name, string file, string pass = "")
    {
        var info = new FileInfo(file);
        // What changes when the file does.
        var stamp = string.Create(CultureInfo.InvariantCulture, $"{info.Length}@{info.LastWriteTimeUtc.Ticks}");
        return new(connection, _engine.FullName(OwnTables.Imports), $"{_engine.FullName(name)} {info.FullName}{pass}", stamp, run.Cancellation);
    }
}
