namespace Lux.Server.Tests.Load;

/// <summary>A command, and what it makes of a client's items.</summary>
internal sealed record Change(string Command, object[] Arguments, Func<ItemsState, ItemsState> Apply)
{
    /// <summary>The slug of an item that gets its id from the reply, or null.</summary>
    public string? Inserted { get; init; }

    public override string ToString() => $"{Command} {string.Join(' ', Arguments.Select(a => a.ToString() is { Length: > 40 } text ? text[..40] + "..." : a))}";
}
