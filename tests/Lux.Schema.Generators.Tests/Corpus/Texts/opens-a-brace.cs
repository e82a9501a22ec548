[Query("messages WHERE channel_id = {channel LIMIT 5")]
public partial ValueTask<Message[]> LastAsync(Id<Channel> channel);

//! LUX3001 at `{channel LIMIT 5`: Text ends before '{' is closed: close it; '' within quotes is a quote
