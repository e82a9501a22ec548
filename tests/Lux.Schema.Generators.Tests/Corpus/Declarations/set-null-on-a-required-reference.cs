namespace App;

[Table("users")]
public partial record User(Id<User> Id, string Name);

[Table("posts")]
public partial record Post(Id<Post> Id, [OnDelete(ReferenceAction.SetNull)] Id<User> Author);

//! LUX1007 at `ReferenceAction.SetNull`: 'Author' of 'Post' cannot be null, so it cannot become null when its 'User' is deleted: make it 'Id<User>?', or use ReferenceAction.Cascade or Restrict
