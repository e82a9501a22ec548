namespace App;

[Index("Creatd")]
public abstract record Stamped { public DateTimeOffset Created { get; init; } }

[Table("users")]
public partial record User : Stamped { public Id<User> Id { get; init; } }

//! LUX1010 at `"Creatd"`: [Index] on 'User' names 'Creatd', which is no column of it: write nameof(Created)
