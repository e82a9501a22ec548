[Query("messages WHERE channel_id = {channel} LIMIT {take}")]
public partial ValueTask<Message[]> LastAsync(Id<Channel> channel, string take);

//! LUX3004 at `string`: 'take' is a 'string', and LIMIT takes a number: make it a 'long'
