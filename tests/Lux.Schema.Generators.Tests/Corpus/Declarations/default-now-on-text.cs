namespace App;

[Table("users")]
public partial record User(Id<User> Id, [Default(ServerValue.Now)] string Joined);

//! LUX1012 at `ServerValue.Now`: The engine makes no value for 'Joined' of 'User', a 'string': ServerValue.Now is for a DateTimeOffset and ServerValue.NewGuid for a Guid; write a constant
