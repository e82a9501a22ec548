namespace App;

[Table("users")]
public partial record User(Id<User> Id, string Name);

[Database(typeof(User[]), typeof(User), typeof(string))]
public partial class AppDb;

//! LUX1006 at `typeof(User[])`: [Database] of 'AppDb' lists 'User[]', which is no table: declare 'User[]' with [Table("...")], or take it off the list
//! LUX1006 at `typeof(string)`: [Database] of 'AppDb' lists 'string', which is no table: declare 'string' with [Table("...")], or take it off the list
