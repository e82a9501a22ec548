namespace App;

[Table("users")]
public partial class User
{
    public Id<User> Id { get; set; }
    [Unique] public string Name = "";
}

//! CS0592 at `Unique`: Attribute 'Unique' is not valid on this declaration type. It is only valid on 'class, struct, property, indexer, parameter' declarations.
