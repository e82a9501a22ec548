using System.CommandLine;
using Lux.Language;

namespace Lux.Cli;

/// <summary><c>lux migrate script</c>: the commands of scripts in one text, for a reader or for another client. No engine.</summary>
internal static class ScriptCommandLine
{
    public static Command Create(CommandFrame frame, MigrateOptions options)
    {
        var from = new Option<string?>("--from") { Description = "the script to begin behind", HelpName = "id" };
        var down = new Option<bool>("--down") { Description = "the way back, from the last" };
        return frame.Runs(
            new ToolCommand("script", "prints the commands of the scripts, or of the way back; needs no engine.",
                new("lux migrate script", "all of them"),
                new("lux migrate script --from 0001_initial --to 0003_colors", "some"),
                new("lux migrate script --from 0002_colors --down", "what would undo those behind"))
            {
                options.Project, options.Database, from, options.To, down, frame.Shared.Output,
            },
            run => RunAsync(run, options, run.Value(from), run.Value(down)));
    }

    private static Task<int> RunAsync(CommandRun run, MigrateOptions options, string? from, bool isDown)
    {
        var chain = options.ScriptsOf(run).Chain;
        var breaks = chain.Breaks.ToList();
        if (breaks.Count > 0) throw new ToolException(ExitCode.Negative, string.Join("\n", breaks));
        int first = from is null ? 0 : IndexOf(chain, from) + 1, last = run.Value(options.To) is { } to ? IndexOf(chain, to) : chain.Links.Count - 1;
        var links = chain.Links.Skip(first).Take(last - first + 1);
        if (isDown) links = links.Reverse();
        var parts = links.Select(link => (link.Script.Id, Lines: isDown ? Back(link) : link.Script.Commands.Select(command => command.Step is { } step ? $"-- run: {step}" : command.ToString()))).ToList();
        run.Printer.Print(
            parts.Select(part => new { script = part.Id, commands = part.Lines }),
            console =>
            {
                foreach (var (id, lines) in parts) console.Profile.Out.Writer.WriteLine($"-- {id}\n{string.Join("\n", lines)}");
            });
        return Task.FromResult(ExitCode.Done);
    }

    private static IEnumerable<string> Back(ChainLink link) => link.Steps.Reverse().SelectMany(step => (string[])
    [
        .. step.Loss.Length > 0 ? new[] { $"-- {step.Loss}" } : [],
        .. step.Down.Select(command => command.ToString()),
    ]);

    private static int IndexOf(MigrationChain chain, string id) => chain.Links.IndexOf(link => link.Script.Id == id) is >= 0 and var index
        ? index
        : throw ToolException.Misuse($"There is no script '{id}'; there are {string.Join(", ", chain.Links.Select(link => link.Script.Id))}.");
}
