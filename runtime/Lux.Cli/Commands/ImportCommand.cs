using System.CommandLine;
using System.Globalization;

namespace Lux.Cli;

/// <summary><c>lux import</c>: rows of a file into a table.</summary>
internal static class ImportCommand
{
    private const string JournalTable = "lux_imports";

    /// <summary>A frame with a thousand large rows takes its time on a busy engine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Command Create(CommandFrame frame)
    {
        var table = new Argument<string>("table") { Description = "the table, which is there" };
        var file = new Argument<string?>("file") { Description = "a .csv, .jsonl or .parquet file; without it standard input", Arity = ArgumentArity.ZeroOrOne };
        var options = new TransferOptions();
        var bad = new Option<string?>("--bad") { Description = "where refused rows go, each with its line and the reason  [<file>.bad.csv or .bad.jsonl]", HelpName = "file" };
        var mostBad = new Option<long?>("--max-bad") { Description = "stop when more rows are refused than this  [no limit]", HelpName = "n" };
        var trial = new Option<bool>("--dry-run") { Description = "check types and nulls of every row and insert none; unique values and references are the engine's to check" };
        var restart = new Option<bool>("--restart") { Description = "begin anew, also when an earlier import of this file stopped half way" };
        var noResume = new Option<bool>("--no-resume") { Description = $"keep no progress in the table {JournalTable}: for a user who may not create tables" };
        var command = new ToolCommand("import", "inserts the rows of a CSV, JSON lines or Parquet file into a table. A file that was stopped half way goes on where it was.",
            new("lux import users users.csv", "the first line names the columns; the column id is left out, the engine gives ids"),
            new("lux import users users.bad.csv", "what was refused, when it is mended"),
            new("lux import users legacy.txt --format csv --separator ';' --null NULL", "another kind of CSV"),
            new("zcat events.jsonl.gz | lux import events --format jsonl", "from a pipe"))
        {
            table, file, options.Format, options.Separator, options.Null, bad, mostBad, trial, restart, noResume,
        };
        return frame.Connects(command, run => RunAsync(run, run.Value(table)!, run.Value(file), options,
            new(run.Value(bad), run.Value(mostBad) ?? long.MaxValue, run.Value(trial), run.Value(restart), !run.Value(noResume) && run.Value(file) is not null && !run.Value(trial))));
    }

    private sealed record Choices(string? Bad, long MostBad, bool IsTrial, bool Restarts, bool Resumes);

    private static async Task<int> RunAsync(CommandRun run, string name, string? file, TransferOptions options, Choices choices)
    {
        var format = FileFormats.Of(run.Value(options.Format), file);
        await using var source = await RowFiles.OpenAsync(file, format, options.SeparatorOf(run), run.Value(options.Null), run.Host).ConfigureAwait(false);
        await using var connection = await run.ConnectAsync(Patience).ConfigureAwait(false);
        var engine = new EngineReader(connection, run.Cancellation);
        var schema = await engine.NamedSchemaAsync(name).ConfigureAwait(false);
        if (source.Header is { } header && new RowEncoding(schema).Unknown(header).ToArray() is { Length: > 0 } unknown)
            throw ToolException.BadFile($"The file has the column{(unknown.Length == 1 ? "" : "s")} {string.Join(", ", unknown.Select(column => $"'{column}'"))}, which table '{name}' has not; it has {string.Join(", ", schema.Columns.Select(column => column.Name))}. Nothing was imported.");

        using var bad = new BadRowFile(choices.Bad ?? BadRowFile.PathFor(file, format), format, options.SeparatorOf(run), source.Header);
        var journal = choices.Resumes ? new ImportJournal(connection, engine.FullName(JournalTable), $"{engine.FullName(name)} {Path.GetFullPath(file!)}", Stamp(file!), run.Cancellation) : null;
        var importer = new Importer(connection, engine.FullName(name), schema, bad, journal, run.Cancellation);
        if (journal is not null)
        {
            if (choices.Restarts) await journal.ForgetAsync().ConfigureAwait(false);
            else if (await journal.FindAsync().ConfigureAwait(false) is { } reached)
            {
                run.Printer.Note($"Going on behind record {Amount.Count(reached.Records)}, where an earlier import of this file stopped.");
                importer.GoOn(reached);
            }
        }
        var before = importer.Progress;
        using (var progress = new ProgressLine(run.Host, file is null ? name : Path.GetFileName(file)))
        {
            await importer.RunAsync(source, choices.IsTrial, choices.MostBad, () => progress.Show(source.Fraction, importer.Progress.Rows, importer.Progress.Bad)).ConfigureAwait(false);
            if (journal is not null) await journal.EndAsync().ConfigureAwait(false);
            progress.Dispose();
            Report(run, name, importer.Progress, before, bad, choices.IsTrial, progress.Elapsed);
        }
        return importer.Progress.Bad > 0 ? ExitCode.Negative : ExitCode.Done;
    }

    private static void Report(CommandRun run, string table, ImportProgress done, ImportProgress before, BadRowFile bad, bool isTrial, TimeSpan took) => run.Printer.Print(
        new { table, rows = done.Rows, refused = done.Bad, refused_in = done.Bad > 0 ? bad.Path : null, resumed_at = before.Records, dry_run = isTrial, seconds = took.TotalSeconds },
        console => console.Profile.Out.Writer.WriteLine(
            $"{Amount.Of(done.Rows, "row")} {(isTrial ? "would be inserted" : "inserted")} into {table} in {Amount.Time(took)}{(done.Bad == 0 ? "" : $"; {Amount.Count(done.Bad)} refused, with their reasons in {bad.Path}")}."));

    /// <summary>What changes when the file does.</summary>
    private static string Stamp(string file)
    {
        var info = new FileInfo(file);
        return string.Create(CultureInfo.InvariantCulture, $"{info.Length}@{info.LastWriteTimeUtc.Ticks}");
    }
}
