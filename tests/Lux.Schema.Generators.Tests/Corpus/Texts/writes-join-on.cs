[Query("messages JOIN users ON user_id = id WHERE channel_id = {channel} LIMIT 5")]
public partial ValueTask<(Message, User)[]> LastAsync(Id<Channel> channel);

//! LUX3001 at `ON`: Unexpected keyword 'ON': JOIN takes the reference alone, as in JOIN user_id
