using System.CommandLine;
using System.Diagnostics;

namespace Lux.Cli;

/// <summary><c>lux import</c>: rows of a file into a table, or a folder of files into their tables.</summary>
internal static class ImportCommand
{
    /// <summary>A frame with a thousand large rows takes its time on a busy engine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Command Create(CommandFrame frame)
    {
        var table = new Argument<string?>("table") { Description = "the table, which is there", Arity = ArgumentArity.ZeroOrOne };
        table.CompleteTables(frame);
        var file = new Argument<string?>("file") { Description = "a .csv, .jsonl or .parquet file; without it standard input", Arity = ArgumentArity.ZeroOrOne };
        var options = new TransferOptions();
        var all = new Option<string?>("--all") { Description = "in place of a table: every file of a folder that 'lux export --all' wrote; references keep to their rows, tables that are not there are made", HelpName = "folder" };
        var bad = new Option<string?>("--bad") { Description = "where refused rows go, each with its line and the reason  [<file>.bad.csv or .bad.jsonl]", HelpName = "file" };
        var mostBad = new Option<long?>("--max-bad") { Description = "stop when more rows of a file are refused than this  [no limit]", HelpName = "n" };
        var trial = new Option<bool>("--dry-run") { Description = "check types and nulls of every row and insert none; unique values and references are the engine's to check" };
        var restart = new Option<bool>("--restart") { Description = "begin anew, also when an earlier import of this file stopped half way" };
        var noResume = new Option<bool>("--no-resume") { Description = $"keep no progress in the table {OwnTables.Imports}: for a user who may not create tables" };
        var mapIds = new Option<bool>("--map-ids") { Description = $"translate references as --all did for files of the same folder, by the table {OwnTables.ImportIds}: for the rows that it refused, mended" };
        var command = new ToolCommand("import", "inserts the rows of a CSV, JSON lines or Parquet file into a table. A file that was stopped half way goes on where it was.",
            new("lux import users users.csv", "the first line names the columns; the column id is left out, the engine gives ids"),
            new("lux import --all ./copy", "all tables of another engine, with references that lead to the same rows"),
            new("lux import users users.bad.csv", "what was refused, when it is mended"),
            new("lux import users legacy.txt --format csv --separator ';' --null NULL", "another kind of CSV"),
            new("zcat events.jsonl.gz | lux import events --format jsonl", "from a pipe"))
        {
            table, file, all, options.Format, options.Separator, options.Null, bad, mostBad, trial, restart, noResume, mapIds,
        };
        return frame.Connects(command, run =>
        {
            var choices = new ImportChoices(run.Value(options.Format), options.SeparatorOf(run), run.Value(options.Null), run.Value(bad), run.Value(mostBad) ?? long.MaxValue,
                run.Value(trial), run.Value(restart), !run.Value(noResume) && !run.Value(trial), run.Value(mapIds));
            return (run.Value(table), run.Value(all)) switch
            {
                ({ } name, null) => RunAsync(run, name, run.Value(file), choices),
                (null, { } folder) => choices is { Bad: null, IsTrial: false, Resumes: true } ? RunAllAsync(run, folder, choices) : throw ToolException.Misuse("--bad, --dry-run and --no-resume are for the import of one table, not for --all."),
                (null, null) => throw ToolException.Misuse("Name a table, or a folder with --all. See 'lux import --help'."),
                _ => throw ToolException.Misuse("Name a table or a folder with --all, not both."),
            };
        });
    }

    private static async Task<int> RunAsync(CommandRun run, string name, string? file, ImportChoices choices)
    {
        var began = Stopwatch.GetTimestamp();
        await using var connection = await run.ConnectAsync(Patience).ConfigureAwait(false);
        var import = new TableImport(run, connection, choices);
        var done = await import.RunAsync(name, file, choices.MapsIds ? await import.KeptIdsAsync(name, file).ConfigureAwait(false) : null).ConfigureAwait(false);
        await import.EndAsync(done.Journal is null ? [] : [done.Journal]).ConfigureAwait(false);
        var took = Stopwatch.GetElapsedTime(began);
        run.Printer.Print(
            new { table = name, rows = done.Rows, refused = done.Refused, refused_in = done.RefusedIn, resumed_at = done.ResumedAt, dry_run = choices.IsTrial, seconds = took.TotalSeconds },
            console => console.Profile.Out.Writer.WriteLine(
                $"{Amount.Of(done.Rows, "row")} {(choices.IsTrial ? "would be inserted" : "inserted")} into {name} in {Amount.Time(took)}{(done.Refused == 0 ? "" : $"; {Amount.Count(done.Refused)} refused, with their reasons in {done.RefusedIn}")}."));
        return done.Refused > 0 ? ExitCode.Negative : ExitCode.Done;
    }

    private static async Task<int> RunAllAsync(CommandRun run, string folder, ImportChoices choices)
    {
        var began = Stopwatch.GetTimestamp();
        await using var connection = await run.ConnectAsync(Patience).ConfigureAwait(false);
        var done = await new FolderImport(run, connection, choices).RunAsync(folder).ConfigureAwait(false);
        var took = Stopwatch.GetElapsedTime(began);
        var refused = done.Sum(one => one.Refused);
        run.Printer.Print(
            new { folder, tables = done.Select(one => new { table = one.Table, file = one.File, rows = one.Rows, refused = one.Refused, refused_in = one.RefusedIn, resumed_at = one.ResumedAt }), seconds = took.TotalSeconds },
            console =>
            {
                foreach (var one in done) console.Profile.Out.Writer.WriteLine($"{Amount.Of(one.Rows, "row")} inserted into {one.Table}{(one.Refused == 0 ? "" : $"; {Amount.Count(one.Refused)} refused, with their reasons in {one.RefusedIn}")}.");
                console.Profile.Out.Writer.WriteLine($"{Amount.Of(done.Count, "table")} in {Amount.Time(took)}.{(refused == 0 ? "" : $" Refused rows, mended, are imported with --map-ids; drop the table {OwnTables.ImportIds} when all are in.")}");
            });
        return refused > 0 ? ExitCode.Negative : ExitCode.Done;
    }
}
