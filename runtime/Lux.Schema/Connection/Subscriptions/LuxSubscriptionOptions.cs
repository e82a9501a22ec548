namespace Lux.Schema;

/// <summary>How a subscription keeps messages until they are read.</summary>
public sealed record LuxSubscriptionOptions
{
    /// <summary>How many unread messages it keeps. 1024 by default.</summary>
    public int Capacity { get; init; } = 1024;

    /// <summary>What happens when there are more. <see cref="SubscriptionOverflow.DropOldest"/> by default.</summary>
    public SubscriptionOverflow Overflow { get; init; }

    /// <summary>Is told, on the thread pool, when messages may have been missed; what it throws ends the subscription.</summary>
    public Action<SubscriptionGap>? OnGap { get; init; }
}
