namespace App;

[Table("users")]
file partial record User(Id<User> Id, string Name);

[KeySpace("presence:{name}")]
file partial record Presence(string Name);

[Database]
file partial class AppDb;

//! LUX1020 at `User`: 'User' can be named only within its file, so the reader and writer of table 'users' cannot be added to it in another: take 'file' off, of the types around it too
//! LUX1020 at `Presence`: 'Presence' can be named only within its file, so the keys of [KeySpace] cannot be added to it in another: take 'file' off, of the types around it too
//! LUX1020 at `AppDb`: 'AppDb' can be named only within its file, so Connect and its tables cannot be added to it in another: take 'file' off, of the types around it too
