using System.Text.Json.Serialization;
using Lux.Schema;

namespace Lux.Samples.Chat;

/// <summary>What a server says to a page.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Welcome), "welcome")]
[JsonDerivedType(typeof(History), "history")]
[JsonDerivedType(typeof(Older), "older")]
[JsonDerivedType(typeof(CaughtUp), "caughtup")]
[JsonDerivedType(typeof(Said), "message")]
[JsonDerivedType(typeof(Room), "channel")]
[JsonDerivedType(typeof(Types), "typing")]
[JsonDerivedType(typeof(Present), "presence")]
[JsonDerivedType(typeof(Here), "online")]
[JsonDerivedType(typeof(SlowDown), "slowdown")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(Gap), "gap")]
internal abstract record ServerFrame
{
    /// <summary>You are in.</summary>
    public sealed record Welcome(Person Me, Room[] Channels, Person[] People, Id<User>[] Online) : ServerFrame;

    /// <summary>A channel's newest messages, oldest first.</summary>
    public sealed record History(Id<Channel> Channel, Said[] Messages, bool More) : ServerFrame;

    /// <summary>Messages before those the page has.</summary>
    public sealed record Older(Id<Channel> Channel, Said[] Messages, bool More) : ServerFrame;

    /// <summary>What came meanwhile, in all channels; not complete: too much, read anew.</summary>
    public sealed record CaughtUp(Said[] Messages, bool Complete) : ServerFrame;

    /// <summary>A message. Time in ms since 1970.</summary>
    public sealed record Said(Id<Message> Id, Id<Channel> Channel, Person User, string Text, long Time, string? Nonce = null) : ServerFrame;

    /// <summary>A channel, with its newest message for unread marks.</summary>
    public sealed record Room(Id<Channel> Id, string Name, string? Topic = null, Id<Message> Last = default) : ServerFrame;

    /// <summary>Somebody types.</summary>
    public sealed record Types(Id<Channel> Channel, Person User) : ServerFrame;

    /// <summary>Somebody came or went.</summary>
    public sealed record Present(Person User, bool Online) : ServerFrame;

    /// <summary>All who are here.</summary>
    public sealed record Here(Id<User>[] Ids) : ServerFrame;

    /// <summary>Too many messages: again in so many seconds.</summary>
    public sealed record SlowDown(int Seconds, string? Nonce = null) : ServerFrame;

    /// <summary>What was asked is not done; the text is for the person.</summary>
    public sealed record Refused(string Code, string Text, string? Nonce = null) : ServerFrame;

    /// <summary>Something may have been missed: catch up.</summary>
    public sealed record Gap : ServerFrame;
}
