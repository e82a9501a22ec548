namespace App;

[Table("posts")]
[Index]
public partial record Post(Id<Post> Id, long Author);

//! LUX1010 at `Index`: [Index] on 'Post' names no column: write the columns that it is over, such as nameof(Author), or put it on the column
