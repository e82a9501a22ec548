[Query("messages WHERE channel_id = {channel} LIMIT 5")]
public ValueTask<Message[]> LastAsync(Id<Channel> channel);

//! CS0501 at `LastAsync`: 'ChatDb.LastAsync(Id<Channel>)' must declare a body because it is not marked abstract, extern, or partial
//! LUX3001 at `LastAsync`: 'LastAsync' is not partial, so no body is made from its text: declare it as 'public partial ValueTask<...> ...Async(...);' with values as parameters
