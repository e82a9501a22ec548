namespace App;

[Table("users")]
public partial record User(long Id, string Name);

//! LUX1002 at `long`: 'Id' of 'User' is 'long', which is no key: make it 'Id<User>'; another identifier can be a [Unique] column of another name
