using System.Text;

namespace Lux.Schema;

/// <summary>A message that arrived on a channel.</summary>
public readonly struct LuxMessage
{
    internal LuxMessage(string channel, string? pattern, ReadOnlyMemory<byte> payload) => (Channel, Pattern, Payload) = (channel, pattern, payload);

    /// <summary>The channel that it was published on.</summary>
    public string Channel { get; }

    /// <summary>The pattern that matched the channel, for a pattern subscription; else null.</summary>
    public string? Pattern { get; }

    /// <summary>What was published. The bytes are the message's own and shared by all subscriptions of this connection.</summary>
    public ReadOnlyMemory<byte> Payload { get; }

    /// <summary>What was published, as text.</summary>
    public string Text => Encoding.UTF8.GetString(Payload.Span);

    /// <summary><c>channel: text</c></summary>
    public override string ToString() => $"{Channel}: {Text}";
}
