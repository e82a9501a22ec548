[Query("messages WHERE channel_id = {channel} LIMIT 5")]
public partial ValueTask<List<Message>> LastAsync(Id<Channel> channel);

//! LUX3005 at `ValueTask<List<Message>>`: A row of this text is 'Message', not 'List<Message>': make it 'ValueTask<Message[]>'
