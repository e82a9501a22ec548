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
public partial class ChatDb
{
    /// <summary>The newest messages of a channel with their authors.</summary>
    [Query("messages WHERE channel_id = {channel} JOIN user_id ORDER BY timestamp DESC LIMIT {take}")]
    public partial ValueTask<(Message Row, User Author)[]> NewestAsync(Id<Channel> channel, int take, CancellationToken cancellationToken = default);

    /// <summary>What came before an instant, newest first, without the first <paramref name="known"/>.</summary>
    [Query("messages WHERE channel_id = {channel} AND timestamp <= {before} JOIN user_id ORDER BY timestamp DESC OFFSET {known} LIMIT {take}")]
    public partial ValueTask<(Message Row, User Author)[]> OlderAsync(Id<Channel> channel, DateTimeOffset before, int known, int take, CancellationToken cancellationToken = default);

    /// <summary>What came after a message, in all channels.</summary>
    [Query("messages WHERE id > {last} JOIN user_id ORDER BY id LIMIT {take}")]
    public partial ValueTask<(Message Row, User Author)[]> AfterAsync(Id<Message> last, int take, CancellationToken cancellationToken = default);
}
