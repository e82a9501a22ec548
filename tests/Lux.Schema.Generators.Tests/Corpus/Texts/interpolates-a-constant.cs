private const string Table = "messages";

[Query($"{Table} WHERE channel_id = {{channel}} LIMIT 5")]
public partial ValueTask<Message[]> LastAsync(Id<Channel> channle);

//! LUX3004 at `$"{Table} WHERE channel_id = {{channel}} LIMIT 5"`: 'LastAsync' has no parameter 'channel': write {channle}, or add 'Id<Channel> channel'
