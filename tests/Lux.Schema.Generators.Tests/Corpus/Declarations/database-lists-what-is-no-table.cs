namespace App;

public record Settings(string Theme);

[Table("users")]
public partial record User(Id<User> Id, string Name);

[Database(typeof(User), typeof(Settings))]
public partial class AppDb;

//! LUX1006 at `typeof(Settings)`: [Database] of 'AppDb' lists 'Settings', which is no table: declare 'Settings' with [Table("...")], or take it off the list
