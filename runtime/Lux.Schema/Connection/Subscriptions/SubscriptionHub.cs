using Lux.Language;

namespace Lux.Schema;

/// <summary>The second socket of a connection, which all its subscriptions share; opened with the first one.</summary>
internal sealed partial class SubscriptionHub(LuxConnectionOptions options)
{
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly CancellationTokenSource _disposing = new();
    private readonly Dictionary<string, Route> _channels = [], _patterns = [];
    private readonly Queue<Route> _awaited = new();   // in the order of their SUBSCRIBEs, which is the order of the answers
    private RowWriter _pending = new(), _sending = new();
    private RespTransport? _transport;
    private Task? _serving;
    private Exception? _outage;
    private bool _flushing, _disposed;

    /// <summary>Subscribes and waits until the engine has confirmed it.</summary>
    public async ValueTask<LuxSubscription> OpenAsync(string name, bool isPattern, LuxSubscriptionOptions subscriptionOptions, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(subscriptionOptions.Capacity, 1);
        await StartAsync(cancellation).ConfigureAwait(false);
        var subscription = new LuxSubscription(this, name, isPattern, subscriptionOptions);
        Task confirmed = Join(subscription);
        try
        {
            await confirmed.WaitAsync(options.Timeout, cancellation).ConfigureAwait(false);
            return subscription;
        }
        catch (Exception error)
        {
            await subscription.DisposeAsync().ConfigureAwait(false);
            if (error is TimeoutException) throw Unconfirmed(name);
            throw;
        }
    }

    /// <summary>Ends all subscriptions and closes the socket.</summary>
    public async ValueTask DisposeAsync()
    {
        Route[] routes;
        Task? serving;
        // First, so that a subscription that is still connecting to an engine that does not answer gives up.
        await _disposing.CancelAsync().ConfigureAwait(false);
        await _starting.WaitAsync().ConfigureAwait(false);
        lock (_lock)
        {
            _disposed = true;
            routes = [.. _channels.Values, .. _patterns.Values];
            _channels.Clear();
            _patterns.Clear();
            serving = _serving;
        }
        _starting.Release();
        foreach (Route route in routes)
        {
            route.Confirmed.TrySetException(ConnectionErrors.Closed(options));
            foreach (LuxSubscription subscription in route.Subscriptions) subscription.End(null);   // the socket's reading may be waiting for it
        }
        if (serving is not null) await serving.ConfigureAwait(false);
        _disposing.Dispose();
    }

    private async ValueTask StartAsync(CancellationToken cancellation)
    {
        if (Volatile.Read(ref _serving) is not null) return;
        await _starting.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_disposed) throw ConnectionErrors.Closed(options);
            if (_serving is not null) return;
            using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _disposing.Token);
            RespTransport transport = await Handshake.ConnectAsync(options, giveUp.Token).ConfigureAwait(false);
            Volatile.Write(ref _serving, new Reconnector(options, _disposing.Token).RunAsync(transport, ServeAsync, Note));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw ConnectionErrors.Closed(options);
        }
        finally
        {
            _starting.Release();
        }
    }

    private void Note(Exception outage)
    {
        lock (_lock) _outage = outage;
    }

    private LuxException Unconfirmed(string name)
    {
        lock (_lock)
            return _transport is null ? ConnectionErrors.Waited(options, _outage)
                : new LuxTimeoutException($"{options.Endpoint} did not confirm the subscription to '{name}' within {ConnectionErrors.Text(options.Timeout)}. Check that the engine is not overloaded, or raise timeout.");
    }
}
