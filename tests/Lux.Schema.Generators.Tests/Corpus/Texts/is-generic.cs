[Query("messages WHERE channel_id = {channel} LIMIT 5")]
public partial ValueTask<T[]> LastAsync<T>(Id<Channel> channel);

//! LUX3001 at `LastAsync`: 'LastAsync' is generic, so no body is made from its text: declare it as 'public partial ValueTask<...> ...Async(...);' with values as parameters
