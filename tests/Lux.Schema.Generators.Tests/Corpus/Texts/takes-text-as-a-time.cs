[Query("messages WHERE channel_id = {channel} AND at > {since} LIMIT 5")]
public partial ValueTask<Message[]> LastAsync(Id<Channel> channel, string since);

//! LUX3004 at `string`: 'since' is a 'string', and 'at' is a 'DateTimeOffset': make it a 'DateTimeOffset'
