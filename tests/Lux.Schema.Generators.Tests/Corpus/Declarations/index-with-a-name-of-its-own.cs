namespace App;

[Table("users")]
public partial record User(Id<User> Id, [Index("ix_name")] string Name, [Unique(nameof(Mail), nameof(Region))] string Mail, string Region);

//! LUX1010 at `Name`: [Index] on 'Name' of 'User' is over 'Name' alone, and names 'ix_name': put it on 'User' with all of its columns, or take the name out; an index has none of its own
//! LUX1010 at `Mail`: [Unique] on 'Mail' of 'User' is over 'Mail' alone, and names 'Mail': put it on 'User' with all of its columns, or take the name out; an index has none of its own
