namespace Lux.Schema.Tests.GeneratedShape;

/// <content>Query methods of every shape.</content>
public partial class ChatDb
{
    public sealed record Said(string Content, Id<Message> Id)
    {
        public DateTimeOffset At { get; init; }
    }

    [Query("messages WHERE channel_id = {channel} AND timestamp > {since} ORDER BY timestamp DESC LIMIT {take}")]
    public partial ValueTask<Message[]> HistoryAsync(Id<Channel> channel, DateTimeOffset since, int take = 50);

    [Query("messages WHERE channel_id = {channel} AND content = {content} LIMIT 100")]
    public partial Task<Message[]> HistoryAsync(Id<Channel> channel, string content, CancellationToken cancellationToken = default);

    [Query("messages WHERE id = {id}")]
    public partial ValueTask<Message?> FindAsync(Id<Message> id);

    [Query("messages WHERE id = {id}")]
    public partial ValueTask<Message> GetAsync(Id<Message> id);

    [Query("messages WHERE channel_id = {channel} JOIN user_id JOIN channel_id ORDER BY timestamp LIMIT 3")]
    public partial ValueTask<(Message Row, User Author, Channel Channel)[]> SpokenAsync(Id<Channel> channel);

    [Query("messages WHERE user_id.username = {name}")]
    public partial IAsyncEnumerable<Message> OfAsync(string name, CancellationToken cancellationToken = default);

    [Query("messages WHERE channel_id = {channel} ORDER BY timestamp DESC LIMIT {size} AFTER {cursor}")]
    public partial ValueTask<Page<Message>> PageAsync(Id<Channel> channel, int size, string? cursor);

    [Query("messages SELECT COUNT(*) WHERE channel_id = {channel}")]
    public partial ValueTask<long> CountAsync(Id<Channel> channel);

    [Query("TCOUNT messages WHERE user_id IN ({users})")]
    public partial ValueTask<long> CountOfAsync(params IEnumerable<Id<User>> users);

    [Query("messages SELECT MAX(timestamp) WHERE channel_id = {channel}")]
    public partial ValueTask<DateTimeOffset?> NewestAsync(Id<Channel> channel);

    [Query("messages SELECT user_id.username, COUNT(*) AS n GROUP BY user_id.username HAVING n > {least} ORDER BY n DESC LIMIT 10")]
    public partial ValueTask<(string Name, long Count)[]> SpeakersAsync(long least);

    [Query("messages SELECT content, timestamp AS at, id WHERE channel_id = {channel} ORDER BY timestamp LIMIT 3")]
    public partial ValueTask<Said[]> SaidAsync(Id<Channel> channel);

    [Query("messages SELECT content ORDER BY id LIMIT 2")]
    public partial ValueTask<string[]> ContentsAsync();

    [Query("messages SELECT content WHERE id = {id}")]
    public partial ValueTask<string?> ContentAsync(Id<Message> id);

    [Query("channels WHERE id > 0 AND topic = {topic} LIMIT 10")]
    public partial ValueTask<Channel[]> WithTopicAsync(string? topic);

    [Query("channels WHERE id > 0 AND topic != {topic} LIMIT 10")]
    public partial ValueTask<Channel[]> WithoutTopicAsync(string? topic);

    [Query("TUPDATE channels SET topic {topic} WHERE name STARTSWITH {prefix}")]
    public partial ValueTask<long> SetTopicAsync(string prefix, string? topic);

    [Query("TUPDATE channels {id} topic {topic} IF topic IS NULL")]
    public partial ValueTask<bool> TrySetTopicAsync(Id<Channel> id, string topic);

    [Query("TDEL messages WHERE channel_id = {channel} AND timestamp < {before} LIMIT {most}")]
    public partial ValueTask<long> ForgetAsync(Id<Channel> channel, DateTimeOffset before, long most);

    [Query("TDEL messages {id}")]
    public partial Task ForgetAsync(Id<Message> id);

    [Query("messages WHERE id > 0 AND content = 'it''s {{so}}' LIMIT 1")]
    public partial ValueTask<Message?> QuotedAsync();
}
