namespace App;

[Table("users")]
public partial record User(Id<User> UserId, string Name);

//! LUX1002 at `User`: Table 'users' has no key: rename 'UserId' to 'Id' if it is the row's own, or add 'Id<User> Id' as the first parameter to 'User'
