namespace App;

[Table("posts")]
[Index("author_id", "created_at")]
public partial record Post(Id<Post> Id, long AuthorId, DateTimeOffset CreatedAt);

//! LUX1010 at `"author_id"`: [Index] on 'Post' names 'author_id', which is no column of it: write nameof(AuthorId)
//! LUX1010 at `"created_at"`: [Index] on 'Post' names 'created_at', which is no column of it: write nameof(CreatedAt)
