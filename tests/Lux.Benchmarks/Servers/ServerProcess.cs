using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Lux.Benchmarks.Servers;

/// <summary>A server in a process and a temporary folder of its own, on a free port of 127.0.0.1.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder;

    private readonly Func<int, string, ProcessStartInfo> _command;

    private ServerProcess(Process process, string folder, int port, Func<int, string, ProcessStartInfo> command)
    {
        _process = process;
        _folder = folder;
        _command = command;
        Port = port;
    }

    public int Port { get; }

    /// <summary>Resident memory in bytes, the mapped log included.</summary>
    public long ResidentBytes => Status("VmRSS:");

    /// <summary>Resident memory that is not of a file, in bytes.</summary>
    public long AnonymousBytes => Status("RssAnon:");

    /// <summary>Processor time used so far, of all its threads.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>From the start of the process to its first reply.</summary>
    public TimeSpan Started { get; private init; }

    /// <summary>Bytes on disk.</summary>
    public long DiskBytes => new DirectoryInfo(_folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);

    /// <summary>Bytes of lux-server's log.</summary>
    public long LogBytes => Segments.Sum(f => f.Length);

    /// <summary>The number of the oldest segment of lux-server's log: it grows with each that is cleaned.</summary>
    public int OldestSegment => Segments.Min(f => int.Parse(Path.GetFileNameWithoutExtension(f.Name), CultureInfo.InvariantCulture));

    private IEnumerable<FileInfo> Segments => new DirectoryInfo(Path.Combine(_folder, "tables")).EnumerateFiles("*.lux");

    /// <summary>lux-server as built beside this program; <paramref name="environment"/> is added to its own.</summary>
    public static Task<ServerProcess> StartLuxAsync(IReadOnlyDictionary<string, string>? environment = null, params string[] more) => StartAsync(
        (port, folder) =>
        {
            var start = new ProcessStartInfo("dotnet");
            foreach (string argument in new[] { Path.Combine(AppContext.BaseDirectory, "lux-server.dll"), "--port", Text(port), "--dir", folder }.Concat(more)) start.ArgumentList.Add(argument);
            foreach (var pair in environment ?? new Dictionary<string, string>()) start.Environment[pair.Key] = pair.Value;
            return start;
        });

    /// <summary>Garnet alone, with the append-only file as lux-server has it: this program in another role.</summary>
    public static Task<ServerProcess> StartGarnetAsync() => StartAsync((port, folder) =>
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!);
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet") start.ArgumentList.Add(typeof(ServerProcess).Assembly.Location);
        foreach (string argument in new[] { PlainGarnet.Argument, Text(port), folder }) start.ArgumentList.Add(argument);
        return start;
    });

    /// <summary>Debian's redis-server, with an append-only file synced each second as lux-server's log is.</summary>
    public static Task<ServerProcess> StartRedisAsync() => StartAsync(
        (port, folder) => new ProcessStartInfo("redis-server", ["--port", Text(port), "--bind", "127.0.0.1", "--dir", folder, "--appendonly", "yes", "--appendfsync", "everysec", "--save", ""]));

    /// <summary>Kills the process and starts another one on what it left; this one is over.</summary>
    public async Task<ServerProcess> RestartAsync()
    {
        await KillAsync();
        return await StartAsync(_command, _folder);
    }

    private static Task<ServerProcess> StartAsync(Func<int, string, ProcessStartInfo> command) => StartAsync(command, Directory.CreateTempSubdirectory("lux-benchmark-").FullName);

    private static async Task<ServerProcess> StartAsync(Func<int, string, ProcessStartInfo> command, string folder)
    {
        int port = FreePort.Next();
        var start = command(port, folder);
        start.RedirectStandardOutput = true;
        var began = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(5))
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, port);
                await socket.SendAsync("*1\r\n$4\r\nPING\r\n"u8.ToArray());
                await socket.ReceiveAsync(new byte[16]);
                return new(process, folder, port, command) { Started = Stopwatch.GetElapsedTime(began) };
            }
            catch (SocketException) when (!process.HasExited && waited.Elapsed.TotalSeconds < 60) { }   // not listening yet
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            try
            {
                Directory.Delete(_folder, recursive: true);
                return;
            }
            catch (IOException) when (waited.Elapsed.TotalSeconds < 10) { }   // a child that rewrites redis-server's file is just ending
        }
    }

    private async Task KillAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private long Status(string name)
    {
        string line = File.ReadLines($"/proc/{_process.Id}/status").First(l => l.StartsWith(name, StringComparison.Ordinal));
        return long.Parse(line.AsSpan(name.Length).Trim().ToString().Split(' ')[0], CultureInfo.InvariantCulture) * 1024;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
