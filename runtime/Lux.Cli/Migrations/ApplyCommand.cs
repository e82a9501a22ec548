using System.CommandLine;
using Lux.Schema;

namespace Lux.Cli;

/// <summary><c>lux migrate apply</c>.</summary>
internal static class ApplyCommand
{
    public static Command Create(CommandFrame frame, MigrateOptions options) => frame.Connects(
        new ToolCommand("apply", "applies the scripts that an engine does not have.",
            new("lux migrate apply", "all of them; what loses values wants --yes or the database's name"),
            new("lux migrate apply --to 0003_colors --yes", "some, without asking"),
            new("lux migrate apply --dry-run", "as plan"))
        {
            options.Project, options.Database, options.To, options.Adopt, options.DryRun, frame.Shared.Yes,
        },
        run => RunAsync(run, options));

    private static async Task<int> RunAsync(CommandRun run, MigrateOptions options)
    {
        var scripts = options.ScriptsOf(run);
        await using var migrator = await Migrator.ConnectAsync(run.Endpoint, scripts, run.Cancellation).ConfigureAwait(false);
        var wanted = new MigrationOptions { To = run.Value(options.To), Adopt = run.Value(options.Adopt) };
        var plan = await Migrating.AskAsync(migrator, wanted, run.Cancellation).ConfigureAwait(false);
        if (run.Value(options.DryRun) || plan.Blocking.Any())
        {
            Migrating.Print(run, plan);
            return plan.Blocking.Any() ? ExitCode.Negative : ExitCode.Done;
        }
        string lost = string.Join(", ", plan.Steps.Where(step => step.Step.Risk == Language.StepRisk.Destructive).Select(step => step.Step.Summary));
        if (lost.Length > 0) Confirmation.Require(run, $"This loses values: {lost}.", run.Endpoint.Database);
        return await Migrating.RunAsync(run, migrator, wanted).ConfigureAwait(false);
    }
}
