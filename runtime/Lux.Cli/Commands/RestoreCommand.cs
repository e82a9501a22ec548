using System.CommandLine;
using Lux.Engine;

namespace Lux.Cli;

/// <summary><c>lux restore</c>: a data folder out of a backup.</summary>
internal static class RestoreCommand
{
    public static Command Create(CommandFrame frame)
    {
        var backup = new Argument<string>("backup") { Description = "the folder that 'lux backup' wrote; it is only read" };
        var folder = new Option<string>("--dir", "-d") { Description = "the data folder to make: empty, or not there yet", HelpName = "folder", Required = true };
        var command = new ToolCommand("restore", "makes a data folder of a backup, checked, for an engine to start with.",
            new Example("lux restore /var/backups/lux/monday --dir ./data", "then: lux start --dir ./data")) { backup, folder, frame.Shared.Output };
        return frame.Runs(command, run =>
        {
            var report = LuxDataRestore.Run(run.Value(backup)!, run.Value(folder)!);
            run.Printer.Print(new { restored = report.IsWhole, folder = Path.GetFullPath(run.Value(folder)!), lines = report.Lines }, console =>
            {
                foreach (var line in report.Lines) console.Profile.Out.Writer.WriteLine(line);
            });
            return Task.FromResult(report.IsWhole ? ExitCode.Done : ExitCode.Negative);
        });
    }
}
