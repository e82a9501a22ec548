using System.Text.Json;
using System.Text.RegularExpressions;
using Lux.Engine;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>What went wrong, for the user: an exit code, a word for scripts and a text.</summary>
internal sealed partial record Failure(int ExitCode, string Code, string Message)
{
    /// <summary>The failure that <paramref name="error"/> is.</summary>
    public static Failure Of(Exception error) => error switch
    {
        ToolException own => new(own.ExitCode, Word(own.ExitCode), own.Message),
        LuxConnectionException or LuxTimeoutException => new(Cli.ExitCode.Unreachable, "unreachable", error.Message),
        LuxException { Error: { } reply } => new(Cli.ExitCode.Refused, "refused", reply.Text),
        LuxException or LuxEngineException => new(Cli.ExitCode.Refused, "refused", error.Message),
        IOException or UnauthorizedAccessException => new(Cli.ExitCode.BadFile, "file", error.Message),
        OperationCanceledException => new(Cli.ExitCode.Stopped, "stopped", "Stopped."),
        _ => new(Cli.ExitCode.Fault, "fault", $"lux itself failed, which should not happen: {error}"),
    };

    /// <summary>What standard error says of it: a line for people, or one of JSON.</summary>
    public string Line(bool asJson)
    {
        var text = WithoutPassword(Message);
        return asJson ? JsonSerializer.Serialize(new { error = new { code = Code, message = text, exit_code = ExitCode } }, Printer.LineOptions) : $"lux: {text}";
    }

    /// <summary>The text with what may be a password taken out: everything between <c>://</c> and <c>@</c>.</summary>
    public static string WithoutPassword(string text) => Login().Replace(text, "://***@");

    private static string Word(int exitCode) => exitCode switch
    {
        Cli.ExitCode.Misused => "usage",
        Cli.ExitCode.Unreachable => "unreachable",
        Cli.ExitCode.Refused => "refused",
        Cli.ExitCode.BadFile => "file",
        _ => "negative",
    };

    [GeneratedRegex(@"://\S*@")]
    private static partial Regex Login();
}
