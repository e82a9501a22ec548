namespace App;

[Table("posts")]
public partial record Post(Id<Post> Id, [OnDelete(ReferenceAction.Cascade)] long AuthorId);

//! LUX1007 at `ReferenceAction.Cascade`: 'AuthorId' of 'Post' is 'long', which refers to no row that could be deleted: take [OnDelete] off, or make the member an Id of the table that it belongs to
