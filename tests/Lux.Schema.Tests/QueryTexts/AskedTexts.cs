namespace Lux.Schema.Tests.GeneratedShape;

/// <content>Texts that the builder can say, too.</content>
public partial class ChatDb
{
    [Query("messages WHERE channel_id = {channel} AND timestamp >= {since} ORDER BY timestamp DESC LIMIT {take} OFFSET {skip}")]
    public partial ValueTask<Message[]> RangeAsync(Id<Channel> channel, DateTimeOffset since, long take, int skip);

    [Query("messages WHERE user_id IN ({users}) AND NOT content = {content} ORDER BY id LIMIT 1000")]
    public partial ValueTask<Message[]> OfUsersAsync(Id<User>[] users, string content);

    [Query("messages WHERE (channel_id = {channel} OR user_id = {user}) AND content STARTSWITH {start} ORDER BY user_id, id DESC LIMIT 1000")]
    public partial ValueTask<Message[]> EitherAsync(Id<Channel> channel, Id<User> user, string start);

    [Query("messages WHERE channel_id.topic = {topic} AND user_id.username != {name} JOIN user_id ORDER BY id LIMIT 1000")]
    public partial ValueTask<(Message Row, User Author)[]> UnderTopicAsync(string? topic, string name);

    [Query("TCOUNT messages WHERE channel_id = {channel} AND content CONTAINS {part}")]
    public partial ValueTask<long> CountOfAsync(Id<Channel> channel, string part);

    [Query("messages SELECT channel_id, COUNT(*) AS n, MAX(timestamp) WHERE user_id = {user} GROUP BY channel_id HAVING n >= {least} ORDER BY channel_id LIMIT 1000")]
    public partial ValueTask<(Id<Channel> Channel, long Count, DateTimeOffset Newest)[]> PerChannelAsync(Id<User> user, int least);
}
