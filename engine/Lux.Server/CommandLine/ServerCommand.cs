using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Net;
using Lux.Engine;

namespace Lux.Server;

/// <summary>The command line: arguments, or the environment where an argument is missing, to the options of an engine.</summary>
internal sealed class ServerCommand
{
    /// <summary>A start that failed: the sentence on standard error says why.</summary>
    private const int Failed = 1;

    /// <summary>A command line that says something that cannot be meant.</summary>
    private const int Misused = 2;

    private readonly Option<string?> _port = new("--port", "-p");
    private readonly Option<string?> _bind = new("--bind");
    private readonly Option<string?> _dir = new("--dir", "-d");
    private readonly Option<string?> _memory = new("--memory", "-m");
    private readonly Option<string?> _sync = new("--sync");
    private readonly Option<string?> _password = new("--requirepass");
    private readonly Option<string?> _users = new("--acl-file");
    private readonly Option<string?> _maxConnections = new("--max-connections");
    private readonly Option<string?> _slow = new("--slow-ms");
    private readonly Option<string?> _metricsPort = new("--metrics-port");
    private readonly Option<string?> _metricsBind = new("--metrics-bind");
    private readonly TlsArguments _tls = new();
    private readonly Option<string?> _log = new("--log");
    private readonly Option<bool> _keysOnDisk = new("--keys-tier");
    private readonly Option<bool> _check = new("--check");
    private readonly Option<bool> _repair = new("--repair");
    private readonly Option<string?> _restore = new("--restore");

    /// <summary>Everything that can be said of a server, in the order of its help.</summary>
    public IEnumerable<Option> All => [_port, _bind, _dir, _memory, _sync, _password, _users, _maxConnections, .. _tls.Options, _slow, _metricsPort, _metricsBind, _keysOnDisk, _log, _check, _repair, _restore];

    /// <summary>Runs the server until it is told to stop; returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var command = new ServerCommand();
            var root = new RootCommand();
            foreach (var option in command.All) root.Add(option);
            foreach (var help in root.Options.OfType<HelpOption>()) help.Action = new HelpPage();
            var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0) throw new UsageException(parsed.Errors[0].Message);
            // --help and --version have an action of their own.
            if (parsed.Action is not null) return await parsed.InvokeAsync().ConfigureAwait(false);
            return await command.RunAsync(parsed, new Banner(Console.Out, Banner.HasColors)).ConfigureAwait(false);
        }
        catch (UsageException misuse)
        {
            await Console.Error.WriteLineAsync($"lux-server: {misuse.Message} ('lux-server --help' shows every option.)").ConfigureAwait(false);
            return Misused;
        }
        catch (LuxEngineException refused)
        {
            await Console.Error.WriteLineAsync($"lux-server: {refused.Message}").ConfigureAwait(false);
            return Failed;
        }
    }

    /// <summary>Does what <paramref name="parsed"/> says and tells <paramref name="banner"/>; returns the exit code.</summary>
    /// <exception cref="UsageException">An option says what cannot be meant.</exception>
    /// <exception cref="LuxEngineException">The engine cannot start.</exception>
    public async Task<int> RunAsync(ParseResult parsed, IServerBanner banner)
    {
        var options = Options(parsed);
        if (parsed.GetValue(_check)) return DataCheck.Check(options.DataDirectory!, Console.Out);
        if (parsed.GetValue(_repair)) return DataCheck.Repair(options.DataDirectory!, Console.Out);
        if (parsed.GetValue(_restore) is { } backup) return DataCheck.Restore(backup.Length > 0 ? backup : throw new UsageException("--restore names no folder."), options.DataDirectory!, Console.Out);
        return await ServerRun.UntilStoppedAsync(options, Metrics(parsed), LogLevel(parsed), banner).ConfigureAwait(false);
    }

    private LuxEngineOptions Options(ParseResult parsed)
    {
        var memory = Given(parsed, _memory, "LUX_MEMORY");
        return new()
        {
            Port = Port(Given(parsed, _port, "LUX_PORT") ?? "6379"),
            Bind = Given(parsed, _bind, "LUX_BIND") ?? "127.0.0.1",
            DataDirectory = Given(parsed, _dir, "LUX_DATA_DIR") ?? "lux-data",
            Memory = memory is null ? null : MemorySize.Parse(memory),
            Sync = Sync(Given(parsed, _sync, "LUX_SYNC") ?? "everysec"),
            Password = Given(parsed, _password, "LUX_PASSWORD"),
            UsersFile = Given(parsed, _users, "LUX_ACL_FILE"),
            Tls = _tls.Read(parsed),
            SlowAfter = SlowAfter(Given(parsed, _slow, "LUX_SLOW_MS") ?? "10"),
            MaxConnections = MaxConnections(Given(parsed, _maxConnections, "LUX_MAX_CONNECTIONS") ?? "10000"),
            KeysOnDisk = parsed.GetValue(_keysOnDisk),
        };
    }

    private Microsoft.Extensions.Logging.LogLevel LogLevel(ParseResult parsed) => Given(parsed, _log, "LUX_LOG") switch
    {
        null or "warning" => Microsoft.Extensions.Logging.LogLevel.Warning,
        "error" => Microsoft.Extensions.Logging.LogLevel.Error,
        "info" => Microsoft.Extensions.Logging.LogLevel.Information,
        "debug" => Microsoft.Extensions.Logging.LogLevel.Debug,
        var other => throw new UsageException($"'{other}' is no log level; choose --log error, warning, info or debug."),
    };

    private static int Port(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= ushort.MaxValue
            ? port
            : throw new UsageException($"'{text}' is no port; choose --port 0 (any free one) to 65535.");

    /// <summary>Where the metrics are served, or null for nowhere.</summary>
    private IPEndPoint? Metrics(ParseResult parsed)
    {
        if (Given(parsed, _metricsPort, "LUX_METRICS_PORT") is not { } port) return null;
        var bind = Given(parsed, _metricsBind, "LUX_METRICS_BIND") ?? "127.0.0.1";
        if (!IPAddress.TryParse(bind, out var address)) throw new UsageException($"'{bind}' is no IP address; choose --metrics-bind 127.0.0.1 or 0.0.0.0.");
        return new(address, Port(port));
    }

    private static TimeSpan SlowAfter(string text) =>
        !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds) || milliseconds < -1
            ? throw new UsageException($"'{text}' is no time in milliseconds; choose --slow-ms 0 or more, or -1 for no list of slow commands.")
            : milliseconds < 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(milliseconds);

    private static int MaxConnections(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            ? count
            : throw new UsageException($"'{text}' is no number of connections; choose --max-connections 1 or more.");

    private static SyncMode Sync(string text) => text switch
    {
        "everysec" => SyncMode.EverySecond,
        "always" => SyncMode.Always,
        "none" => SyncMode.None,
        _ => throw new UsageException($"'{text}' is no sync mode; choose --sync everysec, always or none."),
    };

    internal static string? Given(ParseResult parsed, Option<string?> option, string variable) =>
        parsed.GetValue(option) is { Length: > 0 } value ? value
        : Environment.GetEnvironmentVariable(variable) is { Length: > 0 } fromEnvironment ? fromEnvironment
        : null;
}
