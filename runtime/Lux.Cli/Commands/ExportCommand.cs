using System.CommandLine;
using System.Diagnostics;

namespace Lux.Cli;

/// <summary><c>lux export</c>: the rows of a table into a file.</summary>
internal static class ExportCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Command Create(CommandFrame frame)
    {
        var table = new Argument<string?>("table") { Description = "the table", Arity = ArgumentArity.ZeroOrOne };
        table.CompleteTables(frame);
        var file = new Argument<string?>("file") { Description = "a .csv, .jsonl or .parquet file; without it standard output", Arity = ArgumentArity.ZeroOrOne };
        var options = new TransferOptions();
        var all = new Option<string?>("--all") { Description = "in place of a table: all tables into a folder, a file each, with the commands that make them; 'lux import --all' takes it", HelpName = "folder" };
        var where = new Option<string?>("--where") { Description = "only rows for which this is true, as TQUERY takes it: \"age > 30 AND name != bob\"", HelpName = "condition" };
        var restart = new Option<bool>("--restart") { Description = "begin anew, also when an earlier export to this file stopped half way" };
        var command = new ToolCommand("export", "writes the rows of a table as CSV, JSON lines or Parquet, in the order of their ids. One that was stopped half way goes on where it was.",
            new("lux export users users.csv", "all rows; null is an empty field, an empty text is \"\""),
            new("lux export --all ./copy", "all tables, for another engine"),
            new("lux export users --format jsonl | gzip > users.jsonl.gz", "into a pipe"),
            new("lux export messages recent.parquet --where \"at > 1700000000000\"", "some rows"))
        {
            table, file, all, options.Format, options.Separator, where, restart, frame.Shared.Yes,
        };
        return frame.Connects(command, run =>
        {
            var choices = new ExportChoices(run.Value(options.Format), options.SeparatorOf(run), run.Value(where), run.Value(restart));
            return (run.Value(table), run.Value(all)) switch
            {
                ({ } name, null) => RunAsync(run, name, run.Value(file), choices with { Format = FileFormats.Of(choices.Format, run.Value(file)) }),
                (null, { } folder) => choices.Where is null ? RunAllAsync(run, folder, choices) : throw ToolException.Misuse("--where is for the export of one table, not for --all."),
                (null, null) => throw ToolException.Misuse("Name a table, or a folder with --all. See 'lux export --help'."),
                _ => throw ToolException.Misuse("Name a table or a folder with --all, not both."),
            };
        });
    }

    private static async Task<int> RunAsync(CommandRun run, string name, string? file, ExportChoices choices)
    {
        var began = Stopwatch.GetTimestamp();
        await using var connection = await run.ConnectAsync(Patience).ConfigureAwait(false);
        if (file is not null && File.Exists(file)) Confirmation.Require(run, $"The file '{file}' is there and is written anew.", Path.GetFileName(file));
        var done = await new TableExport(run, connection, choices).RunAsync(name, file).ConfigureAwait(false);
        if (file is null) return ExitCode.Done;
        var took = Stopwatch.GetElapsedTime(began);
        run.Printer.Print(
            new { table = name, rows = done.Rows, file, resumed_at = done.ResumedAt, seconds = took.TotalSeconds },
            console => console.Profile.Out.Writer.WriteLine($"{Amount.Of(done.Rows, "row")} of {name} written to {file} in {Amount.Time(took)}."));
        return ExitCode.Done;
    }

    private static async Task<int> RunAllAsync(CommandRun run, string folder, ExportChoices choices)
    {
        var began = Stopwatch.GetTimestamp();
        await using var connection = await run.ConnectAsync(Patience).ConfigureAwait(false);
        var done = await new FolderExport(run, connection, choices).RunAsync(folder).ConfigureAwait(false);
        var took = Stopwatch.GetElapsedTime(began);
        run.Printer.Print(
            new { folder, tables = done.Select(one => new { table = one.Table, file = one.File, rows = one.Rows, resumed_at = one.ResumedAt }), seconds = took.TotalSeconds },
            console =>
            {
                foreach (var one in done) console.Profile.Out.Writer.WriteLine($"{Amount.Of(one.Rows, "row")} of {one.Table} written to {one.File}.");
                console.Profile.Out.Writer.WriteLine($"{Amount.Of(done.Count, "table")} in {Amount.Time(took)}; 'lux import --all {folder}' takes them into another engine.");
            });
        return ExitCode.Done;
    }
}
