using System.Runtime.CompilerServices;

namespace Lux.Schema;

public sealed partial class LuxConnection
{
    private readonly SubscriptionHub _subscriptions;

    /// <summary>Subscribes to a channel and completes when the engine has confirmed it: what is published from then on arrives.</summary>
    /// <param name="channel">The channel's name.</param>
    /// <param name="options">How unread messages are kept; by default the newest 1024.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <remarks>All subscriptions share a second socket. After a reconnect they are subscribed again; <see cref="LuxSubscriptionOptions.OnGap"/> is told that messages may be missing.</remarks>
    public ValueTask<LuxSubscription> OpenSubscriptionAsync(string channel, LuxSubscriptionOptions? options = null, CancellationToken cancellationToken = default) =>
        _subscriptions.OpenAsync(channel, isPattern: false, options ?? new(), cancellationToken);

    /// <summary>Subscribes to all channels whose names match <paramref name="pattern"/> (<c>typing:*</c>, <c>?</c> one character, <c>[ab]</c> one of these).</summary>
    /// <inheritdoc cref="OpenSubscriptionAsync(string, LuxSubscriptionOptions?, CancellationToken)"/>
    public ValueTask<LuxSubscription> OpenPatternSubscriptionAsync(string pattern, LuxSubscriptionOptions? options = null, CancellationToken cancellationToken = default) =>
        _subscriptions.OpenAsync(pattern, isPattern: true, options ?? new(), cancellationToken);

    /// <summary>The messages of a channel, from the moment that the engine confirmed the subscription until the enumeration ends, which unsubscribes. To know that moment, use <see cref="OpenSubscriptionAsync"/>.</summary>
    public IAsyncEnumerable<LuxMessage> SubscribeAsync(string channel, CancellationToken cancellationToken = default) => SubscribeAsync(channel, isPattern: false, cancellationToken);

    /// <summary>The messages of all channels that match <paramref name="pattern"/>; as <see cref="SubscribeAsync(string, CancellationToken)"/>.</summary>
    public IAsyncEnumerable<LuxMessage> SubscribePatternAsync(string pattern, CancellationToken cancellationToken = default) => SubscribeAsync(pattern, isPattern: true, cancellationToken);

    private async IAsyncEnumerable<LuxMessage> SubscribeAsync(string channel, bool isPattern, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using LuxSubscription subscription = await _subscriptions.OpenAsync(channel, isPattern, new(), cancellationToken).ConfigureAwait(false);
        await foreach (LuxMessage message in subscription.ReadAllAsync(cancellationToken).ConfigureAwait(false)) yield return message;
    }
}
