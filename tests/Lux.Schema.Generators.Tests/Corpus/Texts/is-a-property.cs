[Query("messages LIMIT 5")]
public partial ValueTask<Message[]> Last { get; }

//! CS0592 at `Query`: Attribute 'Query' is not valid on this declaration type. It is only valid on 'method' declarations.
//! CS9248 at `Last`: Partial property 'ChatDb.Last' must have an implementation part.
