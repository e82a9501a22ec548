[Query("messages WHERE channel_id = ? LIMIT 5")]
public partial ValueTask<Message[]> LastAsync(Id<Channel> channel);

//! LUX3003 at `?`: Field 'channel_id' expects int, got '?': write the id's number, or a parameter in braces
//! LUX3004 at `Id<Channel> channel`: The text of 'LastAsync' does not use the parameter 'channel': use it as {channel}, or take it out
