[Query("messages WHERE channel_id = {channel} LIMIT 5")]
public partial ValueTask<Message[]> LastAsync(Id<Channel> channel) => default;

//! CS0759 at `LastAsync`: No defining declaration found for implementing declaration of partial method 'ChatDb.LastAsync(Id<Channel>)'
//! LUX3001 at `LastAsync`: 'LastAsync' has a body of its own, so no body is made from its text: declare it as 'public partial ValueTask<...> ...Async(...);' with values as parameters
