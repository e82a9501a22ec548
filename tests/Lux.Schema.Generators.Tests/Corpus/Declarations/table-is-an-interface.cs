namespace App;

[Table("users")]
public partial interface IUser { Id<IUser> Id { get; set; } }

//! CS0592 at `Table`: Attribute 'Table' is not valid on this declaration type. It is only valid on 'class, struct' declarations.
