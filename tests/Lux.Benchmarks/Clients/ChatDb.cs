using Lux.Schema;

namespace Lux.Benchmarks.Clients;

/// <summary>A user of the chat.</summary>
[Table("users")]
internal partial record User
{
    public Id<User> Id { get; init; }
    [Unique] public required string Username { get; init; }
    public required string Color { get; init; }
}

/// <summary>A channel of the chat.</summary>
[Table("channels")]
internal partial record Channel(Id<Channel> Id, [Unique] string Name, string Topic);

/// <summary>A message; also what the other clients make of theirs, so that all of them end with the same.</summary>
[Table("messages")]
[Index(nameof(ChannelId), nameof(Timestamp))]
internal partial record Message(Id<Message> Id, Id<Channel> ChannelId, Id<User> UserId, string Content, DateTimeOffset Timestamp);

/// <summary>The chat's tables on lux-server.</summary>
[Database]
internal partial class ChatDb;
