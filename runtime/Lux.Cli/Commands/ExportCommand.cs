using System.CommandLine;
using Lux.Language;
using Lux.Schema;

namespace Lux.Cli;

/// <summary><c>lux export</c>: the rows of a table into a file.</summary>
internal static class ExportCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Command Create(CommandFrame frame)
    {
        var table = new Argument<string>("table") { Description = "the table" };
        var file = new Argument<string?>("file") { Description = "a .csv, .jsonl or .parquet file; without it standard output", Arity = ArgumentArity.ZeroOrOne };
        var options = new TransferOptions();
        var where = new Option<string?>("--where") { Description = "only rows for which this is true, as TQUERY takes it: \"age > 30 AND name != bob\"", HelpName = "condition" };
        var command = new ToolCommand("export", "writes the rows of a table as CSV, JSON lines or Parquet, in the order of their ids.",
            new("lux export users users.csv", "all rows; null is an empty field, an empty text is \"\""),
            new("lux export users --format jsonl | gzip > users.jsonl.gz", "into a pipe"),
            new("lux export messages recent.parquet --where \"at > 1700000000000\"", "some rows"))
        {
            table, file, options.Format, options.Separator, where, frame.Shared.Yes,
        };
        return frame.Connects(command, run => RunAsync(run, run.Value(table)!, run.Value(file), options, run.Value(where)));
    }

    private static async Task<int> RunAsync(CommandRun run, string name, string? file, TransferOptions options, string? where)
    {
        var format = FileFormats.Of(run.Value(options.Format), file);
        await using var connection = await run.ConnectAsync(Patience).ConfigureAwait(false);
        var engine = new EngineReader(connection, run.Cancellation);
        var schema = await engine.NamedSchemaAsync(name).ConfigureAwait(false);
        if (file is not null && File.Exists(file)) Confirmation.Require(run, $"The file '{file}' is there and is written anew.", Path.GetFileName(file));

        IReadOnlyList<Column> columns = [new() { Name = "id", Type = ColumnType.Int }, .. schema.Columns];
        // Half a file must not look like a whole one.
        var part = file is null ? null : file + ".part";
        var rows = 0L;
        using (var progress = new ProgressLine(run.Host, name))
        {
            try
            {
                await using var sink = await RowFiles.CreateAsync(part, format, options.SeparatorOf(run), columns, run.Host).ConfigureAwait(false);
                var exporter = new Exporter(connection, engine.FullName(name), columns, where, run.Cancellation);
                var all = await exporter.CountAsync().ConfigureAwait(false);
                await foreach (var cells in exporter.ReadAsync().ConfigureAwait(false))
                {
                    await sink.WriteAsync(cells).ConfigureAwait(false);
                    if (++rows % Exporter.PageRows == 0) progress.Show(all > 0 ? (double)rows / all : null, rows, 0);
                }
                await sink.FinishAsync().ConfigureAwait(false);
            }
            catch
            {
                if (part is not null) File.Delete(part);
                throw;
            }
            progress.Dispose();
            if (file is null) return ExitCode.Done;
            File.Move(part!, file, overwrite: true);
            run.Printer.Print(
                new { table = name, rows, file, seconds = progress.Elapsed.TotalSeconds },
                console => console.Profile.Out.Writer.WriteLine($"{Amount.Of(rows, "row")} of {name} written to {file} in {Amount.Time(progress.Elapsed)}."));
        }
        return ExitCode.Done;
    }
}
