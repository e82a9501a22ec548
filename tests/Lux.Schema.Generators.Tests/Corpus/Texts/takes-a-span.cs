[Query("messages WHERE channel_id IN ({channels}) LIMIT 5")]
public partial ValueTask<Message[]> LastAsync(System.ReadOnlySpan<Id<Channel>> channels);

//! LUX3004 at `System.ReadOnlySpan<Id<Channel>>`: 'channels' is a 'ReadOnlySpan<Id<Channel>>', and 'channel_id' is a 'Id<Channel>': make it a 'Id<Channel>'
