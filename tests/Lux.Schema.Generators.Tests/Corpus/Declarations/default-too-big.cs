namespace App;

[Table("users")]
public partial record User(Id<User> Id, [Default(300)] byte Level);

//! LUX1012 at `300`: The default '300' of 'Level' of 'User' is no 'byte': write a whole number that the type can hold
