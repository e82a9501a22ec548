[Query("messages WHERE channel_id = {channel} LIMIT 5")]
public partial ValueTask<Message[]> LastAsync(ref Id<Channel> channel);

//! LUX3001 at `LastAsync`: 'LastAsync' has a parameter by reference, so no body is made from its text: declare it as 'public partial ValueTask<...> ...Async(...);' with values as parameters
