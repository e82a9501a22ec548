namespace App;

[Table("users")]
public partial record User { public Id<User> Id { get; } public string Name { get; init; } = ""; }

//! LUX1002 at `Id`: 'Id' of 'User' cannot be set, so a row that is read would have no key: write 'public Id<User> Id { get; init; }'
