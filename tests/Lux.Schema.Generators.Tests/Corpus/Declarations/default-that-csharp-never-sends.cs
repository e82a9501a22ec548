namespace App;

[Table("users")]
public partial record User
{
    public Id<User> Id { get; init; }
    [Default("teal")] public string Color { get; init; } = "";
}

//! LUX1018 at `Color`: A record that leaves out 'Color' of 'User' sends '', not the column's default 'teal': give the member the same value as its initializer, or make it required
