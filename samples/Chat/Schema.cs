using Lux.Schema;

namespace Lux.Samples.Chat;

[Table("users")]
public partial record User
{
    public Id<User> Id { get; init; }
    [Unique] public required string Username { get; init; }
    public required string Color { get; init; }
    [Index, Default(ServerValue.Now)] public DateTimeOffset LastSeen { get; init; }
}

[Table("channels")]
public partial record Channel
{
    public Id<Channel> Id { get; init; }
    [Unique] public required string Name { get; init; }
    public string? Topic { get; init; }
}

[Table("messages")]
[Index(nameof(ChannelId), nameof(Timestamp))]
public partial record Message(
    Id<Message> Id,
    [OnDelete(ReferenceAction.Cascade)] Id<Channel> ChannelId,
    Id<User> UserId,
    string Content,
    [Default(ServerValue.Now)] DateTimeOffset Timestamp);

[Database]
public partial class ChatDb;
