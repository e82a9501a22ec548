namespace App;

[Table("posts")]
[Index(nameof(Author))]
[Index(nameof(Author), nameof(At))]
public partial record Post(Id<Post> Id, long Author, DateTimeOffset At);

//! LUX1011 at `nameof(Author)`: [Index(nameof(Author))] of 'Post' is served by [Index(nameof(Author), nameof(At))]: take it off
