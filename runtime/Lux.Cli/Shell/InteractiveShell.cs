using Lux.Schema;
using Spectre.Console;

namespace Lux.Cli;

/// <summary>Asks for lines on a terminal and runs them; Ctrl+C ends the command under way, or the line that is typed.</summary>
internal sealed class InteractiveShell : IAsyncDisposable
{
    private readonly CommandRun _run;
    private readonly Func<ValueTask<LuxConnection>> _open;
    private readonly ReplyPrinter _replies;
    private LuxConnection _connection = null!;
    private Shell _shell = null!;
    private long _id;

    private InteractiveShell(CommandRun run, Func<ValueTask<LuxConnection>> open, ReplyPrinter replies) => (_run, _open, _replies) = (run, open, replies);

    /// <summary>Runs until the user leaves.</summary>
    public static async Task<int> RunAsync(CommandRun run, Func<ValueTask<LuxConnection>> open, ReplyPrinter replies)
    {
        await using var shell = new InteractiveShell(run, open, replies);
        await shell.OpenAsync().ConfigureAwait(false);
        await shell.RunAsync().ConfigureAwait(false);
        return ExitCode.Done;
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null) await _connection.DisposeAsync().ConfigureAwait(false);
    }

    private async Task OpenAsync()
    {
        var showsTime = _shell?.ShowsTime ?? true;
        _connection = await _open().ConfigureAwait(false);
        _shell = new(_run, _connection, _replies, isInteractive: true) { ShowsTime = showsTime };
        _id = await IdAsync().ConfigureAwait(false);
    }

    private async Task RunAsync()
    {
        var options = _connection.Options;
        var name = $"{options.Host}:{options.Port}{(options.Database == "main" ? "" : "/" + options.Database)}";
        var history = new HistoryFile(HistoryFile.PathOf(_run.Host));
        var completer = new ShellCompleter(() => _shell.Catalog, () => _shell.IsQueueing, await ShellCompleter.CommandsOfAsync(_connection).ConfigureAwait(false));
        var editor = new LineEditor(new ConsoleTerminal(), history, completer.Complete, _run.Host.HasColors ? new ShellColors(completer).Paint : null);
        _run.Printer.Console.MarkupLineInterpolated($"[dim]lux at {_connection}; \\h for help, \\q to leave[/]");
        while (!_shell.IsDone)
        {
            await completer.RefreshAsync().ConfigureAwait(false);
            if (editor.ReadLine($"{name}{(_shell.IsQueueing ? " (multi)" : "")}> ") is not { } line) break;
            if (string.IsNullOrWhiteSpace(line)) continue;
            history.Add(line);
            if (!await TryRunAsync(line).ConfigureAwait(false)) editor.ForgetPasted();
        }
    }

    /// <summary>False when the user stopped it.</summary>
    private async Task<bool> TryRunAsync(string line)
    {
        using var interrupt = new Interrupt(CancellationToken.None);
        try
        {
            await _shell.RunAsync(line, interrupt.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _run.Printer.Console.MarkupLine("[dim]Stopped.[/]");
            await ReopenAsync().ConfigureAwait(false);
            return false;
        }
        catch (Exception error) when (error is ToolException or LuxException)
        {
            _run.Printer.Console.MarkupLineInterpolated($"[red]{Printable.Line(Failure.WithoutPassword(Failure.Of(error).Message))}[/]");
        }
        return true;
    }

    /// <summary>The stopped command may still be under way over there, and everything would wait behind it: it is ended with its connection.</summary>
    private async Task ReopenAsync()
    {
        var (old, id) = (_connection, _id);
        await OpenAsync().ConfigureAwait(false);
        try
        {
            if (id > 0) await _connection.ExecuteAsync("CLIENT", "KILL", "ID", id).ConfigureAwait(false);
        }
        catch (LuxException)
        {
            // Without the right to it, the command ends by itself.
        }
        await old.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<long> IdAsync()
    {
        try
        {
            return (await _connection.ExecuteAsync("CLIENT", "ID").ConfigureAwait(false)).AsInt64();
        }
        catch (LuxException)
        {
            return 0;
        }
    }
}
