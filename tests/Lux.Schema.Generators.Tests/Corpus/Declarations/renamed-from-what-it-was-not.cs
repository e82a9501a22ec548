namespace App;

[Table("users"), RenamedFrom("users")]
public partial record User(Id<User> Id, [RenamedFrom("Name")] string Name, [RenamedFrom("")] int Age, [RenamedFrom("town")] string City, [RenamedFrom("town")] string Street, [RenamedFrom(nameof(User.Points))] int Points);

//! LUX1027 at `"users"`: [RenamedFrom] on 'User' says nothing, for the table is still 'users': write the name that it had, or take the attribute off
//! LUX1005 at `""`: '' cannot have named a column: write the name that the column has in the engine's schema, or take [RenamedFrom] off
//! LUX1005 at `"town"`: 'City' and 'Street' of 'User' cannot both be the column that was 'town': take [RenamedFrom] off the one that is new
