namespace Lux.Schema;

/// <summary>Why messages may be missing from a subscription.</summary>
public enum SubscriptionGap
{
    /// <summary>The connection was lost and is back; what was published meanwhile is gone. Messages come again from now on: read from the tables what was missed.</summary>
    Reconnected,

    /// <summary>The buffer was full and messages were dropped.</summary>
    Overflow,
}
