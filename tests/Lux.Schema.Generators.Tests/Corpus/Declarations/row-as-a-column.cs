namespace App;

[Table("users")]
public partial record User(Id<User> Id, string Name);

[Table("messages")]
public partial record Message(Id<Message> Id, User Author, string Content);

//! LUX1004 at `User`: 'Author' of 'Message' is 'User', which no column can hold: refer to its row with 'Id<User>'; Include brings the row along
