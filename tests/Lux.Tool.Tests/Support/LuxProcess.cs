using System.Diagnostics;

namespace Lux.Tool.Tests;

/// <summary>The tool in a process of its own, as a user runs it.</summary>
internal sealed class LuxProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private LuxProcess(Process process) => _process = process;

    public static LuxProcess Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "lux.dll"), .. args]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("LUX_", StringComparison.Ordinal)).ToArray()) _ = start.Environment.Remove(name);
        return new(Process.Start(start)!);
    }

    /// <summary>The next line of output.</summary>
    public async Task<string> LineAsync() => await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience) ?? throw new InvalidOperationException(await _process.StandardError.ReadToEndAsync());

    /// <summary>Pipes <paramref name="input"/> in.</summary>
    public async Task TypeAsync(string input)
    {
        await _process.StandardInput.WriteAsync(input);
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>Pipes <paramref name="input"/> in and waits for the end.</summary>
    public async Task<Ran> EndAsync(string input = "")
    {
        await _process.StandardInput.WriteAsync(input);
        _process.StandardInput.Close();
        var (output, error) = (_process.StandardOutput.ReadToEndAsync(), _process.StandardError.ReadToEndAsync());
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return new(_process.ExitCode, await output, await error);
    }

    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
