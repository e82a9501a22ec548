namespace App;

public partial class Chat
{
    [Table("users")]
    private partial record User(Id<User> Id, string Name);
}

//! LUX1020 at `User`: 'User' can be named only within the type around it, so no database can hold table 'users': make it, and the types around it, internal or public
