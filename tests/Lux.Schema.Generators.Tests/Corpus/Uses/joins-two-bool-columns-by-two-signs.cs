await db.Users.Where(u => u.IsAdmin && u.IsAdmin).CountAsync();

//! CS0217 at `u.IsAdmin && u.IsAdmin`: In order to be applicable as a short circuit operator a user-defined logical operator ('BoolColumn<User>.operator &(BoolColumn<User>, BoolColumn<User>)') must have the same return type and parameter types
//! LUX3012 at `u.IsAdmin && u.IsAdmin`: C# takes no && between two columns of type bool: write &
