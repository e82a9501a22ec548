namespace Lux.Schema;

/// <summary>The subscriptions of this connection to one channel or pattern. All but the name is under the hub's lock.</summary>
internal sealed class Route(string name, bool isPattern)
{
    public string Name { get; } = name;

    public bool IsPattern { get; } = isPattern;

    /// <summary>Replaced, not changed, so that messages are handed out without the lock.</summary>
    public LuxSubscription[] Subscriptions { get; set; } = [];

    /// <summary>Completes when the engine has confirmed for the first time, or refused.</summary>
    public TaskCompletionSource Confirmed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether a SUBSCRIBE is on its way. The route stays until its answer, so that no answer meets another route of the same name.</summary>
    public bool IsAwaited { get; set; }
}
