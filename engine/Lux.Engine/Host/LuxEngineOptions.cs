using Microsoft.Extensions.Logging;

namespace Lux.Engine;

/// <summary>How a <see cref="LuxEngine"/> starts. The defaults suit a test: a free port on this machine, a temporary folder.</summary>
public sealed record LuxEngineOptions
{
    /// <summary>The TCP port; 0 takes a free one, which <see cref="LuxEngine.Port"/> then says.</summary>
    public int Port { get; init; }

    /// <summary>The address to listen on. <c>127.0.0.1</c> (this machine only) unless said otherwise; <c>0.0.0.0</c> is every IPv4 interface, <c>::</c> every IPv6 one.</summary>
    public string Bind { get; init; } = "127.0.0.1";

    /// <summary>The folder that holds the data; made when it is missing. Null: a temporary one, removed when the engine stops.</summary>
    public string? DataDirectory { get; init; }

    /// <summary>What clients must give with AUTH or HELLO. Null or empty: no password.</summary>
    public string? Password { get; init; }

    /// <summary>Certificate and key with which the port speaks TLS, and nothing else. Null: no TLS.</summary>
    public LuxTlsOptions? Tls { get; init; }

    /// <summary>
    /// The file that users made with ACL SETUSER are read from and <c>ACL SAVE</c> writes to. Null: <c>users.acl</c> in
    /// <see cref="DataDirectory"/>.
    /// </summary>
    public string? UsersFile { get; init; }

    /// <summary>How many clients may be connected at once; one more is told so and disconnected.</summary>
    public int MaxConnections { get; init; } = 10_000;

    /// <summary>A table command that takes so long is listed by TSLOW; <see cref="Timeout.InfiniteTimeSpan"/> for none.</summary>
    public TimeSpan SlowAfter { get; init; } = TimeSpan.FromMilliseconds(10);

    /// <summary>When writes are forced to the disk; each mode says what a power cut loses. A killed process loses no table write in any mode.</summary>
    public SyncMode Sync { get; init; } = SyncMode.EverySecond;

    /// <summary>Bytes of memory for keys and indexes together, half for each; at least 64 MiB. Null: a quarter of what the machine (or its container) has.</summary>
    public long? Memory { get; init; }

    /// <summary>
    /// Keys that do not fit into memory go to disk. Without it the oldest keys are dropped when <see cref="Memory"/> is full,
    /// as a cache does; table rows are on disk in any case.
    /// </summary>
    public bool KeysOnDisk { get; init; }

    /// <summary>What tables call now: <c>*</c>, <c>default(*)</c>. The expiry of keys runs by the machine's clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Told of recovery, of faults of the disk and of errors inside. Null: nobody is.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }
}
