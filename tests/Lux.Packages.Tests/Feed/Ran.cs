using System.Diagnostics;
using System.Text;

namespace Lux.Packages.Tests.Feed;

/// <summary>A program that ran to its end, with all that it wrote.</summary>
internal sealed record Ran(int ExitCode, string Output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs <c>dotnet</c>, leaving no build server behind.</summary>
    public static Task<Ran> DotnetAsync(string folder, params string[] arguments) => ProgramAsync("dotnet", folder, arguments);

    /// <summary>Runs any program in a folder.</summary>
    public static async Task<Ran> ProgramAsync(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // What runs the tests may have told its own build where things are.
        foreach (string inherited in new[] { "MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly" })
            start.Environment.Remove(inherited);

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var output = new StringBuilder();
        var reading = Task.WhenAll(CopyAsync(process.StandardOutput, output), CopyAsync(process.StandardError, output));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} had not ended after {Patience}; it wrote:\n{Text(output)}");
        }

        await reading;
        return new(process.ExitCode, Text(output));
    }

    /// <summary>Fails with the output unless the program ended well.</summary>
    public Ran Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    private static async Task CopyAsync(StreamReader from, StringBuilder to)
    {
        while (await from.ReadLineAsync() is { } line)
            lock (to)
                to.Append(line).Append('\n');
    }

    private static string Text(StringBuilder output)
    {
        lock (output)
            return output.ToString();
    }
}
