namespace Lux.Cli;

/// <summary>A command cannot go on. The message is a sentence or two: what, in the user's words, and what to do.</summary>
internal sealed class ToolException(int exitCode, string message, Exception? inner = null) : Exception(message, inner)
{
    public int ExitCode { get; } = exitCode;

    /// <summary>The command line cannot be meant.</summary>
    public static ToolException Misuse(string message) => new(Cli.ExitCode.Misused, message);

    /// <summary>A file is not to be read or written, or holds something else.</summary>
    public static ToolException BadFile(string message, Exception? inner = null) => new(Cli.ExitCode.BadFile, message, inner);
}
