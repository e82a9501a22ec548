[Query("messages WHERE channel_id = {chanel} LIMIT 5")]
public partial ValueTask<Message[]> LastAsync(Id<Channel> channel);

//! LUX3004 at `{chanel}`: 'LastAsync' has no parameter 'chanel': write {channel}, or add 'Id<Channel> chanel'
