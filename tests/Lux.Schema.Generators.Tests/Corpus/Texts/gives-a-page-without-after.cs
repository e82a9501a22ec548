[Query("messages WHERE channel_id = {channel} LIMIT 5")]
public partial ValueTask<Page<Message>> LastAsync(Id<Channel> channel);

//! LUX3005 at `ValueTask<Page<Message>>`: 'LastAsync' gives a page, and its text does not say AFTER which cursor it begins: make it 'ValueTask<Message[]>'
