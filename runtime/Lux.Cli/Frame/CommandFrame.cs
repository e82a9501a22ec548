using System.CommandLine;

namespace Lux.Cli;

/// <summary>What commands are made with: the shared options, and the run around each action.</summary>
internal sealed class CommandFrame(ToolHost host)
{
    public ToolHost Host { get; } = host;

    public SharedOptions Shared { get; } = new();

    /// <summary>Lets <paramref name="command"/> do <paramref name="run"/>, which a signal cancels; its result is the exit code.</summary>
    public ToolCommand Runs(ToolCommand command, Func<CommandRun, Task<int>> run)
    {
        command.SetAction(async (parsed, cancellation) =>
        {
            using var interrupt = new Interrupt(cancellation);
            return await run(new CommandRun(this, parsed, interrupt.Token)).ConfigureAwait(false);
        });
        return command;
    }

    /// <summary>As <see cref="Runs"/>, for a command that talks to an engine.</summary>
    public ToolCommand Connects(ToolCommand command, Func<CommandRun, Task<int>> run)
    {
        foreach (var option in Shared.Connecting) command.Add(option);
        return Runs(command, run);
    }
}
