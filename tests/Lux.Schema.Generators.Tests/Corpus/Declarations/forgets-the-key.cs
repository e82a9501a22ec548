namespace App;

[Table("users")]
public partial record User(string Name);

//! LUX1002 at `User`: Table 'users' has no key: add 'Id<User> Id' as the first parameter to 'User'
