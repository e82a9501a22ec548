namespace App;

[Table("users")]
public partial record User(Id<User> Id, string Name);

[Database]
public partial class AppDb
{
    public static string Connect => "lux://localhost";
}

//! LUX1005 at `Connect`: 'Connect' of 'AppDb' has a name that a database keeps for itself: rename it
