[Query("")]
public partial ValueTask<Message[]> LastAsync();

//! LUX3001 at `""`: The text is empty: begin it with a table, such as "messages WHERE id = {id}"
