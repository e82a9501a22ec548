[Query("messages WHERE channel_id = {channel} LIMIT 5")]
public partial ValueTask<Message[]> LastAsync(Id<Channel> channel, DateTimeOffset since);

//! LUX3004 at `DateTimeOffset since`: The text of 'LastAsync' does not use the parameter 'since': use it as {since}, or take it out
