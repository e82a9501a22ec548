using System.Globalization;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>Runs lines that nobody types: a pipe or a file.</summary>
internal static class ShellLines
{
    /// <summary>Returns the exit code: the first failure's, or 0.</summary>
    /// <param name="shell">Runs each line.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="source">What the lines come from, for errors: a file's name, or nothing for a pipe.</param>
    /// <param name="run">Where errors are said.</param>
    /// <param name="keepsGoing">Whether lines after a failed one are run; otherwise the failure is thrown.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<int> RunAsync(Shell shell, IAsyncEnumerable<string> lines, string source, CommandRun run, bool keepsGoing, CancellationToken cancellation)
    {
        var number = 0;
        var exitCode = ExitCode.Done;
        await foreach (var line in lines.WithCancellation(cancellation).ConfigureAwait(false))
        {
            number++;
            try
            {
                await shell.RunAsync(line, cancellation).ConfigureAwait(false);
                if (shell.IsDone) break;
            }
            catch (Exception error) when (error is ToolException or LuxException)
            {
                var failure = Failure.Of(error);
                var text = string.Create(CultureInfo.InvariantCulture, $"{(source.Length == 0 ? "" : source + " ")}line {number}: {failure.Message}");
                if (!keepsGoing || failure.ExitCode == ExitCode.Unreachable) throw new ToolException(failure.ExitCode, text, error);
                run.Printer.Note(failure with { Message = text });
                if (exitCode == ExitCode.Done) exitCode = failure.ExitCode;
            }
        }
        return exitCode;
    }
}
