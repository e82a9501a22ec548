namespace App;

[Table("users")]
public partial record User(Id<User> Id, string Name);

[Table("messages")]
public partial record Message(Id<User> Id, string Content);

//! LUX1003 at `Id<User>`: 'Id' of 'Message' is 'Id<User>', the key of another table: make it 'Id<Message>', and give the reference to 'User' a name of its own
