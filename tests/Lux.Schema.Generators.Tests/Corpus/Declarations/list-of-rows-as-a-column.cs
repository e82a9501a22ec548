namespace App;

using System.Collections.Generic;

[Table("users")]
public partial record User(Id<User> Id, string Name, List<Message> Messages);

[Table("messages")]
public partial record Message(Id<Message> Id, string Content);

//! LUX1004 at `List<Message>`: 'Messages' of 'User' is 'List<Message>', which no column can hold: give 'Message' a column 'Id<User>', and ask for the rows that refer to this one
