using System.CommandLine;
using Lux.Schema;

namespace Lux.Cli;

/// <summary><c>lux query</c>: a shell on a terminal, lines from a pipe or a file, or one command.</summary>
internal static class QueryCommand
{
    /// <summary>Commands may block on purpose (BLPOP); Ctrl+C ends the wait.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public static Command Create(CommandFrame frame)
    {
        var words = new Argument<string[]>("command") { Description = "one command, as words or as one line; without it a shell, or the lines of a pipe", Arity = ArgumentArity.ZeroOrMore };
        words.CompleteCommand(frame);
        var file = new Option<string?>("--file", "-f") { Description = "run the lines of a file", HelpName = "file" };
        var keepsGoing = new Option<bool>("--keep-going") { Description = "go on after a line that failed; the exit code still says so" };
        var command = new ToolCommand("query", "asks an engine: a shell on a terminal, lines from a pipe, or one command of any kind.",
            new("lux query", "a shell with completion, history and \\h for help"),
            new("lux query TQUERY users WHERE age '>' 30 ORDER BY name", "one command"),
            new("lux query -o json TQUERY users LIMIT 10 | jq .[].name", "for programs: a JSON value per line"),
            new("lux query --file seed.lux", "a file of commands, a line each"),
            new("echo 'GET greeting' | lux query", "keys as well: any command of Redis"),
            new("lux query --yes TDROP users", "what destroys something wants a word"))
        {
            words, file, keepsGoing, frame.Shared.Yes,
        };
        return frame.Connects(command, run => RunAsync(run, run.Value(words) ?? [], run.Value(file), run.Value(keepsGoing)), ownsSignals: true);
    }

    private static async Task<int> RunAsync(CommandRun run, string[] words, string? file, bool keepsGoing)
    {
        if (words.Length > 0 && file is not null) throw ToolException.Misuse("Give a command or --file, not both.");
        var isInteractive = words.Length == 0 && file is null && run.Host is { ReadsFromTerminal: true, WritesToTerminal: true };
        var replies = new ReplyPrinter(run.Host, run.Printer);
        if (isInteractive) return await InteractiveShell.RunAsync(run, () => OpenAsync(run), replies).ConfigureAwait(false);

        using var interrupt = new Interrupt(run.Cancellation);
        return await interrupt.UnlessStoppedAsync(RunAsync(run, replies, words, file, keepsGoing, interrupt.Token)).ConfigureAwait(false);
    }

    private static async Task<int> RunAsync(CommandRun run, ReplyPrinter replies, string[] words, string? file, bool keepsGoing, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(run).ConfigureAwait(false);
        var shell = new Shell(run, connection, replies, isInteractive: false);
        if (file is not null) return await shell.RunFileAsync(file, keepsGoing, cancellation).ConfigureAwait(false);
        if (words.Length == 0) return await ShellLines.RunAsync(shell, Lines(run.Host.In), "", run, keepsGoing, cancellation).ConfigureAwait(false);
        if (words is [var line] && line.Any(char.IsWhiteSpace)) await shell.RunAsync(line, cancellation).ConfigureAwait(false);
        else if (words[0].StartsWith('\\')) await shell.RunAsync(string.Join(' ', words), cancellation).ConfigureAwait(false);
        else await shell.RunAsync([.. words.Select(ShellWord.Of)], cancellation).ConfigureAwait(false);
        return ExitCode.Done;
    }

    private static ValueTask<LuxConnection> OpenAsync(CommandRun run) => LuxConnection.ConnectAsync(run.Endpoint with { Timeout = Patience }, run.Cancellation);

    private static async IAsyncEnumerable<string> Lines(TextReader input)
    {
        while (await input.ReadLineAsync().ConfigureAwait(false) is { } line) yield return line;
    }
}
