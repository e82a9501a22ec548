namespace App;

public partial record User(Id<User> Id, [Unique] string Name);

[Database]
public partial class AppDb;

//! LUX1028 at `User`: 'User' has a key and no [Table], so no database holds it: write [Table("users")] on it
