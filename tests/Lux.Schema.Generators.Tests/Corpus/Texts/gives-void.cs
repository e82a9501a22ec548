[Query("TDEL messages WHERE channel_id = {channel}")]
public partial void Forget(Id<Channel> channel);

//! LUX3005 at `void`: 'Forget' gives 'void', and its text gives the number of rows: make it 'ValueTask<long>'
