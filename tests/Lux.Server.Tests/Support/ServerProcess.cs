using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Lux.Server.Tests;

/// <summary>A lux-server in a process of its own, as a user starts it.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();
    private readonly TaskCompletionSource _listens = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process)
    {
        _process = process;
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => _listens.TrySetException(new InvalidOperationException("lux-server ended before it listened"));
        process.OutputDataReceived += (_, line) => Take(_output, line.Data);
        process.ErrorDataReceived += (_, line) => Take(_error, line.Data);
    }

    public int Port { get; private set; }

    public int Id => _process.Id;

    public string Output { get { lock (_output) return _output.ToString(); } }

    public string Error { get { lock (_error) return _error.ToString(); } }

    /// <summary>Starts a server on a free port and waits until it listens.</summary>
    public static async Task<ServerProcess> StartAsync(string folder, params string[] arguments)
    {
        var server = Begin(["--port", "0", "--dir", folder, .. arguments], []);
        try
        {
            await server._listens.Task.WaitAsync(Patience);
            return server;
        }
        catch (Exception e)
        {
            await server.DisposeAsync();
            throw new InvalidOperationException($"{e.Message}\n{server.Output}{server.Error}", e);
        }
    }

    /// <summary>Runs a server that is expected to end by itself: its exit code and what it said.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string[] arguments, params (string Name, string Value)[] environment)
    {
        await using var server = Begin(arguments, environment);
        // Nobody waits for it to listen.
        _ = server._listens.Task.ContinueWith(listens => listens.Exception, TaskScheduler.Default);
        var exitCode = await server.ExitAsync();
        return (exitCode, server.Output, server.Error);
    }

    public async Task<int> ExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <summary>SIGKILL: the process gets no chance to do anything.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        _ = await ExitAsync();
    }

    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
    }

    private static ServerProcess Begin(string[] arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "lux-server.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("LUX_", StringComparison.Ordinal)).ToArray()) _ = start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = new Process { StartInfo = start };
        var server = new ServerProcess(process);
        _ = process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return server;
    }

    private void Take(StringBuilder text, string? line)
    {
        if (line is null) return;
        lock (text) text.AppendLine(line);
        if (Address().Match(line) is { Success: true } address) Port = int.Parse(address.Groups[1].Value, CultureInfo.InvariantCulture);
        // The banner's last line.
        if (line.StartsWith("  serves ", StringComparison.Ordinal)) _ = _listens.TrySetResult();
    }

    [GeneratedRegex(@"^\s*address\s+luxs?://\S+:(\d+)")]
    private static partial Regex Address();
}
