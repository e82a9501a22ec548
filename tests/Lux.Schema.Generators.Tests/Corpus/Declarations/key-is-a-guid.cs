namespace App;

[Table("users")]
public partial class User
{
    public Guid Id { get; set; }
    public string Name { get; set; } = "";
}

//! LUX1002 at `Guid`: 'Id' of 'User' is 'Guid', which is no key: make it 'Id<User>'; another identifier can be a [Unique] column of another name
