[Query("messages WHERE channel_id = {channel} AND at > {since:O} LIMIT 5")]
public partial ValueTask<Message[]> LastAsync(Id<Channel> channel, DateTimeOffset since);

//! LUX3004 at `{since:O}`: 'since:O' is no name of a parameter: write {since} alone, and give the method what is calculated
