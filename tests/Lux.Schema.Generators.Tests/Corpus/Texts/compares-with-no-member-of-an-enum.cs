[Query("users WHERE role = Guset OR role = member OR role = 1 OR role = Administrator LIMIT 5")]
public partial ValueTask<User[]> SomeAsync();

[Query("users WHERE role = Role.Guest LIMIT 5")]
public partial ValueTask<User[]> GuestsAsync();

[Query("TUPDATE users SET role Admin WHERE id = {id}")]
public partial ValueTask PromoteAsync(Id<User> id);

//! LUX3003 at `Guset`: 'role' holds the name of a 'Role', and 'Guset' is none: write Guest; the names are Guest and Member
//! LUX3003 at `member`: 'role' holds the name of a 'Role', and 'member' is none: write Member; the names are Guest and Member
//! LUX3003 at `1`: 'role' holds the name of a 'Role', not its number: write Member; the names are Guest and Member
//! LUX3003 at `Administrator`: 'role' holds the name of a 'Role', and 'Administrator' is none: write Guest or Member
//! LUX3003 at `Role.Guest`: 'role' holds the name of a 'Role', and 'Role.Guest' is none: write Guest; the names are Guest and Member
//! LUX3003 at `Admin`: 'role' holds the name of a 'Role', and 'Admin' is none: write Guest or Member
//! LUX3005 at `ValueTask`: 'PromoteAsync' gives 'ValueTask', and its text gives the number of rows: make it 'ValueTask<long>'
