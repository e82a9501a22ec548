[Query("messages WHERE channel_id = {channel} LIMIT 5")]
public static partial ValueTask<Message[]> LastAsync(Id<Channel> channel);

//! LUX3001 at `LastAsync`: 'LastAsync' is static, so no body is made from its text: declare it as 'public partial ValueTask<...> ...Async(...);' with values as parameters
