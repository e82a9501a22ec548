namespace App;

[Table("posts")]
[Index(nameof(Author), nameof(Id))]
public partial record Post(Id<Post> Id, long Author);

//! LUX1010 at `nameof(Id)`: [Index] on 'Post' names the key 'Id': leave it out; every index ends with the key anyway
