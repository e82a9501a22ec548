[Query("messages WHERE channel_id = {user} LIMIT 5")]
public partial ValueTask<Message[]> LastAsync(Id<User> user);

//! LUX3004 at `Id<User>`: 'user' is a 'Id<User>', and 'channel_id' is a 'Id<Channel>': make it a 'Id<Channel>'
