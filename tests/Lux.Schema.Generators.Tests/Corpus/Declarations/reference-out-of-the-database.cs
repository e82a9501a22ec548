namespace App;

[Table("users")]
public partial record User(Id<User> Id, string Name);

[Table("posts")]
public partial record Post(Id<Post> Id, Id<User> Author);

[Database(typeof(Post))]
public partial class PostsDb;

//! LUX1009 at `Id<User>`: 'Author' of 'Post' refers to table 'users', which database 'PostsDb' does not list: add typeof(User) to its [Database], or hold the id as a long
