using System.Text.Json.Serialization;
using Lux.Schema;

namespace Lux.Samples.Chat;

/// <summary>What a server says to a page.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Welcome), "welcome")]
[JsonDerivedType(typeof(History), "history")]
[JsonDerivedType(typeof(Older), "older")]
[JsonDerivedType(typeof(CaughtUp), "caughtup")]
[JsonDerivedType(typeof(Message), "message")]
[JsonDerivedType(typeof(ChannelInfo), "channel")]
[JsonDerivedType(typeof(Typing), "typing")]
[JsonDerivedType(typeof(Presence), "presence")]
[JsonDerivedType(typeof(Here), "online")]
[JsonDerivedType(typeof(SlowDown), "slowdown")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(Gap), "gap")]
internal abstract record ServerFrame
{
    /// <summary>You are in.</summary>
    public sealed record Welcome(Person Me, ChannelInfo[] Channels, Person[] People, Id<User>[] Online) : ServerFrame;

    /// <summary>A channel's newest messages, oldest first.</summary>
    public sealed record History(Id<Chat.Channel> Channel, Message[] Messages, bool More) : ServerFrame;

    /// <summary>Messages before those the page has.</summary>
    public sealed record Older(Id<Chat.Channel> Channel, Message[] Messages, bool More) : ServerFrame;

    /// <summary>What came meanwhile, in all channels; not complete: too much, read anew.</summary>
    public sealed record CaughtUp(Message[] Messages, bool Complete) : ServerFrame;

    /// <summary>A message. Time in ms since 1970.</summary>
    public sealed record Message(Id<Chat.Message> Id, Id<Chat.Channel> Channel, Person User, string Text, long Time, string? Nonce) : ServerFrame;

    /// <summary>A channel, with its newest message for unread marks.</summary>
    public sealed record ChannelInfo(Id<Chat.Channel> Id, string Name, string? Topic, Id<Chat.Message> Last) : ServerFrame;

    /// <summary>Somebody types.</summary>
    public sealed record Typing(Id<Chat.Channel> Channel, Person User) : ServerFrame;

    /// <summary>Somebody came or went.</summary>
    public sealed record Presence(Person User, bool Online) : ServerFrame;

    /// <summary>All who are here.</summary>
    public sealed record Here(Id<User>[] Ids) : ServerFrame;

    /// <summary>Too many messages: again in so many seconds.</summary>
    public sealed record SlowDown(int Seconds, string? Nonce) : ServerFrame;

    /// <summary>What was asked is not done; the text is for the person.</summary>
    public sealed record Refused(string Code, string Text, string? Nonce = null) : ServerFrame;

    /// <summary>Something may have been missed: catch up.</summary>
    public sealed record Gap : ServerFrame;
}
