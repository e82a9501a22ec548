[Query("messages WHERE channel_id = {0} LIMIT 5")]
public partial ValueTask<Message[]> LastAsync(Id<Channel> channel);

//! LUX3004 at `{0}`: '0' is no name of a parameter: write a parameter's name alone between the braces
//! LUX3004 at `Id<Channel> channel`: The text of 'LastAsync' does not use the parameter 'channel': use it as {channel}, or take it out
