[Query($"messages WHERE channel_id = {channel} LIMIT 5")]
public partial ValueTask<Message[]> LastAsync(Id<Channel> channel);

//! LUX3016 at `{channel}`: C# writes 'channel' into the text of 'LastAsync' when the program is built, and no call has given it yet: take the $ off, so that {channel} stands in the text and names the parameter
//! CS0103 at `channel`: The name 'channel' does not exist in the current context
