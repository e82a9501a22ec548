using System.CommandLine;
using Lux.Language;
using Spectre.Console;

namespace Lux.Cli;

/// <summary><c>lux schema diff</c>: what leads from one schema to another.</summary>
internal static class SchemaDiffCommand
{
    public static Command Create(CommandFrame frame)
    {
        var places = new Argument<string[]>("place")
        {
            Description = "one or two of: a connection string, a .lux file of commands, a folder of them; one is compared with the engine of --url",
            Arity = new ArgumentArity(1, 2),
        };
        return frame.Connects(
            new ToolCommand("diff", "compares two schemas and says what leads from the first to the second; the exit code is 1 when they differ.",
                new("lux schema diff schema.lux", "from the engine to a file"),
                new("lux schema diff migrations/ lux://staging:6379", "from migration scripts to an engine"),
                new("lux schema diff lux://staging:6379 lux://live:6379 -o json", "two engines, for a program")) { places },
            run => RunAsync(run, run.Value(places)!));
    }

    private static async Task<int> RunAsync(CommandRun run, string[] places)
    {
        var from = places.Length == 2 ? await SchemaSource.ReadAsync(places[0], run).ConfigureAwait(false) : await SchemaSource.ReadAsync(run.Endpoint, run.Cancellation).ConfigureAwait(false);
        var to = await SchemaSource.ReadAsync(places[^1], run).ConfigureAwait(false);
        var steps = SchemaDiff.Between(from, to, Renames.None);
        run.Printer.Print(
            new
            {
                equal = steps.Count == 0,
                steps = steps.Select(step => new { command = step.Command.ToString(), summary = step.Summary, risk = Risk(step), clients = step.Impact.ToString().ToLowerInvariant(), note = step.ImpactNote }),
            },
            console => Write(console, steps));
        return steps.Count == 0 ? ExitCode.Done : ExitCode.Negative;
    }

    private static void Write(IAnsiConsole console, EquatableArray<MigrationStep> steps)
    {
        if (steps.Count == 0)
        {
            console.WriteLine("The schemas are the same.");
            return;
        }
        console.WriteLine($"{Amount.Of(steps.Count, "step")} from the first to the second:");
        foreach (var step in steps)
        {
            var color = step.Risk switch { StepRisk.Safe => "green", StepRisk.NeedsRowsChecked => "yellow", _ => "red" };
            console.WriteLine();
            console.MarkupLineInterpolated($"[grey]-- {step.Summary}[/]");
            console.Markup($"[grey]-- [/][{color}]{Risk(step)}[/]");
            console.MarkupLineInterpolated($"[grey]{(step.Impact == ClientImpact.None ? "" : $"; clients built before: {step.ImpactNote}")}[/]");
            console.WriteLine(step.Command.ToString());
        }
    }

    private static string Risk(MigrationStep step) => step.Risk switch
    {
        StepRisk.Safe => "safe",
        StepRisk.NeedsRowsChecked => "rows are checked",
        _ => "destructive",
    };
}
