[Query("messages WHERE channel_id = {channel} LIMIT 5 AFTER {cursor}")]
public partial ValueTask<Message[]> LastAsync(Id<Channel> channel, string? cursor);

//! LUX3005 at `ValueTask<Message[]>`: A text with AFTER gives a page, and 'LastAsync' gives 'ValueTask<Message[]>': make it 'ValueTask<Page<Message>>'
