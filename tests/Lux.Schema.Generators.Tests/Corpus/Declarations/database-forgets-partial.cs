namespace App;

[Table("users")]
public partial record User(Id<User> Id, string Name);

[Database]
public class AppDb;

//! LUX1001 at `AppDb`: 'AppDb' is not partial, so Connect and its tables cannot be added to it: write 'partial class AppDb'
