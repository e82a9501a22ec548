using System.Threading.Channels;

namespace Lux.Schema;

/// <summary>A subscription that the engine has confirmed: whatever is published from now on arrives. Dispose it to unsubscribe.</summary>
public sealed class LuxSubscription : IAsyncDisposable
{
    private readonly SubscriptionHub _hub;
    private readonly LuxSubscriptionOptions _options;
    private readonly Channel<LuxMessage> _buffer;
    private long _dropped;
    private int _tellingOverflow, _disposed;

    internal LuxSubscription(SubscriptionHub hub, string channel, bool isPattern, LuxSubscriptionOptions options)
    {
        (_hub, Channel, IsPattern, _options) = (hub, channel, isPattern, options);
        var mode = options.Overflow == SubscriptionOverflow.DropOldest ? BoundedChannelFullMode.DropOldest : BoundedChannelFullMode.Wait;
        _buffer = System.Threading.Channels.Channel.CreateBounded<LuxMessage>(new BoundedChannelOptions(options.Capacity) { FullMode = mode, SingleWriter = true }, _ => Drop());
    }

    /// <summary>The channel, or the pattern of channels.</summary>
    public string Channel { get; }

    /// <summary>Whether <see cref="Channel"/> is a pattern such as <c>typing:*</c>.</summary>
    public bool IsPattern { get; }

    /// <summary>How many messages were dropped because nobody read them in time.</summary>
    public long Dropped => Volatile.Read(ref _dropped);

    /// <summary>The messages as they come. Ends when the subscription or its connection is disposed.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; the subscription stays.</exception>
    public IAsyncEnumerable<LuxMessage> ReadAllAsync(CancellationToken cancellationToken = default) => _buffer.Reader.ReadAllAsync(cancellationToken);

    /// <summary>Unsubscribes and ends the enumeration.</summary>
    public ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0) _hub.Leave(this);
        _buffer.Writer.TryComplete();
        return ValueTask.CompletedTask;
    }

    /// <summary>Puts a message into the buffer; not completed when it is full and the policy is to wait.</summary>
    internal ValueTask DeliverAsync(LuxMessage message)
    {
        if (_buffer.Writer.TryWrite(message)) return ValueTask.CompletedTask;
        if (_options.Overflow == SubscriptionOverflow.Wait) return WaitAsync(message);
        if (_options.Overflow == SubscriptionOverflow.Fail)
            End(new LuxException("OVERFLOW", $"The subscription to '{Channel}' fell {_options.Capacity} messages behind. Read faster, or choose a larger Capacity or another Overflow."));
        return ValueTask.CompletedTask;
    }

    /// <summary>Tells the user that messages may have been missed.</summary>
    internal void Tell(SubscriptionGap gap)
    {
        if (_options.OnGap is null) return;
        ThreadPool.UnsafeQueueUserWorkItem(static told =>
        {
            try
            {
                if (told.gap == SubscriptionGap.Overflow) Volatile.Write(ref told.subscription._tellingOverflow, 0);
                told.subscription._options.OnGap!(told.gap);
            }
            catch (Exception error)
            {
                told.subscription.End(error);
            }
        }, (subscription: this, gap), preferLocal: false);
    }

    /// <summary>Ends the enumeration, with <paramref name="error"/> if there is one.</summary>
    internal void End(Exception? error) => _buffer.Writer.TryComplete(error);

    private async ValueTask WaitAsync(LuxMessage message)
    {
        try
        {
            await _buffer.Writer.WriteAsync(message).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            // The reader left while we waited for it; the message is for nobody.
        }
    }

    private void Drop()
    {
        Interlocked.Increment(ref _dropped);
        if (Interlocked.Exchange(ref _tellingOverflow, 1) == 0) Tell(SubscriptionGap.Overflow);
    }
}
