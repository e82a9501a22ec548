using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using Npgsql;

namespace Lux.Benchmarks.Servers;

/// <summary>
/// PostgreSQL in a process and a temporary folder of its own, on a free port of 127.0.0.1. As with the others a power cut may cost the last moments
/// (<c>synchronous_commit = off</c>), and a quarter of a gigabyte of buffers holds all that is measured.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private static readonly string? Folder = new[] { "/usr/lib/postgresql", "/usr/pgsql" }.Where(Directory.Exists).SelectMany(Directory.GetDirectories)
        .Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order().LastOrDefault();

    private readonly Process _process;
    private readonly string _folder;

    private PostgresServer(Process process, string folder, int port)
    {
        _process = process;
        _folder = folder;
        ConnectionString = $"Host=127.0.0.1;Port={port};Username=bench;Database=postgres;Maximum Pool Size=90;Max Auto Prepare=20;Auto Prepare Min Usages=2;No Reset On Close=true";
    }

    public static bool IsInstalled => Folder is not null;

    public string ConnectionString { get; }

    [UnsupportedOSPlatformGuard("windows")]
    private static bool IsRoot => !OperatingSystem.IsWindows() && Environment.UserName == "root";

    public static async Task<PostgresServer> StartAsync()
    {
        string folder = Directory.CreateTempSubdirectory("lux-benchmark-").FullName;
        if (IsRoot) File.SetUnixFileMode(folder, (UnixFileMode)0x1FF);   // PostgreSQL refuses to be root; the account that its package made writes here
        string data = Path.Combine(folder, "data");
        using (var made = Start("initdb", "-D", data, "-U", "bench", "--auth", "trust", "--encoding", "UTF8", "--locale", "C", "--no-sync"))
        {
            await made.WaitForExitAsync();
            if (made.ExitCode != 0) throw new InvalidOperationException($"initdb ended with {made.ExitCode}");
        }
        int port = FreePort.Next();
        var process = Start("postgres", "-D", data, "-p", port.ToString(CultureInfo.InvariantCulture), "-h", "127.0.0.1", "-k", data,
            "-c", "synchronous_commit=off", "-c", "shared_buffers=256MB", "-c", "max_connections=100", "-c", "logging_collector=off");
        var server = new PostgresServer(process, folder, port);
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            try
            {
                await using var connection = new NpgsqlConnection(server.ConnectionString);
                await connection.OpenAsync();
                return server;
            }
            catch (NpgsqlException) when (!process.HasExited && waited.Elapsed.TotalSeconds < 60) { }   // not listening yet
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Folder!, program), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (IsRoot) start.UserName = "postgres";
        var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        return process;
    }
}
