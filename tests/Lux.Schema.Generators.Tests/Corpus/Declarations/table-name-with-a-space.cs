namespace App;

[Table("chat users")]
public partial record User(Id<User> Id, string Name);

//! LUX1005 at `"chat users"`: 'chat users' cannot name a table: use letters, digits and '_', at most 64 bytes, such as 'users'
