[Query("Message WHERE channel_id = {channel} LIMIT 5")]
public partial ValueTask<Message[]> LastAsync(Id<Channel> channel);

//! LUX3002 at `Message`: Table 'Message' does not exist: write 'messages'
