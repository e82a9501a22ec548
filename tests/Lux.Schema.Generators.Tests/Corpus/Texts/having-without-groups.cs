[Query("messages WHERE channel_id = {channel} HAVING content = 'hi' LIMIT 5")]
public partial ValueTask<Message[]> LastAsync(Id<Channel> channel);

//! LUX3001 at `messages WHERE channel_id = {channel} HAVING content = 'hi' LIMIT 5`: HAVING requires GROUP BY or an aggregate: see docs/protocol.md, Querying
