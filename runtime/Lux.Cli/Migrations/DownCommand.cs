using System.CommandLine;
using Lux.Schema;

namespace Lux.Cli;

/// <summary><c>lux migrate down</c>: takes scripts back.</summary>
internal static class DownCommand
{
    public static Command Create(CommandFrame frame, MigrateOptions options) => frame.Connects(
        new ToolCommand("down", "takes the scripts behind one back; what was written into what they made is lost.",
            new("lux migrate down --to 0001_initial", "all behind it, after the database's name is typed"),
            new("lux migrate down --all --yes", "all, without asking"))
        {
            options.Project, options.Database, options.To, options.All, options.DryRun, frame.Shared.Yes,
        },
        run => RunAsync(run, options));

    private static async Task<int> RunAsync(CommandRun run, MigrateOptions options)
    {
        string? to = run.Value(options.To);
        bool all = run.Value(options.All);
        if (all == (to is not null)) throw ToolException.Misuse("Say --to with the script to go back to, or --all.");
        await using var migrator = await Migrator.ConnectAsync(run.Endpoint, options.ScriptsOf(run), run.Cancellation).ConfigureAwait(false);
        var wanted = new MigrationOptions { To = to, ToNothing = all, AllowDown = true };
        var plan = await Migrating.AskAsync(migrator, wanted, run.Cancellation).ConfigureAwait(false);
        if (plan.Steps.Any(step => !step.IsDown)) throw ToolException.Misuse($"'{to}' is not behind; lux migrate apply goes there.");
        if (run.Value(options.DryRun) || plan.Steps.Count == 0)
        {
            Migrating.Print(run, plan);
            return ExitCode.Done;
        }
        string lost = string.Join("; ", plan.Steps.Select(step => step.Step.Loss).Where(loss => loss.Length > 0));
        Confirmation.Require(run, $"This takes back {string.Join(", ", plan.Steps.Select(step => step.Script).Distinct())}{(lost.Length > 0 ? ": " + lost : "")}.", run.Endpoint.Database);
        return await Migrating.RunAsync(run, migrator, wanted).ConfigureAwait(false);
    }
}
