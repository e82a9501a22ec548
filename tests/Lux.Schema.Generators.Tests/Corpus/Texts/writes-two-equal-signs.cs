[Query("messages WHERE channel_id == {channel} LIMIT 5")]
public partial ValueTask<Message[]> LastAsync(Id<Channel> channel);

//! LUX3001 at `==`: Unknown operator '==': write =
