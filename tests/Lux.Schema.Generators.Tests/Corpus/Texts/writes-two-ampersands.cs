[Query("messages WHERE channel_id = {channel} && user_id = {user} LIMIT 5")]
public partial ValueTask<Message[]> LastAsync(Id<Channel> channel, Id<User> user);

//! LUX3001 at `&&`: Unexpected keyword '&&': write AND
