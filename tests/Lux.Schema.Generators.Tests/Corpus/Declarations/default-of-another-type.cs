namespace App;

[Table("users")]
public partial record User(Id<User> Id, [Default("none")] int Points, [Default("yes")] bool IsAdmin);

//! LUX1012 at `"none"`: The default 'none' of 'Points' of 'User' is no 'int': write a whole number that the type can hold
//! LUX1012 at `"yes"`: The default 'yes' of 'IsAdmin' of 'User' is no 'bool': write true or false
