[Query("messages WHERE channel_id = {channel} LIMIT 5")]
public partial Message[] Last(Id<Channel> channel);

//! LUX3005 at `Message[]`: 'Last' gives 'Message[]', and a query is awaited and gives rows: make it 'ValueTask<Message[]>'
