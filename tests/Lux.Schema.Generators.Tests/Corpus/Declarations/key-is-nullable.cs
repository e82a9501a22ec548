namespace App;

[Table("users")]
public partial record User(Id<User>? Id, string Name);

//! LUX1002 at `Id<User>?`: 'Id' of 'User' is 'Id<User>?', which is no key: make it 'Id<User>'; another identifier can be a [Unique] column of another name
