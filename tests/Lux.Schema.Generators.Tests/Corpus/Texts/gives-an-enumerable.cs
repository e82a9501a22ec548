[Query("messages WHERE channel_id = {channel} LIMIT 5")]
public partial ValueTask<IEnumerable<Message>> LastAsync(Id<Channel> channel);

//! LUX3005 at `ValueTask<IEnumerable<Message>>`: A row of this text is 'Message', not 'IEnumerable<Message>': make it 'ValueTask<Message[]>'
