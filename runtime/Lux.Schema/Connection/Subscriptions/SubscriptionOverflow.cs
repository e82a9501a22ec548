namespace Lux.Schema;

/// <summary>What happens to a message for a subscription whose buffer is full.</summary>
public enum SubscriptionOverflow
{
    /// <summary>The oldest message in the buffer is dropped, counted in <see cref="LuxSubscription.Dropped"/> and reported as a <see cref="SubscriptionGap"/>.</summary>
    DropOldest,

    /// <summary>All subscriptions of the connection wait for this one. Loses nothing here, but an engine drops a connection that does not read for long.</summary>
    Wait,

    /// <summary>The subscription ends; its enumeration throws a <see cref="LuxException"/> with the code <c>OVERFLOW</c>.</summary>
    Fail,
}
