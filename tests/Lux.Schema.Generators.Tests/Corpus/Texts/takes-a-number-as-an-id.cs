[Query("messages WHERE channel_id = {channel} LIMIT 5")]
public partial ValueTask<Message[]> LastAsync(long channel);

//! LUX3004 at `long`: 'channel' is a 'long', and 'channel_id' is a 'Id<Channel>': make it a 'Id<Channel>'
