namespace App;

[Table("users")]
public partial record User(Id<User> Id, Id<Post> Pinned);

[Table("posts")]
public partial record Post(Id<Post> Id, Id<User> Author);

//! LUX1019 at `Id<User>`: No first row of 'posts' is possible: Post.Author -> User.Pinned -> Post: make one of them nullable
