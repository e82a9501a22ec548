namespace App;

[Table("users")]
public partial class User
{
    public Id<User> Id { get; set; }
    public string First { get; set; } = "";
    [Index] public string Full { get; } = "";
}

//! LUX1010 at `Full`: [Index] is on 'Full' of 'User', which is no column, for it cannot be set: give it set or init, or take the attribute off
