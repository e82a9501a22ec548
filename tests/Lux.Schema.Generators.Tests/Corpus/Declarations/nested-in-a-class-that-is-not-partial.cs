namespace App;

public class Chat
{
    [Table("users")]
    public partial record User(Id<User> Id, string Name);
}

//! LUX1020 at `User`: 'User' is nested in 'Chat', which is not partial, so the reader and writer of table 'users' cannot be added to it: write 'partial class Chat'
