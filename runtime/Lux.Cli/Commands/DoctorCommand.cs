using System.CommandLine;
using System.Reflection;
using Lux.Schema;
using Spectre.Console;

namespace Lux.Cli;

/// <summary><c>lux doctor</c>: looks for what is wrong, or soon will be, and says what to do.</summary>
internal static class DoctorCommand
{
    public static Command Create(CommandFrame frame) => frame.Connects(
        new ToolCommand("doctor", "checks connection, version, schema, disk, memory and clock, each with a verdict and what to do; the exit code is 1 when one fails.",
            new("lux doctor", "the engine on this machine"),
            new("lux doctor -u lux://db.internal -o json | jq '.findings[] | select(.verdict != \"ok\")'", "what is not well, for a program")),
        RunAsync);

    private static async Task<int> RunAsync(CommandRun run)
    {
        IReadOnlyList<Finding> findings = await FindAsync(run).ConfigureAwait(false);
        var worst = findings.Max(finding => finding.Verdict);
        run.Printer.Print(
            new { url = run.Endpoint.ToString(), verdict = Word(worst), findings = findings.Select(finding => new { check = finding.Check, verdict = Word(finding.Verdict), found = finding.Found, fix = finding.Fix }) },
            console => Write(console, findings));
        return findings.Any(finding => finding.Check == "connect" && finding.Verdict == Verdict.Fail) ? ExitCode.Unreachable : worst == Verdict.Fail ? ExitCode.Negative : ExitCode.Done;
    }

    private static async Task<IReadOnlyList<Finding>> FindAsync(CommandRun run)
    {
        try
        {
            await using var connection = await run.ConnectAsync().ConfigureAwait(false);
            var version = typeof(DoctorCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
            return [.. Checks.Of(await EngineState.ReadAsync(connection, run.Cancellation).ConfigureAwait(false), version)];
        }
        catch (LuxConnectionException unreachable)
        {
            return [new("connect", Verdict.Fail, $"No connection to {run.Endpoint}.", unreachable.Message)];
        }
        catch (LuxException other) when (other.Message.Contains("unknown command", StringComparison.OrdinalIgnoreCase))
        {
            return [new("version", Verdict.Fail, "A Redis server answers, not a Lux engine: it has no tables.", "Correct the port in the connection string.")];
        }
    }

    /// <summary>As wide as verdict and check.</summary>
    private const string Indent = "                ";

    private static void Write(IAnsiConsole console, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var color = finding.Verdict switch { Verdict.Ok => "green", Verdict.Warn => "yellow", _ => "red" };
            console.Markup($"[{color}]{Word(finding.Verdict),-4}[/]  [bold]{finding.Check,-8}[/]  ");
            var lines = ((string[])[finding.Found, .. finding.Fix is null ? [] : (string[])[finding.Fix]]).SelectMany(text => Prose.Lines(text, console.Profile.Out.Width - Indent.Length));
            console.Profile.Out.Writer.WriteLine(string.Join('\n' + Indent, lines));
        }
    }

    private static string Word(Verdict verdict) => verdict.ToString().ToLowerInvariant();
}
