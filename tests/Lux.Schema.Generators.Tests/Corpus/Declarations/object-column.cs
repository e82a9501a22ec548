namespace App;

[Table("posts")]
public partial record Post(Id<Post> Id, object Payload);

//! LUX1004 at `object`: 'Payload' of 'Post' is 'object', which no column can hold: use string, bool, long, int, short, byte, double, float, decimal, DateTimeOffset, DateTime, TimeSpan, DateOnly, Guid, byte[], JsonElement, char, an enum or Id<T>, or a table of its own
