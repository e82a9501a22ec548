using System.CommandLine;
using Lux.Schema;

namespace Lux.Cli;

/// <summary><c>lux migrate plan</c>: what would be done, and what the rows that are there say to it.</summary>
internal static class PlanCommand
{
    public static Command Create(CommandFrame frame, MigrateOptions options) => frame.Connects(
        new ToolCommand("plan", "shows what apply would do, which rows are in the way, and which clients would break.",
            new("lux migrate plan", "up to the last script"),
            new("lux migrate plan --to 0003_colors --output json", "up to another, for a program"))
        {
            options.Project, options.Database, options.To, options.Adopt,
        },
        run => RunAsync(run, options));

    private static async Task<int> RunAsync(CommandRun run, MigrateOptions options)
    {
        await using var migrator = await Migrator.ConnectAsync(run.Endpoint, options.ScriptsOf(run), run.Cancellation).ConfigureAwait(false);
        var plan = await Migrating.AskAsync(migrator, new() { To = run.Value(options.To), Adopt = run.Value(options.Adopt), AllowDown = true }, run.Cancellation).ConfigureAwait(false);
        Migrating.Print(run, plan);
        return plan.Blocking.Any() ? ExitCode.Negative : ExitCode.Done;
    }
}
