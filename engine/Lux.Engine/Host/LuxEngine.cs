using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lux.Engine;

/// <summary>
/// The whole engine in this process: keys, pub/sub, scripts and tables on one port, as <c>lux-server</c> runs it.
/// <code>
/// await using var engine = await LuxEngine.StartAsync(new() { Port = 0 });
/// var tests = engine.CreateDatabase();   // lux://127.0.0.1:41234/db5f0c9a41b27e3d06
/// </code>
/// </summary>
public sealed class LuxEngine : IAsyncDisposable
{
    // Garnet fills static caches on its first start, in dictionaries that two engines starting at once would break.
    private static readonly Lock GarnetStart = new();

    private readonly LuxEngineOptions _options;
    private readonly DataPlace _place;
    private TableEngine? _tables;
    private TableSessions? _sessions;
    private EngineMeter? _meter;
    private KeysRoom? _room;
    private LuxGarnet? _garnet;
    private bool _disposed;

    private LuxEngine(LuxEngineOptions options, DataPlace place)
    {
        _options = options;
        _place = place;
    }

    /// <summary>The port that the engine listens on.</summary>
    public int Port { get; private set; }

    /// <summary>What the start found in the data folder, and how the engine runs.</summary>
    public LuxEngineStart Started { get; private set; } = new(0, 0, SyncMode.None, 0, TimeSpan.Zero);

    /// <summary>The folder that holds the data.</summary>
    public string DataDirectory => _place.Folder;

    /// <summary>How to reach the engine from this machine, with the password when there is one: <c>lux://127.0.0.1:6379</c>. Its database is <c>main</c>.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>Starts an engine; when this returns it answers.</summary>
    /// <exception cref="LuxEngineException">It cannot start: the port is in use, the folder is another's, an option is out of range ... The message says which and what to do.</exception>
    public static async Task<LuxEngine> StartAsync(LuxEngineOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        var settings = EngineSettings.Check(options);
        var engine = new LuxEngine(options, new DataPlace(options.DataDirectory));
        try
        {
            // Garnet starts synchronously and recovers meanwhile.
            await Task.Run(() => engine.Start(settings), cancellationToken).ConfigureAwait(false);
            return engine;
        }
        catch
        {
            await engine.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// The connection string of a database that has no table yet, under a name that nobody else has: isolation for a test, in
    /// microseconds. A database exists while it has a table, so there is nothing to clean up.
    /// </summary>
    public string CreateDatabase()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return $"{ConnectionString}/db{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
    }

    /// <summary>The content type of <see cref="Metrics"/>.</summary>
    public const string MetricsContentType = MetricsText.ContentType;

    /// <summary>The metrics in Prometheus' text format, for an endpoint: <c>app.MapGet("/metrics", () => engine.Metrics())</c>.</summary>
    public string Metrics()
    {
        ObjectDisposedException.ThrowIf(_disposed || _tables is null, this);
        return MetricsText.Of(_tables);
    }

    /// <summary>
    /// The name of the <see cref="System.Diagnostics.Metrics.Meter"/> with the same numbers, for OpenTelemetry: <c>metrics.AddMeter(LuxEngine.MeterName)</c>. Engines of one process differ in its tag
    /// <c>server.port</c>.
    /// </summary>
    public const string MeterName = EngineMeter.Name;

    /// <summary>Ends the engine: commands under way are answered, everything is put on the disk; a temporary folder is removed.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed) return;
        _disposed = true;
        if (_sessions is not null) await _sessions.StopAsync().ConfigureAwait(false);
        await Task.Run(Stop).ConfigureAwait(false);
    }

    private void Start(EngineSettings settings)
    {
        var began = Stopwatch.GetTimestamp();
        settings.RefusePortInUse();
        var logger = _options.LoggerFactory?.CreateLogger("Lux.Engine") ?? NullLogger.Instance;
        var tls = _options.Tls is null ? null : new TlsSettings(_options.Tls, logger);

        // Nobody reads a temporary folder after a power cut.
        var sync = _place.IsTemporary && _options.Sync == SyncMode.EverySecond ? SyncMode.None : _options.Sync;
        _tables = TableEngine.Open(new() { Directory = _place.Folder, Sync = sync, IndexMemory = settings.Memory / 2, SlowAfter = _options.SlowAfter, Clock = _options.TimeProvider, Logger = logger });
        var (tables, rows) = (_tables.Catalog.Tables.Count(), _tables.Catalog.Tables.Sum(table => table.RowCount));
        _sessions = new TableSessions(_tables, logger);

        _place.MakeKeys();
        var users = Path.GetFullPath(_options.UsersFile ?? Path.Combine(_place.Folder, UsersFile.DefaultName));
        UsersFile.Prepare(users);
        _room = new KeysRoom(_place.Keys, logger);
        var keys = KeysSettings.Of(_options with { Sync = sync }, settings.Endpoint, _place.Keys, settings.Memory / 2, users, tls, new KeysFiles(_room, reserves: !_place.IsTemporary));
        var listener = new LuxListener(settings.Endpoint, keys, _options.LoggerFactory?.CreateLogger("Lux.Listener"));
        try
        {
            lock (GarnetStart)
            {
                _garnet = new LuxGarnet(keys, listener, _options.LoggerFactory, _sessions, _room);
                UsersFile.SetDefaultPassword(_garnet.Users, settings.Password);
                listener.GuardSessions(sync == SyncMode.Always ? _tables.Log : null, _room);
                listener.SessionsEnded = _garnet.CommitKeys;
                _tables.Connections = () => listener.Connections;
                _tables.BackupBeside = draft => BackupBeside(draft, _garnet, users);
                _garnet.Start();
            }
        }
        catch (Exception e) when (e is not LuxEngineException)
        {
            throw settings.Explain(e, _place.Keys);
        }
        Port = listener.Port;
        ConnectionString = settings.ConnectionString(Port);
        _meter = new(_tables, Port);
        Started = new(tables, rows, sync, settings.Memory, Stopwatch.GetElapsedTime(began));
    }

    private void BackupBeside(BackupDraft draft, LuxGarnet garnet, string users)
    {
        garnet.BackUp(draft, _place.Keys);

        // A file elsewhere is the configuration's, not the data's.
        if (users == Path.Combine(_place.Folder, UsersFile.DefaultName)) draft.Copy(users, UsersFile.DefaultName);
    }

    private void Stop()
    {
        _meter?.Dispose();
        _garnet?.Dispose();
        _room?.Dispose();
        _tables?.Dispose();
        _place.Dispose();
    }
}
