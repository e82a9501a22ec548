namespace App;

[Table("users")]
public partial record User { public Id<User> Id { get; init; } [Default(5)] public int? Points { get; init; } }

//! LUX1018 at `Points`: A record that leaves out 'Points' of 'User' sends null, not the column's default '5': give the member the same value as its initializer, or make it required
