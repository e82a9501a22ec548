namespace App;

[Table("posts")]
[Index(nameof(Post.Autor))]
public partial record Post(Id<Post> Id, long Author);

//! LUX1010 at `nameof(Post.Autor)`: [Index] on 'Post' names 'Autor', which is no column of it: write nameof(Author)
//! CS0117 at `Autor`: 'Post' does not contain a definition for 'Autor'
