using Lux.Schema.Generated;

namespace Lux.Schema;

internal sealed partial class SubscriptionHub
{
    private Dictionary<string, Route> Routes(bool ofPatterns) => ofPatterns ? _patterns : _channels;

    /// <summary>Adds a subscription; the task is its route's confirmation.</summary>
    private Task Join(LuxSubscription subscription)
    {
        bool flush = false;
        Route? route;
        lock (_lock)
        {
            if (_disposed) throw ConnectionErrors.Closed(options);
            Dictionary<string, Route> routes = Routes(subscription.IsPattern);
            if (!routes.TryGetValue(subscription.Channel, out route))
            {
                routes.Add(subscription.Channel, route = new(subscription.Channel, subscription.IsPattern));
                if (_transport is not null)
                {
                    Subscribe(route);
                    flush = StartsFlush();
                }
            }
            route.Subscriptions = [.. route.Subscriptions, subscription];
        }
        if (flush) _ = FlushAsync();
        return route.Confirmed.Task;
    }

    /// <summary>Removes a subscription; the last of a route unsubscribes it.</summary>
    public void Leave(LuxSubscription subscription)
    {
        bool flush;
        lock (_lock)
        {
            if (!Routes(subscription.IsPattern).TryGetValue(subscription.Channel, out Route? route)) return;
            route.Subscriptions = [.. route.Subscriptions.Where(other => other != subscription)];
            DropIfLeft(route);
            flush = StartsFlush();
        }
        if (flush) _ = FlushAsync();
    }

    /// <summary>Unsubscribes a route that nobody is interested in, unless the engine's answer is still to come.</summary>
    private void DropIfLeft(Route route)
    {
        if (route.Subscriptions.Length > 0 || route.IsAwaited) return;
        Routes(route.IsPattern).Remove(route.Name);
        if (_transport is not null) Write(route.IsPattern ? "PUNSUBSCRIBE"u8 : "UNSUBSCRIBE"u8, route.Name);
    }

    private void Subscribe(Route route)
    {
        route.IsAwaited = true;
        _awaited.Enqueue(route);
        Write(route.IsPattern ? "PSUBSCRIBE"u8 : "SUBSCRIBE"u8, route.Name);
    }

    private void Write(ReadOnlySpan<byte> command, string name)
    {
        var writer = new RespWriter(_pending);
        writer.ArrayHeader(2);
        writer.Bulk(command);
        writer.Bulk(name);
    }

    private bool StartsFlush()
    {
        if (_flushing || _transport is null || _pending.Length == 0) return false;
        return _flushing = true;
    }

    /// <summary>Sends what is pending until nothing is. Only by whom <see cref="StartsFlush"/> told so. Throws nothing.</summary>
    private async Task FlushAsync()
    {
        while (true)
        {
            RespTransport transport;
            lock (_lock)
            {
                if (_transport is null || _pending.Length == 0)
                {
                    _flushing = false;
                    return;
                }
                transport = _transport;
                (_pending, _sending) = (_sending, _pending);
            }
            try
            {
                await transport.Output.WriteAsync(_sending.WrittenFrom(0)).ConfigureAwait(false);
            }
            catch (Exception error)
            {
                transport.Abort(error);   // ends the reading, which reconnects and subscribes again
                lock (_lock)
                {
                    if (_transport == transport) _transport = null;
                }
            }
            _sending.Clear();
        }
    }
}
