using System.CommandLine;
using Lux.Language;

namespace Lux.Cli;

/// <summary><c>lux migrate verify</c>: whether the scripts are a chain that leads to the records. No engine.</summary>
internal static class VerifyMigrationsCommand
{
    public static Command Create(CommandFrame frame, MigrateOptions options) => frame.Runs(
        new ToolCommand("verify", "says whether the scripts are a chain that leads to the records; needs no engine.",
            new("lux migrate verify", "builds the project in this folder and looks"),
            new("lux migrate verify --no-build && lux migrate apply --yes", "before a deploy"))
        {
            options.Project, options.Database, options.Assembly, options.NoBuild, frame.Shared.Output,
        },
        run => RunAsync(run, options));

    private static async Task<int> RunAsync(CommandRun run, MigrateOptions options)
    {
        var chain = options.ScriptsOf(run).Chain;
        List<string> wrong = [.. chain.Problems.Where(problem => problem.Kind != ScriptProblemKind.Narrows).Select(problem => problem.ToString())];
        if (!chain.Breaks.Any())
        {
            var records = await options.ProjectOf(run).ReadRecordsAsync(run.Value(options.Assembly), !run.Value(options.NoBuild), run.Cancellation).ConfigureAwait(false);
            wrong.AddRange(SchemaDiff.Between(chain.Result, records.Schema, records.Renames).Select(step => $"the records of {records.Database} need another migration: {step.Summary}"));
        }
        run.Printer.Print(
            new { scripts = chain.Links.Select(link => new { id = link.Script.Id, hash = link.Script.Hash, result = link.Script.Result }), problems = wrong },
            console =>
            {
                foreach (string line in wrong) console.Profile.Out.Writer.WriteLine(line);
                if (wrong.Count == 0) console.Profile.Out.Writer.WriteLine($"{chain.Links.Count} scripts lead to the records.");
            });
        return wrong.Count == 0 ? ExitCode.Done : ExitCode.Negative;
    }
}
