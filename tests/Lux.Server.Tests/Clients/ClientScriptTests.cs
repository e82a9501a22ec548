using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Lux.Engine;

namespace Lux.Server.Tests;

/// <summary>The same calls through clients of other languages: the scripts in tests/clients.</summary>
public sealed class ClientScriptTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("")]
    [InlineData("s3cret word")]
    public async Task Redis_cli_makes_the_chat_calls(string password)
    {
        Assert.SkipUnless(IsInstalled("redis-cli"), "redis-cli is not installed (Debian: apt-get install redis-tools)");
        await PassesAsync("bash", "chat.sh", password);
    }

    [Theory]
    [InlineData("")]
    [InlineData("s3cret word")]
    public async Task Ioredis_makes_the_chat_calls(string password)
    {
        Assert.SkipUnless(IsInstalled("node") && IsInstalled("npm"), "node or npm is not installed (Debian: apt-get install nodejs npm)");
        if (!Directory.Exists(Path.Combine(Scripts(), "node_modules", "ioredis")))
        {
            var (exitCode, said) = await RunAsync("npm", "ci", "--no-audit", "--no-fund");
            Assert.True(exitCode == 0, said);
        }
        await PassesAsync("node", "chat.mjs", password);
    }

    private static async Task PassesAsync(string program, string script, string password)
    {
        await using var engine = await LuxEngine.StartAsync(new() { Memory = 128 << 20, Password = password }, TestContext.Current.CancellationToken);
        var port = engine.Port.ToString(CultureInfo.InvariantCulture);
        var (exitCode, said) = await RunAsync(program, password.Length == 0 ? [script, port] : [script, port, password]);
        Assert.True(exitCode == 0, said);
    }

    private static async Task<(int ExitCode, string Said)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Scripts(), RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output + await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static string Scripts([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../clients"));
}
