namespace App;

[Table("users")]
public partial record User(Id<User> id, string Name);

[Table("posts")]
public partial class Post { public Id<Post> ID { get; set; } public string Text { get; set; } = ""; }

//! LUX1002 at `User`: Table 'users' has no key: rename 'id' to 'Id' if it is the row's own, or add 'Id<User> Id' as the first parameter to 'User'
//! LUX1002 at `Post`: Table 'posts' has no key: rename 'ID' to 'Id' if it is the row's own, or add 'public Id<Post> Id { get; init; }' to 'Post'
