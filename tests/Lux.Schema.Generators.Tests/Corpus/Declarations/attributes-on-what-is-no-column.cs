namespace App;

[Table("users")]
public partial class User
{
    public Id<User> Id { get; set; }
    [Column("full_name")] public string Full => "";
    [Default(5)] public static int Most { get; set; } = 5;
    [Column("secret")] private string Secret { get; set; } = "";
    [Unique] protected string Token { get; set; } = "";
    [Index] public static string Kind { get; set; } = "";
}

//! LUX1027 at `Full`: [Column] on 'Full' of 'User' says nothing, for what has no setter is no column: give it set or init, or take the attribute off
//! LUX1027 at `Most`: [Default] on 'Most' of 'User' says nothing, for what is static is no column: take 'static' off, or take the attribute off
//! LUX1027 at `Secret`: [Column] on 'Secret' of 'User' says nothing, for what other code cannot see is no column: make it public or internal, or take the attribute off
//! LUX1010 at `Token`: [Unique] is on 'Token' of 'User', which is no column, for it is hidden from other code: make it public or internal, or take the attribute off
//! LUX1010 at `Kind`: [Index] is on 'Kind' of 'User', which is no column, for it is static: take 'static' off, or take the attribute off
