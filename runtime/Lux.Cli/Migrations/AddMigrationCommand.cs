using System.CommandLine;
using Lux.Language;

namespace Lux.Cli;

/// <summary><c>lux migrate add</c>: writes the script from the end of the chain to the records.</summary>
internal static class AddMigrationCommand
{
    public static Command Create(CommandFrame frame, MigrateOptions options)
    {
        var name = new Argument<string>("name") { Description = "what the migration is called: letters, digits and _" };
        var empty = new Option<bool>("--empty") { Description = "a script without commands, for data steps; the records are not read" };
        return frame.Runs(
            new ToolCommand("add", "writes the next script from what the records of a project declare.",
                new("lux migrate add initial", "the first one, of the project in this folder"),
                new("lux migrate add colors --project src/App", "of another"),
                new("lux migrate add colors --no-build", "from what was built last"),
                new("lux migrate add fill_colors --empty", "for commands of your own: TUPDATE, or '-- run: fill_colors' for a step in C#"))
            {
                name, empty, options.Project, options.Database, options.Assembly, options.NoBuild, frame.Shared.Output,
            },
            run => RunAsync(run, options, run.Value(name)!, run.Value(empty)));
    }

    private static async Task<int> RunAsync(CommandRun run, MigrateOptions options, string name, bool isEmpty)
    {
        if (!Names.IsName(name)) throw ToolException.Misuse($"'{name}' cannot name a migration: letters, digits and _.");
        var project = options.ProjectOf(run);
        var chain = project.ReadScripts().Chain;
        var breaks = chain.Breaks.ToList();
        if (breaks.Count > 0) throw new ToolException(ExitCode.Negative, $"The scripts that are there are no chain:\n{string.Join("\n", breaks)}");
        if (isEmpty)
        {
            var (made, header) = ScriptWriter.Of(chain, default, name);
            await WriteAsync(run, project, made, header).ConfigureAwait(false);
            run.Printer.Print(new { script = made.Id, steps = Array.Empty<object>() }, console => console.Profile.Out.Writer.WriteLine(
                $"Wrote migrations/{made.Id}{ScriptPrinter.Extension}: write its commands below, or '-- run: NAME' for a step in C#. Where they change tables, '-- result:' changes, too; the build says to what."));
            return ExitCode.Done;
        }
        var records = await project.ReadRecordsAsync(run.Value(options.Assembly), !run.Value(options.NoBuild), run.Cancellation).ConfigureAwait(false);
        var candidates = RenameCandidates.Find(chain.Result, records.Schema, records.Renames);
        if (ScriptWriter.Next(chain, records.Schema, records.Renames, name) is not var (script, text))
        {
            run.Printer.Print(new { script = (string?)null, steps = Array.Empty<object>() }, console => console.Profile.Out.Writer.WriteLine("The scripts lead to the records; there is nothing to add."));
            return ExitCode.Negative;
        }
        string path = await WriteAsync(run, project, script, text).ConfigureAwait(false);
        var link = MigrationChain.Of([.. chain.Links.Select(one => (one.Script.Id, ScriptPrinter.Print(one.Script))), (script.Id, text)]);
        var open = link.Problems.Where(problem => problem.Script == script.Id).ToList();
        var steps = link.Links[^1].Steps;
        run.Printer.Print(
            new { script = script.Id, file = path, steps = steps.Select(StepDocument.Of), open = open.Select(problem => problem.Message), renames = candidates.Select(Question) },
            console =>
            {
                var writer = console.Profile.Out.Writer;
                writer.WriteLine($"Wrote migrations/{script.Id}{ScriptPrinter.Extension}:");
                foreach (var step in steps)
                {
                    writer.WriteLine($"  {StepDocument.Line(step)}");
                    foreach (string line in StepDocument.Advice(step)) writer.WriteLine($"    {line}");
                }
                foreach (var problem in open) writer.WriteLine($"  Before it can be applied: {problem.Message}");
                foreach (var candidate in candidates) writer.WriteLine($"  {Question(candidate)}");
            });
        return ExitCode.Done;
    }

    private static async Task<string> WriteAsync(CommandRun run, MigrationProject project, MigrationScript script, string text)
    {
        Directory.CreateDirectory(project.Folder);
        string path = Path.Combine(project.Folder, script.Id + ScriptPrinter.Extension);
        await File.WriteAllTextAsync(path, text, run.Cancellation).ConfigureAwait(false);
        return path;
    }

    private static string Question(RenameCandidate candidate) =>
        $"If '{candidate.Column ?? candidate.Table}' is '{candidate.Former}' with a new name, delete this script, write [RenamedFrom(\"{candidate.Former}\")] and add it again.";
}
