namespace App;

[Table("users")]
public record User(Id<User> Id, string Name);

//! LUX1001 at `User`: 'User' is not partial, so the reader and writer of table 'users' cannot be added to it: write 'partial record User'
