namespace App;

[Table("posts")]
public partial record Post(Id<Post> Id, string[] Tags);

//! LUX1004 at `string[]`: 'Tags' of 'Post' is 'string[]', which no column can hold: use string, bool, long, int, short, byte, double, float, decimal, DateTimeOffset, DateTime, TimeSpan, DateOnly, Guid, byte[], char, an enum or Id<T>, or a table of its own
