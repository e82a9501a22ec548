[Query("messages WHERE channel_id = {channel}")]
public partial Task<IAsyncEnumerable<Message>> AllAsync(Id<Channel> channel);

//! LUX3005 at `Task<IAsyncEnumerable<Message>>`: A row of this text is 'Message', not 'IAsyncEnumerable<Message>': make it 'Task<Message[]>'
