namespace App;

[Table("posts")]
public partial record Post(Id<Post> Id, Uri Link);

//! LUX1004 at `Uri`: 'Link' of 'Post' is 'Uri', which no column can hold: use 'string'
