using System.CommandLine;
using Lux.Schema;

namespace Lux.Cli;

/// <summary><c>lux migrate status</c>: which scripts an engine has, and whether its tables are what they made.</summary>
internal static class MigrationStatusCommand
{
    public static Command Create(CommandFrame frame, MigrateOptions options) => frame.Connects(
        new ToolCommand("status", "shows which scripts an engine has, and what was changed by hand.",
            new("lux migrate status", "the engine on this machine and the scripts of this folder"),
            new("lux migrate status --url lux://db.internal:6379/shop || lux migrate plan", "exit code 1 says that something is to do"))
        {
            options.Project, options.Database,
        },
        run => RunAsync(run, options));

    private static async Task<int> RunAsync(CommandRun run, MigrateOptions options)
    {
        var scripts = options.ScriptsOf(run);
        await using var migrator = await Migrator.ConnectAsync(run.Endpoint, scripts, run.Cancellation).ConfigureAwait(false);
        var status = await migrator.StatusAsync(run.Cancellation).ConfigureAwait(false);
        run.Printer.Print(
            new
            {
                scripts = status.Scripts.Select(script => new { id = script.Id, state = State(script), steps = script.Steps, done = script.DoneSteps, by = script.By, at = script.At, took_ms = script.TookMs }),
                ahead = status.Ahead,
                drift = status.Drift.Select(StepDocument.Of),
            },
            console =>
            {
                var writer = console.Profile.Out.Writer;
                foreach (var script in status.Scripts) writer.WriteLine($"{script.Id.PadRight(status.Scripts.Max(one => one.Id.Length))}  {State(script)}{(script.State == ScriptState.Applied ? $" by {script.By}" : "")}");
                foreach (string id in status.Ahead) writer.WriteLine($"{id}  applied, and not among these scripts");
                if (status.Drift.Count > 0) writer.WriteLine("The tables are not what the scripts made; these commands would bring them back:");
                foreach (var step in status.Drift) writer.WriteLine($"  {step.Command}");
            });
        return status.Pending == 0 && status.Drift.Count == 0 ? ExitCode.Done : ExitCode.Negative;
    }

    private static string State(ScriptStatus script) => script.State switch
    {
        ScriptState.Applied => "applied",
        ScriptState.Partial => $"{script.DoneSteps} of {script.Steps} steps",
        _ => "pending",
    };
}
