[Query("messages WHERE channel_id = {channel} JOIN user_id LIMIT 5")]
public partial ValueTask<Message[]> LastAsync(Id<Channel> channel);

//! LUX3005 at `ValueTask<Message[]>`: A row of this text is '(Message, User)', not 'Message': make it 'ValueTask<(Message, User)[]>'
