[Query("messages WHERE channel_id = {channel} AND at > 2024-01-01 LIMIT 5")]
public partial ValueTask<Message[]> LastAsync(Id<Channel> channel);

//! LUX3003 at `2024-01-01`: Field 'at' expects timestamp (epoch ms or *), got '2024-01-01': write milliseconds since 1970, * for now, or a parameter in braces
