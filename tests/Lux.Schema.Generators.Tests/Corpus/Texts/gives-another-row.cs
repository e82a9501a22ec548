[Query("messages WHERE channel_id = {channel} LIMIT 5")]
public partial ValueTask<User[]> LastAsync(Id<Channel> channel);

//! LUX3005 at `ValueTask<User[]>`: A row of this text is 'Message', not 'User': make it 'ValueTask<Message[]>'
