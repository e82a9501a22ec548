namespace App;

[Table("users")]
public partial record User(Id<User> Id, string Name);

[Database]
public partial class AppDb<T>;

//! LUX1020 at `AppDb`: 'AppDb' is generic, so Connect and its tables cannot be added to it: declare it without type parameters
