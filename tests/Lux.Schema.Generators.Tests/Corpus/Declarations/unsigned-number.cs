namespace App;

[Table("posts")]
public partial record Post(Id<Post> Id, ulong Likes);

//! LUX1004 at `ulong`: 'Likes' of 'Post' is 'ulong', which no column can hold: use 'long'
