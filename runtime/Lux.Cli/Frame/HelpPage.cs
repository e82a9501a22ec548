using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;

namespace Lux.Cli;

/// <summary>The help of any command: what it does, its parts, and lines to copy.</summary>
/// <param name="width">Of its lines, in characters.</param>
internal sealed class HelpPage(int width) : SynchronousCommandLineAction
{
    private const int LeastWidth = 60, MostWidth = 118, MostNameWidth = 30;

    /// <summary>The examples of the tool as a whole.</summary>
    private static readonly Example[] Whole =
    [
        new("lux start", "an engine on this machine, data in ./lux-data"),
        new("lux query", "a shell to ask it"),
        new("lux status --url lux://db.internal:6379", "another engine; LUX_URL names one for all commands"),
        new("lux doctor --output json", "any command for programs"),
    ];

    /// <param name="columns">Of the terminal.</param>
    public static int WidthFor(int columns) => Math.Clamp(columns - 1, LeastWidth, MostWidth);

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output, width);
        return ExitCode.Done;
    }

    private static void Write(Command command, TextWriter to, int width)
    {
        if (command is ToolCommand { Help: { } whole })
        {
            to.Write(whole());
            return;
        }
        var path = PathOf(command);
        foreach (var line in Prose.Lines($"{path}: {command.Description}", width)) to.WriteLine(line);
        to.WriteLine();
        to.WriteLine("Usage:");
        to.WriteLine($"  {path}{string.Concat(command.Arguments.Select(Usage))}{(command.Subcommands.Count > 0 ? " <command>" : "")}{(command.Options.Any(o => !o.Hidden) ? " [options]" : "")}");
        Section("Commands", command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, c.Description)), to, width);
        Section("Arguments", command.Arguments.Where(a => !a.Hidden).Select(a => ($"<{a.Name}>", a.Description)), to, width);
        Section("Options", command.Options.Where(o => !o.Hidden).Select(o => (Names(o), o.Description)), to, width);
        var examples = command is ToolCommand tool ? tool.Examples : Whole;
        if (examples.Count > 0) Section("Examples", examples.Select(e => (e.Line, (string?)e.Says)), to, width);
        if (command.Subcommands.Count > 0)
        {
            to.WriteLine();
            to.WriteLine($"'{path} <command> --help' says more of each.");
        }
    }

    /// <summary>The command as it is typed: <c>lux schema pull</c>.</summary>
    public static string PathOf(Command command) =>
        command is RootCommand ? "lux" : $"{PathOf(command.Parents.OfType<Command>().First())} {command.Name}";

    private static string Usage(Argument argument) => argument.Arity.MinimumNumberOfValues == 0 ? $" [<{argument.Name}>]" : $" <{argument.Name}>";

    private static string Names(Option option)
    {
        var isShort = option.Aliases.FirstOrDefault(a => a.Length == 2 && a[1] != '?');
        var value = option.ValueType == typeof(bool) || option.Arity.MaximumNumberOfValues == 0 ? "" : $" <{option.HelpName ?? option.Name.TrimStart('-')}>";
        return $"{(isShort is null ? "    " : isShort + ", ")}{option.Name}{value}";
    }

    private static void Section(string title, IEnumerable<(string Name, string? Says)> entries, TextWriter to, int lineWidth)
    {
        var rows = entries.ToArray();
        if (rows.Length == 0) return;
        to.WriteLine();
        to.WriteLine($"{title}:");
        var width = Math.Min(rows.Max(r => r.Name.Length), MostNameWidth) + 2;
        foreach (var (name, says) in rows)
        {
            var lines = Prose.Lines(says ?? "", lineWidth - width - 2).ToArray();
            var fits = name.Length <= width - 2;
            if (!fits) to.WriteLine($"  {name}");
            for (var i = 0; i < lines.Length; i++)
                to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(i == 0 && fits ? name : "").PadRight(width)}{lines[i]}").TrimEnd());
        }
    }
}
