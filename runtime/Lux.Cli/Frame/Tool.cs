using System.CommandLine;
using System.CommandLine.Help;

namespace Lux.Cli;

/// <summary>The tool: command line in, exit code out. Every failure ends here as one text on standard error.</summary>
internal static class Tool
{
    public static async Task<int> RunAsync(string[] args, ToolHost host, CancellationToken cancellation = default)
    {
        try
        {
            var parsed = Commands(host).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0 && parsed.Action is System.CommandLine.Invocation.ParseErrorAction) throw Misuse(parsed);
            var invocation = new InvocationConfiguration { Output = host.Out, Error = host.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await parsed.InvokeAsync(invocation, cancellation).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            var failure = Failure.Of(error);
            Say(failure, host, AsJson(args));
            return failure.ExitCode;
        }
    }

    /// <summary>The commands with what belongs to all of them.</summary>
    internal static RootCommand Commands(ToolHost host)
    {
        var root = new RootCommand("a database engine and its data, from the command line.");
        foreach (var command in ToolCommands.All(new CommandFrame(host))) root.Add(command);
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpPage(HelpPage.WidthFor(host.Width));
            help.Description = "print this";
            // Other ways to write it, which completion would offer at every word.
            foreach (var other in (string[])["-?", "/?", "/h"]) help.Aliases.Remove(other);
        }
        foreach (var version in root.Options.OfType<VersionOption>()) version.Description = "print the version";
        return root;
    }

    private static ToolException Misuse(ParseResult parsed)
    {
        var (command, path) = (parsed.CommandResult.Command, HelpPage.PathOf(parsed.CommandResult.Command));
        var what = command.Subcommands.Count > 0 && parsed.UnmatchedTokens.FirstOrDefault(token => !token.StartsWith('-')) is { } unknown
            ? $"'{unknown}' is no command of {path}; there are {string.Join(", ", command.Subcommands.Select(other => other.Name))}"
            : parsed.Errors[0].Message.TrimEnd('.');
        return ToolException.Misuse($"{what}. See '{path} --help'.");
    }

    private static void Say(Failure failure, ToolHost host, bool asJson)
    {
        host.Out.Flush();
        host.Error.WriteLine(failure.Line(asJson));
    }

    // The command line may be what is wrong, so this cannot ask its parse.
    private static bool AsJson(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] is "--output=json" or "-o=json" or "-ojson" or "--output:json") return true;
            if (args[i] is "--output" or "-o" && i + 1 < args.Length && args[i + 1] == "json") return true;
        }
        return false;
    }
}
