using Lux.Schema;
using Spectre.Console;

namespace Lux.Cli;

/// <summary>Asks for lines on a terminal and runs them; Ctrl+C ends the command under way, or the line that is typed.</summary>
internal static class InteractiveShell
{
    public static async Task<int> RunAsync(Shell shell, CommandRun run, LuxConnection connection)
    {
        var options = connection.Options;
        var name = $"{options.Host}:{options.Port}{(options.Database == "main" ? "" : "/" + options.Database)}";
        var history = new HistoryFile(HistoryFile.PathOf(run.Host));
        var completer = new ShellCompleter(shell, await ShellCompleter.CommandsOfAsync(connection).ConfigureAwait(false));
        var editor = new LineEditor(new ConsoleTerminal(), history, completer.Complete, run.Host.HasColors ? new ShellColors(completer).Paint : null);
        run.Printer.Console.MarkupLineInterpolated($"[dim]lux at {connection}; \\h for help, \\q to leave[/]");
        while (!shell.IsDone)
        {
            await completer.RefreshAsync().ConfigureAwait(false);
            if (editor.ReadLine($"{name}{(shell.IsQueueing ? " (multi)" : "")}> ") is not { } line) break;
            if (string.IsNullOrWhiteSpace(line)) continue;
            history.Add(line);
            using var interrupt = new Interrupt(CancellationToken.None);
            try
            {
                await shell.RunAsync(line, interrupt.Token).ConfigureAwait(false);
            }
            catch (Exception error) when (error is ToolException or LuxException or OperationCanceledException)
            {
                var text = Failure.WithoutPassword(Failure.Of(error).Message);
                run.Printer.Console.MarkupLineInterpolated($"[red]{Printable.Line(text)}[/]");
            }
        }
        return ExitCode.Done;
    }
}
