namespace App;

[Table("users")]
public partial record User(Id<User> Id, string Name);

[Database]
public static partial class AppDb;

//! LUX1020 at `AppDb`: 'AppDb' is static, so its generated part cannot derive from LuxDatabase: declare 'public partial class AppDb;'
