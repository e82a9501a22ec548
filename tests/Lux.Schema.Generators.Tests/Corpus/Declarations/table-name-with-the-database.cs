namespace App;

[Table("main.users")]
public partial record User(Id<User> Id, [Column("")] string Name, [Column("a.b")] int Age);

//! LUX1005 at `"main.users"`: 'main.users' cannot name a table: use letters, digits and '_', at most 64 bytes, such as 'users'
//! LUX1005 at `""`: '' cannot name a column: use letters, digits and '_', at most 64 bytes
//! LUX1005 at `"a.b"`: 'a.b' cannot name a column: use letters, digits and '_', at most 64 bytes
