using System.CommandLine;
using System.CommandLine.Help;
using System.Text.Json;

namespace Lux.Cli;

/// <summary>The tool: command line in, exit code out. Every failure ends here as one text on standard error.</summary>
internal static class Tool
{
    public static async Task<int> RunAsync(string[] args, ToolHost host, CancellationToken cancellation = default)
    {
        try
        {
            var parsed = Commands(host).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0 && parsed.Action is System.CommandLine.Invocation.ParseErrorAction) throw ToolException.Misuse($"{parsed.Errors[0].Message.TrimEnd('.')}. See '{HelpPage.PathOf(parsed.CommandResult.Command)} --help'.");
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
            help.Action = new HelpPage();
            help.Description = "print this";
            // Other ways to write it, which completion would offer at every word.
            foreach (var other in (string[])["-?", "/?", "/h"]) help.Aliases.Remove(other);
        }
        foreach (var version in root.Options.OfType<VersionOption>()) version.Description = "print the version";
        return root;
    }

    private static void Say(Failure failure, ToolHost host, bool asJson)
    {
        var text = Failure.WithoutPassword(failure.Message);
        host.Out.Flush();
        host.Error.WriteLine(asJson
            ? JsonSerializer.Serialize(new { error = new { code = failure.Code, message = text, exit_code = failure.ExitCode } }, Printer.LineOptions)
            : $"lux: {text}");
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
