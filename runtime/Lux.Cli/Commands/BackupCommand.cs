using System.CommandLine;
using System.Globalization;

namespace Lux.Cli;

/// <summary><c>lux backup</c>: a copy of a running engine's data.</summary>
internal static class BackupCommand
{
    /// <summary>All data is copied before the reply.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(12);

    public static Command Create(CommandFrame frame)
    {
        var folder = new Argument<string>("folder") { Description = "a folder that is not there yet, on the engine's machine; its parent must be" };
        return frame.Connects(
            new ToolCommand("backup", "copies the data of a running engine, as of one moment, into a folder on its machine.",
                new("lux backup /var/backups/lux/monday", "while it goes on serving"),
                new("lux restore /var/backups/lux/monday --dir ./data", "the way back")) { folder },
            run => RunAsync(run, run.Value(folder)!));
    }

    private static async Task<int> RunAsync(CommandRun run, string folder)
    {
        await using var connection = await run.ConnectAsync(Patience).ConfigureAwait(false);
        // A relative path is meant from here, where the engine is here too.
        var path = connection.Options.IsLocal() ? Path.GetFullPath(folder) : folder;
        var report = new Labelled((await connection.ExecuteAsync("TBACKUP", [path], run.Cancellation).ConfigureAwait(false)).Items);
        run.Printer.Print(report.Values, console => console.Profile.Out.Writer.WriteLine(
            $"{Amount.Bytes(report.Number("bytes"))} in {Amount.Of(report.Number("files"), "file")} copied to {report["folder"]} in {Amount.Time(TimeSpan.FromSeconds(double.Parse(report["seconds"], CultureInfo.InvariantCulture)))}. 'lux restore {report["folder"]} --dir <folder>' makes a data folder of it."));
        return ExitCode.Done;
    }
}
