public sealed record Line(string Text, DateTimeOffset At);

[Query("messages SELECT content, at WHERE channel_id = {channel} LIMIT 5")]
public partial ValueTask<Line[]> LastAsync(Id<Channel> channel);

//! LUX3005 at `ValueTask<Line[]>`: 'Line' has no member for the item 'content': make it 'ValueTask<(string Content, DateTimeOffset At)[]>'
