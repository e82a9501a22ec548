namespace App;

public record User(long Number);

[Table("posts")]
public partial record Post(Id<Post> Id, Id<User> Author);

//! LUX1006 at `Id<User>`: 'Author' of 'Post' refers to 'User', which is no table: declare 'User' with [Table("...")], or refer to a type that has it
