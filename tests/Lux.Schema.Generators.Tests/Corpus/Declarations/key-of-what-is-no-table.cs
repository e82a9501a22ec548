namespace App;

[Table("users")]
public partial record User(Id<int> Id, string Name);

//! LUX1002 at `Id<int>`: 'Id' of 'User' is 'Id<int>', which is no key: make it 'Id<User>'; another identifier can be a [Unique] column of another name
