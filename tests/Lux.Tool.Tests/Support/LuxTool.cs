using Lux.Cli;

namespace Lux.Tool.Tests;

/// <summary>A run of the tool in this process: what it was typed, what it said.</summary>
internal sealed record Ran(int ExitCode, string Out, string Error);

/// <summary>Runs the tool as a shell would, with its streams caught.</summary>
internal static class LuxTool
{
    public static Task<Ran> RunAsync(params string[] args) => RunAsync(new Dictionary<string, string>(), "", args);

    /// <param name="environment">The only variables that there are.</param>
    /// <param name="input">What is piped in.</param>
    /// <param name="args">The command line.</param>
    public static async Task<Ran> RunAsync(Dictionary<string, string> environment, string input, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var reader = new StringReader(input);
        var host = new ToolHost { In = reader, Out = output, Error = error, Variable = name => environment.GetValueOrDefault(name) };
        var exitCode = await Cli.Tool.RunAsync(args, host, TestContext.Current.CancellationToken);
        return new(exitCode, output.ToString(), error.ToString());
    }
}
