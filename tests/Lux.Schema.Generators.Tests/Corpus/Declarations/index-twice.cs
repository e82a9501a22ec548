namespace App;

[Table("posts")]
[Index(nameof(Author))]
public partial record Post(Id<Post> Id, [Index] long Author);

//! LUX1011 at `nameof(Author)`: [Index(nameof(Author))] of 'Post' is served by [Index] on 'Author': take it off
