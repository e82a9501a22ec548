[Query("messages WHERE ChannelId = {channel} LIMIT 5")]
public partial ValueTask<Message[]> LastAsync(Id<Channel> channel);

//! LUX3002 at `ChannelId`: Unknown field 'ChannelId' in WHERE clause: write 'channel_id'
