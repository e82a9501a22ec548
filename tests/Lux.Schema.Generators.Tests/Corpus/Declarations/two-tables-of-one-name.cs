namespace App;

[Table("users")]
public partial record User(Id<User> Id, string Name);

[Table("users")]
public partial record Person(Id<Person> Id, string Name);

[Database]
public partial class AppDb;

//! LUX1005 at `"users"`: Table 'users' is declared by both 'App.Person' and 'App.User': give one of them another name
