namespace App;

[Table("users")]
public partial record User(Id<User> Id, [Unique, NotIndexed] string Name);

//! LUX1015 at `NotIndexed`: [NotIndexed] on 'Name' of 'User' forbids the index by which [Unique] is kept: take one of them off
