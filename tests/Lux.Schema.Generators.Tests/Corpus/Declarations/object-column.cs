namespace App;

[Table("posts")]
public partial record Post(Id<Post> Id, object Payload);

//! LUX1004 at `object`: 'Payload' of 'Post' is 'object', which no column can hold: use 'JsonElement', which holds JSON of any shape
