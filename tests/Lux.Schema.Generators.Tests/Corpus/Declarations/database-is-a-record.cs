namespace App;

[Table("users")]
public partial record User(Id<User> Id, string Name);

[Database]
public partial record AppDb;

//! LUX1020 at `AppDb`: 'AppDb' is a record, so its generated part cannot derive from LuxDatabase: declare 'public partial class AppDb;'
