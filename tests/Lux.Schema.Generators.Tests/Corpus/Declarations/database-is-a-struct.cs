namespace App;

[Table("users")]
public partial record User(Id<User> Id, string Name);

[Database]
public partial struct AppDb;

//! CS0592 at `Database`: Attribute 'Database' is not valid on this declaration type. It is only valid on 'class' declarations.
//! LUX1020 at `AppDb`: 'AppDb' is a struct, so its generated part cannot derive from LuxDatabase: declare 'public partial class AppDb;'
