namespace App;

[Table("users")]
public partial record User(Id<User> Id, Id<User> UserId, string Name);

//! LUX1019 at `Id<User>`: No first row of 'users' is possible: User.UserId -> User: make it nullable
