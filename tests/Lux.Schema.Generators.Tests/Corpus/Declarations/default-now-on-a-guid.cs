namespace App;

[Table("users")]
public partial record User(Id<User> Id, [Default(ServerValue.Now)] Guid Code, [Default(ServerValue.NewGuid)] DateTimeOffset Joined, [Default(ServerValue.Now)] DateOnly Born);

//! LUX1012 at `ServerValue.Now`: ServerValue.Now is no value for 'Code' of 'User', a 'Guid': write ServerValue.NewGuid
//! LUX1012 at `ServerValue.NewGuid`: ServerValue.NewGuid is no value for 'Joined' of 'User', a 'DateTimeOffset': write ServerValue.Now
//! LUX1012 at `ServerValue.Now`: The engine makes no value for 'Born' of 'User', a 'DateOnly': ServerValue.Now is for a DateTimeOffset and ServerValue.NewGuid for a Guid; write a constant
