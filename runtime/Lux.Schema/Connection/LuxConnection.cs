namespace Lux.Schema;

/// <summary>
/// One connection to an engine for all callers of an app: calls of many threads share a socket and are sent together, replies come in order.
/// It comes back by itself when the engine was away: calls under way then fail with <see cref="LuxConnectionException"/> (their outcome is unknown),
/// new ones wait for it up to <see cref="LuxConnectionOptions.Timeout"/>.
/// </summary>
/// <remarks>Safe for use by many threads. Keep one for the app's life: making one costs several round trips.</remarks>
public sealed partial class LuxConnection : IAsyncDisposable
{
    private readonly Multiplexer _multiplexer;
    private readonly CancellationTokenSource _disposing = new();
    private readonly Timer _watch;
    private readonly Task _serving;
    private int _disposed;

    private LuxConnection(LuxConnectionOptions options, RespTransport transport)
    {
        Options = options;
        _multiplexer = new(options);
        _subscriptions = new(options);
        _serving = new Reconnector(options, _disposing.Token).RunAsync(transport, _multiplexer.ServeAsync, _multiplexer.Note);
        var tick = TimeSpan.FromMilliseconds(Math.Clamp(options.Timeout.TotalMilliseconds / 8, 5, 250));
        _watch = new(static multiplexer => ((Multiplexer)multiplexer!).ExpireDue(), _multiplexer, tick, tick);
    }

    /// <summary>What the connection was made with.</summary>
    public LuxConnectionOptions Options { get; }

    /// <summary>Whether the engine is reached at the moment. A call need not ask: it waits for the connection.</summary>
    public bool IsConnected => _multiplexer.IsConnected;

    /// <summary>Connects and logs in.</summary>
    /// <param name="connectionString"><c>lux://[user:password@]host[:6379][/database][?timeout=5s]</c>, see <see cref="LuxConnectionOptions.Parse"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The connection string is malformed.</exception>
    /// <exception cref="LuxConnectionException">No engine there, or it does not let us in; the message says what to do.</exception>
    public static ValueTask<LuxConnection> ConnectAsync(string connectionString, CancellationToken cancellationToken = default) =>
        ConnectAsync(LuxConnectionOptions.Parse(connectionString), cancellationToken);

    /// <inheritdoc cref="ConnectAsync(string, CancellationToken)"/>
    public static async ValueTask<LuxConnection> ConnectAsync(LuxConnectionOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(options, await Handshake.ConnectAsync(options, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>
    /// Takes no new calls, waits for those under way up to <see cref="LuxConnectionOptions.DisposeTimeout"/>, and closes. A call that has no reply by then, a blocking command
    /// or one to an engine that does not answer, fails with a <see cref="LuxConnectionException"/> that says whether it was sent.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0) return;
        await _subscriptions.DisposeAsync().ConfigureAwait(false);
        await _multiplexer.DrainAsync(Options.DisposeTimeout < Options.Timeout ? Options.DisposeTimeout : Options.Timeout).ConfigureAwait(false);
        await _disposing.CancelAsync().ConfigureAwait(false);
        await _serving.ConfigureAwait(false);
        _multiplexer.Close();
        await _watch.DisposeAsync().ConfigureAwait(false);
        _disposing.Dispose();
    }

    /// <inheritdoc/>
    public override string ToString() => Options.ToString();
}
