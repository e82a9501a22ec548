using System.Text.Json;
using Lux.Schema;

namespace Lux.Samples.Chat;

/// <summary>What servers tell each other: frames for browsers, published on <c>chat:…</c> and passed on by every server as they are.</summary>
internal sealed class Bulletin(LuxConnection engine)
{
    public const string PresenceTopic = "presence", ChannelsTopic = "channels";

    private readonly string _prefix = engine.Key("chat:");

    public static string MessagesTopic(Id<Channel> channel) => $"messages:{channel}";

    public static string TypingTopic(Id<Channel> channel) => $"typing:{channel}";

    public bool IsPresence(LuxMessage message) => message.Channel == _prefix + PresenceTopic;

    public async ValueTask PublishAsync(string topic, ServerFrame frame, CancellationToken cancellationToken) =>
        await engine.PublishAsync(_prefix + topic, JsonSerializer.SerializeToUtf8Bytes(frame, FrameJson.Default.ServerFrame), cancellationToken);

    public ValueTask<LuxSubscription> SubscribeAsync(Action<SubscriptionGap> onGap, CancellationToken cancellationToken) =>
        engine.OpenPatternSubscriptionAsync(_prefix + "*", new() { Capacity = 4096, OnGap = onGap }, cancellationToken);
}
