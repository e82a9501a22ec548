namespace App;

[Table("users")]
public partial record User(Id<User> Id, string Name);

[Database]
public partial class AppDb { public AppDb(string connection) { } }

//! LUX1020 at `AppDb`: 'AppDb' has a constructor that does not go on to ': this(connection, ownsConnection)', so its generated part cannot derive from LuxDatabase: declare 'public partial class AppDb;'
