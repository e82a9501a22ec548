namespace App;

[Table("posts")]
[Index("Autor", "At")]
public partial record Post(Id<Post> Id, long Author, DateTimeOffset At);

//! LUX1010 at `"Autor"`: [Index] on 'Post' names 'Autor', which is no column of it: write nameof(Author)
