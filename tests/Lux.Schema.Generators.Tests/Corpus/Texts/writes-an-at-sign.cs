[Query("messages WHERE channel_id = @channel LIMIT 5")]
public partial ValueTask<Message[]> LastAsync(Id<Channel> channel);

//! LUX3003 at `@channel`: Field 'channel_id' expects int, got '@channel': a parameter stands in braces: {channel}
