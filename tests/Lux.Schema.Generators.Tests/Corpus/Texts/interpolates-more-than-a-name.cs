private static int Most => 50;

[Query($"messages WHERE channel_id = {channel.Value} LIMIT 5")]
public partial ValueTask<Message[]> LastAsync(Id<Channel> channel);

[Query($"messages WHERE channel_id = {{channel}} LIMIT {Most}")]
public partial ValueTask<Message[]> FirstAsync(Id<Channel> channel);

[Query($"messages WHERE content = '{text}' AND channel_id = {channel} LIMIT 5")]
public partial ValueTask<Message[]> SaidAsync(Id<Channel> channel, string text);

//! LUX3016 at `{channel.Value}`: C# writes 'channel.Value' into the text of 'LastAsync' when the program is built, and no call has given it yet: take the $ off, write {channel} alone, and give the method what is calculated
//! CS0103 at `channel`: The name 'channel' does not exist in the current context
//! CS0182 at `$"messages WHERE channel_id = {{channel}} LIMIT {Most}"`: An attribute argument must be a constant expression, typeof expression or array creation expression of an attribute parameter type
//! LUX3016 at `{Most}`: C# writes 'Most' into the text of 'FirstAsync' when the program is built, and it is no constant: make it a const, or take the $ off and give the method a parameter of that name
//! LUX3016 at `{text}`: C# writes 'text' into the text of 'SaidAsync' when the program is built, and no call has given it yet: take the $ off, so that {text} stands in the text and names the parameter
//! CS0103 at `text`: The name 'text' does not exist in the current context
//! CS0103 at `channel`: The name 'channel' does not exist in the current context
