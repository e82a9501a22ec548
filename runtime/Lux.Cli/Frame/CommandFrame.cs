using System.CommandLine;

namespace Lux.Cli;

/// <summary>What commands are made with: the shared options, and the run around each action.</summary>
internal sealed class CommandFrame(ToolHost host)
{
    public ToolHost Host { get; } = host;

    public SharedOptions Shared { get; } = new();

    /// <summary>Lets <paramref name="command"/> do <paramref name="run"/>, whose result is the exit code. A signal cancels it, unless it <paramref name="ownsSignals"/>.</summary>
    public ToolCommand Runs(ToolCommand command, Func<CommandRun, Task<int>> run, bool ownsSignals = false)
    {
        command.SetAction(async (parsed, cancellation) =>
        {
            if (ownsSignals) return await run(new CommandRun(this, parsed, cancellation)).ConfigureAwait(false);
            using var interrupt = new Interrupt(cancellation);
            return await interrupt.UnlessStoppedAsync(run(new CommandRun(this, parsed, interrupt.Token))).ConfigureAwait(false);
        });
        return command;
    }

    /// <summary>As <see cref="Runs"/>, for a command that talks to an engine.</summary>
    public ToolCommand Connects(ToolCommand command, Func<CommandRun, Task<int>> run, bool ownsSignals = false)
    {
        foreach (var option in Shared.Connecting) command.Add(option);
        return Runs(command, run, ownsSignals);
    }
}
