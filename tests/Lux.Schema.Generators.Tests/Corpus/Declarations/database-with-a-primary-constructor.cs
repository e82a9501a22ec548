namespace App;

[Table("users")]
public partial record User(Id<User> Id, string Name);

[Database]
public partial class AppDb(TimeProvider clock) { public TimeProvider Clock => clock; }

//! LUX1020 at `AppDb`: 'AppDb' has a primary constructor, so its generated part cannot derive from LuxDatabase: declare 'public partial class AppDb;'
