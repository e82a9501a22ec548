namespace App;

[Table("users")]
public partial record User(Id<User> Id, [OnDelete(ReferenceAction.Cascade)] Id<Post>? Pinned);

[Table("posts")]
public partial record Post(Id<Post> Id, [OnDelete(ReferenceAction.Cascade)] Id<User>? Author);

//! LUX1008 at `ReferenceAction.Cascade`: Deletes cascade in a circle: Post.Author -> User.Pinned -> Post: let one of them restrict, or set null
