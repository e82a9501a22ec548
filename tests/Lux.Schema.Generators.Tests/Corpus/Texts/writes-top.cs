[Query("messages TOP 5 WHERE channel_id = {channel}")]
public partial ValueTask<Message[]> LastAsync(Id<Channel> channel);

//! LUX3001 at `TOP`: Unexpected keyword 'TOP': write LIMIT 5 at the end
