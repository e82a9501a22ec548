[Query("messages WHERE channel_id = {channels} LIMIT 5")]
public partial ValueTask<Message[]> LastAsync(Id<Channel>[] channels);

//! LUX3004 at `Id<Channel>[]`: 'channels' is a 'Id<Channel>[]', and 'channel_id' is a 'Id<Channel>': make it a 'Id<Channel>'
