private static readonly string Text = "messages LIMIT 5";

[Query(Text)]
public partial ValueTask<Message[]> LastAsync();

//! CS0414 at `Text`: The field 'ChatDb.Text' is assigned but its value is never used
//! CS0182 at `Text`: An attribute argument must be a constant expression, typeof expression or array creation expression of an attribute parameter type
