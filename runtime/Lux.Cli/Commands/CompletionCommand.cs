using System.CommandLine;

namespace Lux.Cli;

/// <summary><c>lux completion</c>: what a shell runs so that Tab completes commands and options.</summary>
internal static class CompletionCommand
{
    public static Command Create(CommandFrame frame)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or pwsh" };
        shell.AcceptOnlyFromAmong([.. CompletionScripts.Shells]);
        var command = new ToolCommand("completion", "prints the script with which a shell completes lux's commands and options.",
            new("""eval "$(lux completion bash)" """.TrimEnd(), "in ~/.bashrc"),
            new("""eval "$(lux completion zsh)" """.TrimEnd(), "in ~/.zshrc, after compinit"),
            new("lux completion fish | source", "in ~/.config/fish/config.fish"),
            new("lux completion pwsh | Out-String | Invoke-Expression", "in $PROFILE")) { shell };
        return frame.Runs(command, run =>
        {
            run.Host.Out.Write(CompletionScripts.Of(run.Value(shell)!));
            return Task.FromResult(ExitCode.Done);
        });
    }
}
