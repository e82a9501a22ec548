[Query("TCOUNT messages WHERE channel_id = {channel}")]
public partial ValueTask<int> CountAsync(Id<Channel> channel);

//! LUX3005 at `ValueTask<int>`: 'CountAsync' gives 'ValueTask<int>', and its text gives the number of rows: make it 'ValueTask<long>'
