namespace App;

[Table("users")]
public partial record User(Id<User> Id, [Column(AsNumber = true)] string Role);

//! LUX1027 at `Role`: AsNumber in [Column] on 'Role' of 'User', which is 'string', says nothing, for it is about enums: take it off
