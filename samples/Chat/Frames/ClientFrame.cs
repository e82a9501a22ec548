using System.Text.Json.Serialization;
using Lux.Schema;

namespace Lux.Samples.Chat;

/// <summary>What a page says, one JSON object in a text frame: <c>{"type":"send","channel":1,"text":"hello","nonce":"a1"}</c></summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Hello), "hello")]
[JsonDerivedType(typeof(Open), "open")]
[JsonDerivedType(typeof(LoadOlder), "older")]
[JsonDerivedType(typeof(CatchUp), "catchup")]
[JsonDerivedType(typeof(Create), "create")]
[JsonDerivedType(typeof(Send), "send")]
[JsonDerivedType(typeof(Typing), "typing")]
[JsonDerivedType(typeof(Beat), "beat")]
internal abstract record ClientFrame
{
    /// <summary>The first frame: who it is. The key is the browser's secret, see <see cref="NameClaim"/>.</summary>
    public sealed record Hello(string Name, string Color, string Key) : ClientFrame;

    /// <summary>Asks for a channel's newest messages.</summary>
    public sealed record Open(Id<Channel> Channel) : ClientFrame;

    /// <summary>Asks for what came before a time (ms), of which the page knows so many already.</summary>
    public sealed record LoadOlder(Id<Channel> Channel, long Before, int Known) : ClientFrame;

    /// <summary>Asks, after an absence, for what came after the last message seen.</summary>
    public sealed record CatchUp(Id<Message> After) : ClientFrame;

    /// <summary>Makes a channel.</summary>
    public sealed record Create(string Name, string? Topic = null) : ClientFrame;

    /// <summary>Says something. The nonce comes back with the message or with the refusal.</summary>
    public sealed record Send(Id<Channel> Channel, string Text, string? Nonce = null) : ClientFrame;

    /// <summary>A key was pressed.</summary>
    public sealed record Typing(Id<Channel> Channel) : ClientFrame;

    /// <summary>Still here.</summary>
    public sealed record Beat : ClientFrame;
}
