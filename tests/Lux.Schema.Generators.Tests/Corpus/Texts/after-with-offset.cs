[Query("messages WHERE channel_id = {channel} LIMIT 5 OFFSET 5 AFTER {cursor}")]
public partial ValueTask<Page<Message>> LastAsync(Id<Channel> channel, string? cursor);

//! LUX3001 at `AFTER`: AFTER does not go with OFFSET: see docs/protocol.md, Querying
