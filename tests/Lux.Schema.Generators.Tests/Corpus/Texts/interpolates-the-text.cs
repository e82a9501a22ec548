[Query($"messages WHERE channel_id = {channel} LIMIT 5")]
public partial ValueTask<Message[]> LastAsync(Id<Channel> channel);

//! CS0103 at `channel`: The name 'channel' does not exist in the current context
