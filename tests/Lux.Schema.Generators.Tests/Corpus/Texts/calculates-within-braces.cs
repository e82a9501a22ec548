[Query("messages WHERE channel_id = {channel} LIMIT {take + 1}")]
public partial ValueTask<Message[]> LastAsync(Id<Channel> channel, int take);

//! LUX3004 at `{take + 1}`: 'take + 1' is no name of a parameter: write {take} alone, and give the method what is calculated
